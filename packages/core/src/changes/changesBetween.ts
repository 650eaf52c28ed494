import type { Whole } from "../coalition.ts";
import type { Kept } from "../kernel/index.ts";
import type { Tie } from "../records/commitments/tie/shape.ts";
import { type Changed, changed, type What } from "./changed.ts";

/** What happened between members: ties, questions asked again, what stands fast, gaps shown, who comes. */
export const between = (world: Whole): readonly Changed[] => [
  ...[...world.ties.values()].flatMap(tieChange),
  ...[...world.escalations.values()].map((it) => ({
    ...changed("escalations", it, { what: "asked-again", member: it.member, person: it.person }),
    words: it.words,
    commitment: it.commitment,
  })),
  ...[...world.nonNegotiables.values()].flatMap((it) =>
    it.isLifted
      ? []
      : [
          {
            ...changed("nonNegotiables", it, {
              what: "stands-fast" as const,
              member: it.member ?? "",
              person: it.changed.by.person,
            }),
            words: it.words,
          },
        ],
  ),
  ...[...world.gaps.values()].flatMap((it) =>
    it.state === "shown"
      ? [changed("gaps", it, { what: "gap-shown", member: it.member, person: it.changed.by.person })]
      : [],
  ),
  ...[...world.invitations.values()].flatMap((it) =>
    it.state === "accepted"
      ? [{ ...changed("invitations", it, { what: "newcomer", member: "", person: it.person }), words: it.name }]
      : [],
  ),
  ...[...world.misalignments.values()].flatMap((it) =>
    it.isOver
      ? []
      : [
          {
            ...changed("misalignments", it, { what: "misaligned", member: it.member, person: it.person }),
            words: it.words,
          },
        ],
  ),
  ...[...world.successions.values()].flatMap((it) =>
    it.isOver ? [] : [changed("successions", it, { what: "successor", member: it.proposedBy, person: it.candidate })],
  ),
];

/** A declined tie is nobody's news. */
const tieChange = (it: Kept<Tie>): readonly Changed[] => {
  if (it.state === "declined") return [];
  const told = changed("ties", it, { what: standingOf(it), member: it.giver, person: it.changed.by.person });
  const words = told.what === "made-possible" && it.makesPossible ? { words: it.makesPossible.words } : {};
  return [{ ...told, ...words, other: it.receiver, commitment: it.give }];
};

const standingOf = ({ state, makesPossible, arrived, changed: { at } }: Kept<Tie>): What => {
  if (state !== "agreed") return state === "ended" ? "tie-ended" : "tie-proposed";
  if (makesPossible?.at === at) return "made-possible";
  return arrived ? "arrived" : makesPossible ? "made-possible" : "tie-agreed";
};
