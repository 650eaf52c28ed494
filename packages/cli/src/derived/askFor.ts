import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { isProblem } from "@mortar/client";
import { type Invalid, readAsk } from "@mortar/core";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { table } from "../paper/table.ts";
import { coalitionMeant, reach } from "../reach.ts";
import { troubleFrom } from "../troubleFrom.ts";
import { isSaid, type Typed, valueOf } from "../tree/verb.ts";
import { askFrom } from "./askFrom.ts";
import type { Declared } from "./commandVerbs.ts";
import { fieldsOf, typedName } from "./fields.ts";
import { filledIn } from "./fillIn.ts";

/** Asks a coalition for one thing: what was typed, judged here as the server will, sent once however often it is tried. */
export const askFor = async ({ name, kind, command }: Declared, typed: Typed, ground: Ground): Promise<void> => {
  const { say } = ground;
  const does = say(`command.${name}` as TerminalId);
  if (command.humanOnly) throw new Trouble("personOnly", "cli.person-only", { does });
  const fields = fieldsOf(command);
  const given = { ...(await baseOf(typed, ground)), ...askFrom(fields, typed.given) };
  const reached = once(() => reach(ground));
  const client = once(async () => reached().mortar.coalition(await coalitionMeant(typed, ground, reached())));
  const today = () => dayHere(ground.now());
  const ask = await filledIn(given, fields, { today, kind, client });
  const request = valueOf(typed, "request") ?? randomUUID();
  const read = readAsk(name, ask, request);
  if ("invalid" in read) throw whatIsWrong(read, ground);
  const asked = { request, command: name, ask, as: valueOf(typed, "speaking-for") ?? null };
  if (isSaid(typed, "dry-run")) return ground.out(`${JSON.stringify(asked, null, 2)}\n`);
  const came = await (await client()).request(asked);
  if (isProblem(came)) throw troubleFrom(came, say);
  if (isSaid(typed, "json")) return ground.out(`${JSON.stringify(came)}\n`);
  if (came.happened.length === 0) return ground.note(say("cli.asked.nothing-new"));
  ground.note(say("cli.asked.done"));
  const heads = [say("cli.head.happened"), say("cli.head.kind"), say("cli.head.id")];
  ground.out(
    table(
      ground,
      heads,
      came.happened.map((it) => [it.type, it.kind, it.id]),
    ),
  );
};

/** An ask that was written down before, from a file or another program. What is typed beside it comes first. */
const baseOf = async (typed: Typed, ground: Ground): Promise<object> => {
  const file = valueOf(typed, "ask");
  if (file === undefined) return {};
  const text = file === "-" ? await ground.input() : readFileSync(resolve(ground.folder, file), "utf8");
  try {
    const base: unknown = JSON.parse(text);
    if (typeof base === "object" && base !== null && !Array.isArray(base)) return base;
  } catch {
    // Told below: what cannot be read and what is no object are the same mistake.
  }
  throw new Trouble("usage", "cli.usage.not-an-ask", { file });
};

const whatIsWrong = ({ invalid }: Invalid, { say }: Ground) =>
  new Trouble(
    "usage",
    "refusal.request/invalid",
    {},
    invalid.map(({ at, code }) => `  ${flagAt(at)}  ${sentenceFor(code, say)}`),
  );

const flagAt = (at: string) => `--${typedName(at.split(".").filter((step) => !/^\d+$/.test(step)))}`;

const sentenceFor = (code: string, say: Ground["say"]) =>
  say.knows(`refusal.${code}`) ? say(`refusal.${code}`) : say("refusal.request/invalid");

/** The day on this machine's calendar, `YYYY-MM-DD`. */
const dayHere = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");

const once = <Value>(make: () => Value) => {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
};
