import { placesOf } from "../../algorithms/input.ts";
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
  const places = placesOf(members);
  const flowing = new Map<number, Strand[]>();
  for (const tie of ties.values()) {
    const [giver, receiver] = [places.get(tie.giver), places.get(tie.receiver)];
    const strand = strandOf(tie, commitments);
    if (!strand || giver === undefined || receiver === undefined) continue;
    const pair = giver * members.length + receiver;
    const known = flowing.get(pair);
    if (known) known.push(strand);
    else flowing.set(pair, [strand]);
  }
  return [...flowing]
    .sort(([one], [other]) => one - other)
    .map(([pair, strands]) => ({
      giver: members[Math.floor(pair / members.length)] as string,
      receiver: members[pair % members.length] as string,
      standing: standingOfAll(strands),
      strands,
    }));
};

/** Agreed by both sides, however it stands since. */
export const isStanding = ({ standing }: Exchange): boolean => standing !== "pending";

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
