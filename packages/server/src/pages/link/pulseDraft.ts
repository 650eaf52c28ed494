import type { Words } from "@mortar/core";
import { hasNeedChanged, isNeedAsked as isAsked } from "@mortar/core/src/records/vitality/pulseAnswer/needs.ts";
import { Getting, Holds } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import type { Form, Problems } from "../form.ts";
import { beginning } from "../parts.ts";
import type { PulseAnswerRow } from "../rows.ts";
import type { Held } from "./held.ts";
import { gettingField, holdsField, promisesAsked, tiesAsked } from "./pulseRows.ts";

/** What stands in the form, field by field, as it was pressed and typed. */
export type Draft = {
  /** What was said of each thing asked about, by its field. */
  readonly lines: ReadonlyMap<string, string>;
  /** `yes` or `no`; empty where it is not asked. */
  readonly need: string;
  readonly words: string;
  /** `all`, or `few`, her member and the stewards: said by the button it was sent with. */
  readonly readers: string;
};

export const nothingYet: Draft = { lines: new Map(), need: "", words: "", readers: "" };

export const draftIn = (form: Form): Draft => ({
  lines: new Map(
    form
      .line("asked")
      .split(" ")
      .flatMap((name): readonly [string, string][] => {
        const said = form.line(name) || (form.line("rest") === "stands" ? standing(name) : "");
        return said === "" ? [] : [[name, said]];
      }),
  ),
  need: form.line("need"),
  words: form.words("words"),
  readers: form.line("readers"),
});

/** What it means, for one line, that all the rest stands as it was said and agreed. */
const standing = (name: string): Holds | Getting => (name.startsWith(holdsField("")) ? "true" : "yes");

export const draftOf = ({ holds, getting, words, isConfidential, ...answer }: PulseAnswerRow): Draft => ({
  lines: new Map([
    ...holds.map(({ commitment, as }) => [holdsField(commitment), as] as const),
    ...getting.map(({ tie, as }) => [gettingField(tie), as] as const),
  ]),
  need: answer.hasNeedChanged ? "yes" : "no",
  words: words?.said ?? "",
  readers: isConfidential ? "few" : "all",
});

/** Its needs' lines ask it already, where there are any: the same rule as in a talk and on paper. */
export const isNeedAsked = (held: Held, draft: OfNeeds): boolean => isAsked(ofNeeds(held, draft));

type OfNeeds = Pick<Draft, "need" | "lines">;

const ofNeeds = (held: Held, { need, lines }: OfNeeds) => ({
  needs: promisesAsked(held).flatMap(({ id, as }) => (as === "need" ? [id] : [])),
  holds: (id: string) => lines.get(holdsField(id)),
  need,
});

/** What to ask core for. What was left open is not spoken of. */
export const saidIn = (held: Held, { lines, need, words, readers }: Draft) => ({
  holds: promisesAsked(held).flatMap(({ id }) => {
    const as = lines.get(holdsField(id));
    return as === undefined ? [] : [{ commitment: id, as }];
  }),
  getting: tiesAsked(held).flatMap(({ tie: { id } }) => {
    const as = lines.get(gettingField(id));
    return as === undefined ? [] : [{ tie: id, as }];
  }),
  hasNeedChanged: hasNeedChanged(ofNeeds(held, { need, lines })),
  words: words.trim() === "" ? null : words,
  isConfidential: readers === "few",
});

/** What is missing in it or cannot be, each beside its line. */
export const wrongIn = (held: Held, { lines, need, readers }: Draft): Problems => {
  const { say } = held;
  const known = new Map<string, { readonly words: Words; readonly can: readonly string[] }>([
    ...promisesAsked(held).map(({ id, words }) => [holdsField(id), { words, can: Holds.options }] as const),
    ...tiesAsked(held).map(
      ({ tie, give: { words } }) => [gettingField(tie.id), { words, can: Getting.options }] as const,
    ),
  ]);
  const strange = [...lines].flatMap(([name, said]): readonly [string, string][] => {
    const asked = known.get(name);
    if (!asked) return [["", say("page.pulse.gone")]];
    const about = beginning(asked.words.said);
    return asked.can.includes(said) ? [] : [[name, say("page.pulse.unclear", { about })]];
  });
  return {
    ...Object.fromEntries(strange),
    ...(isNeedAsked(held, { need, lines }) &&
      need !== "yes" &&
      need !== "no" && { need: say("page.pulse.need.missing") }),
    ...(readers !== "all" && readers !== "few" && { readers: say("page.pulse.readers.missing") }),
  };
};
