import { BODY, type Named, namedAt } from "./powerHolders.ts";
import { longestOnly } from "./quote.ts";

const ASKED = String.raw`(?:calls?|called|calling)\s+(?:up)?on|urges?|urged|asks?|asked|requires?|required|requests?|requested|invites?|invited|encourages?|encouraged|obliges?|compels?|orders?|instructs?|directs?|mandates?|lobby|press|petition|expects?|wants?|needs?`;
const WHO = String.raw`(?<who>(?!(?:to|it|there|this|that|these|those|more|what|we|us|i|you|let|how|nothing|something|be|him|her|them|ourselves)\b)[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:\s+(?!(?:to|must|shall|should|will|may|might|could|can|has|have|is|are|needs?)\b)[\p{L}\p{N}][\p{L}\p{N}'’%-]*){0,9})`;
const MODAL = String.raw`must|shall|should|will|may|might|could|has\s+to|have\s+to|needs?\s+to|(?:is|are)\s+(?:to|required|obliged|encouraged|invited|urged|expected|asked|called)`;
const DONE = String.raw`(?:\s+not)?\s+be\s+(?:\p{L}+ly\s+)?(?:\p{L}+(?:ed|en|wn|ught)|done|made|put|built|paid|held|kept|met|cut|set|sold|told)\b`;

/** What things do, not those who act. */
const OF_THINGS = String.raw`(?:\s+not)?\s+(?:exceed|remain|rise|fall|last|include|apply|stay|become|contain|cost|begin|end|expire|drop|happen|follow|come|take\s+place|have|mean)\b`;

const asking = new RegExp(String.raw`\b(?:${ASKED})\s+(?:all\s+of\s+)?${WHO}\s+(?:to|must|shall|should)\b`, "giu");
const bound = new RegExp(
  String.raw`(?:^|[,:;]\s+|\b(?:and|that)\s+)${WHO}\s+(?:${MODAL})\b(?!${DONE}|${OF_THINGS})`,
  "giu",
);
const acting = new RegExp(String.raw`^(?<who>${BODY})\s+(?!is\b|was\b|has\b)\p{Ll}+s\b`, "gu");

/**
 * Who is to act, in one clause: whoever is called on, or stands before `must`, `shall`, `will` …, or is a body that does
 * something. Nobody where an act only is to be done.
 *
 * @cost one pass for each of three forms
 */
export const actorsIn = (clause: string): readonly Named[] => {
  const found = [asking, bound, acting].flatMap((form) =>
    Array.from(clause.matchAll(form), (it) => {
      const who = it.groups?.["who"] ?? "";
      return namedAt(clause, it.index + it[0].indexOf(who), who, who);
    }),
  );
  return longestOnly(found);
};
