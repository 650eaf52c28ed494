import { randomBytes } from "node:crypto";
import { type CheckedFile, checkFile, type CheckStep, enter, type Entering, type SoundCoalition } from "@mortar/app";
import type { AccountCopy } from "../accounts/accountCopies.ts";
import { isExample } from "../door/examples.ts";
import type { House } from "../door/house.ts";
import { bytesOf } from "./keepAside.ts";
import { unlocked } from "./lockedAccounts.ts";

export type WholeImport = {
  /** Say what it would do, and do nothing. */
  readonly dryRun: boolean;
  /** Bring coalitions in under new ids, beside those that are here. */
  readonly asCopy: boolean;
  /** What the accounts of the file were encrypted with; `null`: they stay in the file. */
  readonly passphrase: string | null;
  /** The person of the host who asks. */
  readonly by: string;
};

/** Who brings something in at the machine itself, where there is no account yet. */
export const hostAtTheMachine = "host-at-the-machine";

/** What an import says while it goes on. Sentences: `import.CODE` for findings, `import.comes.HOW` for coalitions. */
export type ImportStep =
  | CheckStep
  | {
      readonly is: "coalition";
      readonly id: string;
      /** The id it has, or would have, here. */
      readonly asId: string;
      readonly name: string;
      readonly events: number;
      readonly words: number;
      readonly people: number;
      /** `put-back`: this installation made the file. `already-here`: it stays as it is. */
      readonly how: Entering["how"] | "already-here";
    }
  | { readonly is: "accounts"; readonly added: number; readonly alreadyHere: number }
  /** The last step. `wrong`: nothing was put in place. */
  | { readonly is: "end"; readonly came: "would-do" | "done" | "wrong" };

/** Brings in the file at a path that nobody else writes: checked to its end first, then put in place, coalition by coalition. */
export async function* importWhole(house: House, file: string, asked: WholeImport): AsyncGenerator<ImportStep> {
  const { store, app, seals, now } = house;
  const checked = yield* checkFile(bytesOf(file), { now: now(), isPossible, isOurs: seals.isOurs });
  if (!checked) return yield { is: "end", came: "wrong" };
  const accounts = await accountsIn(checked, asked);
  if (!Array.isArray(accounts)) {
    const line = checked.accounts?.line ?? null;
    yield { is: "finding", line, code: `accounts-${accounts as "locked" | "malformed"}`, args: {} };
    return yield { is: "end", came: "wrong" };
  }

  const plans = await plansFor(house, checked, asked);
  if (asked.dryRun) for (const plan of plans) yield stepOf(plan);
  else {
    for (const plan of plans) if (plan.how === "already-here") yield stepOf(plan);
    const entering = (it: SoundCoalition) => {
      const plan = plans.find(({ coalition }) => coalition === it);
      return plan && plan.how !== "already-here" ? (plan as Entering) : null;
    };
    for await (const entered of enter(store, bytesOf(file), checked, entering, { by: asked.by, at: now() })) {
      // Looked at once: its rows are made, so that its people find it.
      await app.projected(entered.asId);
      yield stepOf(entered.came === "copied" ? entered : { ...entered, how: "already-here" });
    }
  }
  if (checked.accounts && asked.passphrase !== null)
    yield { is: "accounts", ...(await house.accounts.copyIn(accounts, { dryRun: asked.dryRun })) };
  yield { is: "end", came: asked.dryRun ? "would-do" : "done" };
}

type Plan = {
  readonly coalition: SoundCoalition;
  readonly asId: string;
  readonly how: Entering["how"] | "already-here";
};

const ID = /^[A-Za-z0-9_-]{12,64}$/;

/** A copy of an example can be taken over by anyone who visits. */
const isPossible = (id: string): boolean => ID.test(id) && !isExample(id);

const plansFor = async (
  { store }: House,
  { coalitions, isOurs }: CheckedFile,
  { asCopy }: WholeImport,
): Promise<readonly Plan[]> => {
  const plans: Plan[] = [];
  for (const coalition of coalitions) {
    const { id } = coalition;
    if (asCopy) plans.push({ coalition, asId: randomBytes(16).toString("base64url"), how: "brought-in" });
    else if ((await store.version(id)) > 0) plans.push({ coalition, asId: id, how: "already-here" });
    else plans.push({ coalition, asId: id, how: isOurs ? "put-back" : "brought-in" });
  }
  return plans;
};

const stepOf = ({ coalition: { id, name, events, words, people }, asId, how }: Plan): ImportStep => ({
  is: "coalition",
  id,
  asId,
  name,
  events,
  words,
  people,
  how,
});

/**
 * Rights on this server come from here: a file of another makes nobody its host, and whoever brought it in has given these
 * accounts. That stands beside every yes said with one.
 */
const accountsIn = async (
  { accounts, isOurs }: CheckedFile,
  { passphrase, by }: WholeImport,
): Promise<readonly AccountCopy[] | "locked" | "malformed"> => {
  if (!accounts || passphrase === null) return [];
  const kept = await unlocked(accounts.age, passphrase);
  return typeof kept === "string" || isOurs
    ? kept
    : kept.map((it) => ({ ...it, host: false, invited: `in-person:${by}` }));
};
