import type { Whole } from "../coalition.ts";
import type { Kept } from "../kernel/index.ts";
import type { Commitment } from "../records/commitments/commitment/shape.ts";
import { type Changed, changed, type What } from "./changed.ts";
import { between } from "./changesBetween.ts";
import { movedAndAsked } from "./changesMoved.ts";

/** The latest change of each record one sees, the newest first. */
export const changesIn = (world: Whole): readonly Changed[] =>
  [...promises(world), ...people(world), ...between(world), ...movedAndAsked(world)].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1,
  );

const promises = ({ commitments }: Whole): readonly Changed[] =>
  [...commitments.values()].map((it) => ({
    ...changed("commitments", it, { what: becameOf(it), member: it.member, person: it.changed.by.person }),
    words: it.words,
    commitment: it.id,
  }));

const becameOf = ({ disclosure, fulfilment, reopened, affirmed, changed: { at } }: Kept<Commitment>): What => {
  if (disclosure !== "affirmed") return disclosure;
  if (fulfilment !== "open") return fulfilment;
  if (reopened) return "asked-anew";
  return affirmed?.at === at ? "affirmed" : "tended";
};

const people = ({ members, representations, conversations }: Whole): readonly Changed[] => [
  ...[...members.values()].map((it) =>
    changed("members", it, { what: it.left ? "left" : "member", member: it.id, person: it.changed.by.person }),
  ),
  ...[...representations.values()].map((it) => {
    const what = it.isOver ? "spoke" : it.suspended ? "disputed" : "speaks";
    return changed("representations", it, { what, member: it.member, person: it.person });
  }),
  ...[...conversations.values()].map((it) =>
    changed("conversations", it, { what: "talk", member: it.member, person: it.steward }),
  ),
];
