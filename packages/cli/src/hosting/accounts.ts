import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { table } from "../paper/table.ts";
import { isSaid, type Typed, type Verb, valueOf } from "../tree/verb.ts";
import { askHouse } from "./askHouse.ts";
import { asHostFlag, folderFlag } from "./hostSettings.ts";

type Listed = { readonly email: string; readonly name: string; readonly person: string; readonly host: boolean };

const list: Verb = {
  name: "list",
  chapter: "keep",
  does: (say) => say("cli.accounts.list.does"),
  flags: () => [folderFlag],
  run: async (typed, ground) => {
    const { say } = ground;
    const all = await askHouse<readonly Listed[]>("/accounts/list", {}, typed, ground);
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(all)}\n`);
    const heads = [say("cli.head.email"), say("cli.head.name"), say("cli.head.person"), say("cli.head.host")];
    ground.out(
      table(
        ground,
        heads,
        all.map((it) => [it.email, it.name, it.person, it.host ? say("cli.accounts.host") : ""]),
      ),
    );
  },
};

const invite: Verb = {
  name: "invite",
  also: ["make", "add"],
  chapter: "keep",
  does: (say) => say("cli.accounts.invite.does"),
  tells: (say) => [say("cli.accounts.invite.tells")],
  flags: () => [
    {
      name: "coalition",
      takes: "id",
      isNeeded: true,
      completes: "coalitions",
      says: (say) => say("cli.flag.coalition-here"),
    },
    { name: "person", takes: "id", isNeeded: true, says: (say) => say("cli.accounts.invite.flag.person") },
    asHostFlag,
    folderFlag,
  ],
  run: async (typed, ground) => {
    const asked = {
      coalition: given(typed, "coalition"),
      person: given(typed, "person"),
      as: valueOf(typed, "as") ?? null,
    };
    const made = await askHouse<{ readonly address: string; readonly expires: string }>(
      "/accounts/invite",
      asked,
      typed,
      ground,
    );
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(made)}\n`);
    ground.note(ground.say("cli.accounts.invite.done", { until: made.expires.slice(0, 10) }));
    ground.out(`${made.address}\n`);
  },
};

const ofOne = (name: "end-sessions" | "make-host" | "unmake-host" | "erase"): Verb => ({
  name,
  chapter: "keep",
  does: (say) => say(`cli.accounts.${name}.does` as TerminalId),
  operands: [{ name: "EMAIL", isNeeded: true }],
  flags: () =>
    name === "erase" ? [{ name: "yes", says: (say) => say("cli.accounts.flag.yes") }, folderFlag] : [folderFlag],
  run: async (typed, ground) => {
    const [email = ""] = typed.operands;
    if (name === "erase") await sure(email, typed, ground);
    await askHouse(`/accounts/${name}`, { email }, typed, ground);
    if (isSaid(typed, "json")) return ground.out(`${JSON.stringify({ email, did: name })}\n`);
    ground.note(ground.say(`cli.accounts.${name}.done` as TerminalId, { email }));
  },
});

/** What cannot be undone is typed twice. */
const sure = async (email: string, typed: Typed, { say, typed: ask }: Ground): Promise<void> => {
  if (isSaid(typed, "yes")) return;
  if ((await ask(say("cli.accounts.erase.asks", { email }), "open")).trim() !== email)
    throw new Trouble("refused", "cli.accounts.erase.kept");
};

const given = (typed: Typed, flag: string): string => {
  const value = valueOf(typed, flag);
  if (value === undefined) throw new Trouble("usage", "cli.usage.flag-missing", { flag: `--${flag}` });
  return value;
};

export const accounts: Verb = {
  name: "accounts",
  also: ["users"],
  chapter: "keep",
  does: (say) => say("cli.accounts.does"),
  verbs: [list, invite, ofOne("end-sessions"), ofOne("make-host"), ofOne("unmake-host"), ofOne("erase")],
};
