import { type Commitment, type Commitments, isOut } from "../../records/commitments/commitment/shape.ts";
import type { Tie, Ties } from "../../records/commitments/tie/shape.ts";
import type { Exchange, Standing, Strand } from "./shape.ts";

/** How what a member has said stands; `null` where it is not said, or not any more. */
export const standingOf = (it: Commitment): Standing | null => {
  if (it.disclosure === "withdrawn" || it.disclosure === "held-back") return null;
  if (it.disclosure === "released" || it.disclosure === "conditional") return "pending";
  if (it.fulfilment === "strained" || it.fulfilment === "lapsed") return "strained";
  if (it.reopened || it.fulfilment === "renegotiated") return "asked-again";
  return it.disclosure === "spoken" ? "spoken" : "affirmed";
};

/** All that flows, by giver and receiver in the order of `members`. A tie flows while both its commitments are out. */
export const exchangesIn = (members: readonly string[], ties: Ties, commitments: Commitments): readonly Exchange[] => {
  const flowing = new Map<string, Strand[]>();
  for (const tie of ties.values()) {
    const strand = strandOf(tie, commitments);
    if (!strand) continue;
    const key = keyOf(tie.giver, tie.receiver);
    const known = flowing.get(key);
    if (known) known.push(strand);
    else flowing.set(key, [strand]);
  }
  return members.flatMap((giver) =>
    members.flatMap((receiver): Exchange[] => {
      const strands = flowing.get(keyOf(giver, receiver));
      return strands ? [{ giver, receiver, standing: standingOfAll(strands), strands }] : [];
    }),
  );
};

const strandOf = (
  { id, give, need, state, agreed, arrived, makesPossible }: Tie,
  commitments: Commitments,
): Strand | null => {
  if (state !== "proposed" && state !== "agreed") return null;
  const [given, needed] = [commitments.get(give), commitments.get(need)];
  if (!given || !needed || !isOut(given) || !isOut(needed)) return null;
  const isAgreed = agreed.giver !== null && agreed.receiver !== null;
  return {
    tie: id,
    give,
    need,
    standing: isAgreed ? standingOfBoth(standingOf(given), standingOf(needed)) : "pending",
    arrived: arrived?.as ?? null,
    isPossibilityNamed: makesPossible !== undefined,
  };
};

/** Only the giver's promise can come under strain: a need is not late. */
const standingOfBoth = (give: Standing | null, need: Standing | null): Standing => {
  if (give === "strained") return "strained";
  const weaker: readonly Standing[] = ["pending", "asked-again", "spoken"];
  return weaker.find((it) => give === it || need === it) ?? "affirmed";
};

/** What asks for attention first; then the best of what stands. */
const foremost: readonly Standing[] = ["strained", "asked-again", "affirmed", "spoken", "pending"];

const standingOfAll = (strands: readonly Strand[]): Standing =>
  foremost.find((it) => strands.some(({ standing }) => standing === it)) ?? "pending";

/** Ids hold no space. */
const keyOf = (giver: string, receiver: string) => `${giver} ${receiver}`;
