import { type Actor, type Refusal, refusals } from "../../../kernel/index.ts";
import type { World as Commitments } from "../../commitments/commitment/rules.ts";
import type { Coalitions } from "../coalition/coalition.ts";
import type { Organisations } from "../organisation/organisation.ts";
import type { Persons } from "../person/person.ts";
import { isSteward } from "../stewardship/stewardship.ts";
import { type Invitation, type Invitations, isUnderWay } from "./shape.ts";

/** What the rules of invitations look at. */
export type World = Commitments & {
  readonly invitations: Invitations;
  readonly coalitions: Coalitions;
  readonly organisations: Organisations;
  readonly persons: Persons;
};

export const refuse = refusals("invitation", {
  unknown: "There is no such invitation.",
  "already-written": "This invitation has been written already.",
  "already-invited": "This person is invited already, and that invitation still stands.",
  "steward-only": "Only a steward can do this.",
  "unknown-organisation": "There is no such organisation. Add it first.",
  "joins-too-early": "The day of joining comes after the day until which an answer is hoped for.",
  "ai-needs-objective": "An AI system joins with what it is built for, in a sentence.",
  "not-the-invited": "Only the person who is invited can answer.",
  "not-open": "This invitation has been answered or withdrawn already.",
  "not-accepted": "Nobody has said yes to this invitation, or it is settled.",
  "not-yours": "Only someone who speaks for a member can choose what the newcomer reads of it, in its name.",
  "not-your-commitment": "A member chooses for its own commitments alone.",
  "still-choosing": "Not every member has chosen yet what the newcomer will read, and the day of joining has not come.",
  "already-joined": "A member with this id has joined already.",
});

export const whyNotOfSteward = ({ id }: Invitation, world: World, { person }: Actor): Refusal | undefined =>
  isSteward(world, person) ? undefined : refuse("steward-only", id);

export const whyNotTheInvited = ({ id, person }: Invitation, actor: Actor): Refusal | undefined =>
  actor.person === person ? undefined : refuse("not-the-invited", id);

export const whyNotUnderWay = (it: Invitation): Refusal | undefined =>
  isUnderWay(it) ? undefined : refuse("not-open", it.id);

export const whyNotAccepted = ({ id, state }: Invitation): Refusal | undefined =>
  state === "accepted" ? undefined : refuse("not-accepted", id);
