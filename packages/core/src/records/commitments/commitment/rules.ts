import { type Actor, type Refusal, refusals } from "../../../kernel/index.ts";
import type { Coalitions } from "../../coalition/coalition/coalition.ts";
import type { Members } from "../../coalition/member/member.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import type { Stewardships } from "../../coalition/stewardship/stewardship.ts";
import type { Answers } from "../answer/answer.ts";
import { type Gaps, gapsFilledBy } from "../gap/shape.ts";
import type { Movements } from "../movement/shape.ts";
import type { Pledges } from "../pledge/shape.ts";
import type { Ties } from "../tie/shape.ts";
import { audienceOf, audienceUntilAffirmation } from "./readers.ts";
import { type Commitment, type Commitments, isOut } from "./shape.ts";

/** What the rules of commitments look at. */
export type World = {
  readonly coalitions: Coalitions;
  readonly commitments: Commitments;
  readonly answers: Answers;
  readonly members: Members;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
  readonly ties: Ties;
  readonly pledges: Pledges;
  readonly movements: Movements;
  readonly gaps: Gaps;
};

export const refuse = refusals("commitment", {
  unknown: "There is no such commitment.",
  "already-released": "This has been released already.",
  "unknown-member": "There is no such member.",
  "unknown-answer": "There is no such answer.",
  "not-your-answer": "The answer belongs to another member.",
  "not-yours": "Only someone who speaks for this member can do this, in its name.",
  "not-released": "This has been affirmed or taken back already.",
  "not-affirmed": "This has not been affirmed.",
  "outcome-told": "What became of it has been told already. It can be withdrawn, with a reason if you like.",
  "too-late-to-undo": "This was affirmed more than a day ago. It can be withdrawn, with a reason if you like.",
  "not-held-back": "This has not been taken back to your member.",
  "not-to-replace": "New words take the place of something your member has affirmed, of the same kind.",
  "steward-only": "A spoken yes is written down by a steward.",
  "not-the-speaker": "The one who said yes speaks for this member.",
  "not-a-witness": "A witness speaks for another member that may read this, and is not the one who writes it down.",
  "not-the-witness": "Only the witness named here can say whether she heard it.",
  "nothing-spoken": "No spoken yes waits here for its witness.",
  "not-reopened": "This stands as it is. It has not been asked anew.",
  "owner-not-of-member": "The person who sees to it belongs to this member.",
  "day-past": "This day has passed. Please name one that is still to come.",
  "not-for-translation": "It is translated by someone who speaks for the member, or by a steward.",
});

export const whyNotOwn = ({ id, member }: Commitment, world: World, actor: Actor): Refusal | undefined =>
  isVoiceOf(world, actor, member) ? undefined : refuse("not-yours", id);

export const whyNotReleased = ({ id, disclosure }: Commitment): Refusal | undefined =>
  disclosure === "released" ? undefined : refuse("not-released", id);

export const whyNotAffirmed = ({ id, disclosure }: Commitment): Refusal | undefined =>
  disclosure === "affirmed" ? undefined : refuse("not-affirmed", id);

export const whyNotOut = (it: Commitment): Refusal | undefined =>
  isOut(it) ? undefined : refuse("not-affirmed", it.id);

type Named = Pick<Commitment, "member" | "as" | "readers">;

/** Gaps of the member that released words fill: those that only its own people and the stewards know of. */
export const gapsFilledByRelease = (named: Named, world: World) =>
  gapsFilledBy(world, named, audienceUntilAffirmation(named.readers, named.member));

/** Gaps that are filled by saying it in front of the others: those too that everyone knows of. */
export const gapsFilledByAffirmation = (named: Named, world: World) =>
  gapsFilledBy(world, named, audienceOf(named.readers, named.member));
