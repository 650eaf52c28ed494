import type { Change } from "../../src/algorithms/texts/change.ts";
import type { Quote } from "../../src/algorithms/texts/quote.ts";
import { type VersionLoss, versionSteps } from "../../src/algorithms/texts/versionLoss.ts";
import { isRefusal } from "../../src/kernel/index.ts";
import { type Answers, dataOf, type Meets } from "./published.ts";

const glasgow = "watering-down-cop26";

type Draft = { readonly label: string; readonly text: string };

const drafts = () => dataOf<{ readonly versions: readonly Draft[] }>(glasgow).versions;

const steps = (): readonly VersionLoss[] => {
  const found = versionSteps(drafts().map(({ text }) => text));
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
};

const isLimit = ({ what, how }: Change) => (what === "hedge" && how === "added") || (what === "act" && how === "lower");

/** What limits more than before, by step, in the order of the newer words. */
const limits = () =>
  Object.fromEntries(
    steps().map(({ losses }, at) => [
      `${at}>${at + 1}`,
      losses.filter(isLimit).flatMap(({ is }) => is?.quote.toLowerCase() ?? []),
    ]),
  );

/** Each of these stands in what a step added, and no loss is named in it there. */
const onlyAdded: Meets = {
  meets: (clauses: readonly string[]) =>
    clauses.every((clause) => {
      const at = drafts().findIndex(({ text }) => text.includes(clause));
      const { losses, pairs, added } = steps()[at - 1] as VersionLoss;
      const start = (drafts()[at] as Draft).text.indexOf(clause);
      const isIn = (quote: Quote | null) => quote !== null && quote.start < start + clause.length && start < quote.end;
      const come = [...pairs.flatMap(({ edits }) => edits.map(({ is }) => is)), ...added];
      return come.some(isIn) && !losses.some(({ is }) => isIn(is));
    }),
};

export const texts: Answers = {
  [glasgow]: {
    weaker_steps: () => steps().flatMap(({ hint }, at) => (hint === "weaker" ? [[at, at + 1]] : [])),
    qualifiers_added: limits,
    strength_verb_downgrade: () =>
      steps().flatMap(({ losses }, at) =>
        losses.some(({ what, how }) => what === "act" && how === "lower") ? [`${at}>${at + 1}`] : [],
      )[0],
    no_false_alarm: () => onlyAdded,
  },
};
