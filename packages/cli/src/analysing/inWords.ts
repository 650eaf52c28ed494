import { figure, list } from "@mortar/catalogue/src/inWords.ts";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import type { Ground } from "../ground.ts";
import { inStyle } from "../paper/style.ts";
import { shownSafely, table } from "../paper/table.ts";
import { wrapped } from "../paper/wrapped.ts";
import type { Came } from "./answering.ts";
import type { FamilyName } from "./families.ts";
import type { Said, SaidValue, Told } from "./said.ts";

/** More names than this are counted. */
const NAMES_SHOWN = 20;

/** A sentence in the language of the terminal: figures and lists as it writes them. */
export const sentence = ({ id, values = {} }: Said, ground: Ground): string => {
  const { say } = ground;
  const plain = Object.entries(values).map(([name, value]) => [name, plainly(value, ground)] as const);
  return shownSafely(say(id, Object.fromEntries(plain)));
};

/** Whole numbers stay numbers, so that sentences can count with them. */
const plainly = (value: SaidValue, { say }: Ground): string | number => {
  if (value === null) return "–";
  if (typeof value === "number") return Number.isInteger(value) ? value : figure(say.locale, value);
  return typeof value === "string" ? value : named(value, say);
};

const named = (names: readonly string[], say: Ground["say"]): string =>
  names.length <= NAMES_SHOWN
    ? list(say.locale, names)
    : list(say.locale, [
        ...names.slice(0, NAMES_SHOWN),
        say("cli.analyse.others", { count: names.length - NAMES_SHOWN }),
      ]);

/** A question and what came of it. */
export const inWords = (family: FamilyName, question: string, came: Came, ground: Ground): string => {
  const { say } = ground;
  const asks = say(`cli.analyse.asks.${family}.${question}` as TerminalId);
  const head = `${inStyle(ground, "strong", asks)} ${inStyle(ground, "faint", `(${question})`)}\n`;
  if (came.is === "nothing") return head + lines(say("cli.analyse.nothing"), ground);
  if (came.is === "refused") return head + lines(refusedIn(came, ground), ground);
  return head + toldIn(came.told, `cli.analyse.why.${family}.${question}` as TerminalId, ground);
};

const toldIn = ({ whole, findings = [], table: rows, notSeen = [] }: Told, why: TerminalId, ground: Ground): string =>
  [
    lines(sentence(whole, ground), ground),
    ...findings.map((it) => lines(`- ${sentence(it, ground)}`, ground)),
    rows && rows.rows.length > 0 ? tableOf(rows, ground) : "",
    inStyle(ground, "faint", lines(ground.say(why), ground)),
    ...notSeen.map((it) => inStyle(ground, "faint", lines(sentence(it, ground), ground))),
  ].join("");

const tableOf = ({ heads, rows, of = rows.length }: NonNullable<Told["table"]>, ground: Ground): string => {
  const { say } = ground;
  const cells = rows.map((row) =>
    row.map((it) => String(typeof it === "number" ? figure(say.locale, it) : plainly(it, ground))),
  );
  const more = of > rows.length ? lines(say("cli.analyse.more-rows", { count: of - rows.length }), ground) : "";
  const shown = table(
    { ...ground, width: ground.width - INDENT.length },
    heads.map((head) => say(head)),
    cells,
  );
  return shown.replaceAll(/^(?=.)/gm, INDENT) + more;
};

/** Why there is no answer, and what stands in the way. */
export const refusedIn = ({ code, about }: Extract<Came, { readonly is: "refused" }>, ground: Ground): string => {
  const { say } = ground;
  const why = say.knows(`refusal.${code}`) ? say(`refusal.${code}`) : code;
  return about.length > 0 ? `${why} ${say("cli.asked.about", { ids: named(about, say) })}` : why;
};

const INDENT = "  ";

const lines = (text: string, { width }: Pick<Ground, "width">): string =>
  wrapped(text, Math.min(width, 100) - INDENT.length)
    .map((line) => `${INDENT}${line}\n`)
    .join("");
