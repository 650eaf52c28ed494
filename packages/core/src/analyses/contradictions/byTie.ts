import type { Commitment } from "../../records/commitments/commitment/shape.ts";
import type { Contradiction, World } from "./shape.ts";
import { isAgreed, isToCome, type Standing } from "./standing.ts";

/** Ties that rest on words that do not stand any more: others took their place, or they were taken back. */
export const againstByTie = ({ commitments }: World, { joined, called }: Standing): readonly Contradiction[] =>
  joined.filter(isAgreed).flatMap(({ tie, give, need }): readonly Contradiction[] => {
    const [ofGive, ofNeed] = [whyOver(give), whyOver(need)];
    const args = { giver: called(give.member), receiver: called(need.member) };
    const told = (end: "give" | "need", why: "replaced" | "withdrawn", { id, replacedBy }: Commitment) => {
      const newer = replacedBy && commitments.has(replacedBy.id) ? [replacedBy.id] : [];
      return { code: `${end}-${why}` as const, about: [tie.id, id, ...newer], args, quoted: [] };
    };
    return [
      ...(ofGive && (ofNeed ?? isToCome(need)) ? [told("give", ofGive, give)] : []),
      ...(ofNeed && (ofGive ?? isToCome(give)) ? [told("need", ofNeed, need)] : []),
    ];
  });

const whyOver = ({ disclosure, replacedBy }: Commitment): "replaced" | "withdrawn" | null => {
  if (disclosure === "withdrawn") return "withdrawn";
  return replacedBy ? "replaced" : null;
};
