import type { Asker, Finding, Kept } from "../../kernel/index.ts";
import { type Coalition, type Coalitions, dayOf } from "../../records/coalition/coalition/coalition.ts";
import type { Member, Members } from "../../records/coalition/member/member.ts";
import type { Commitment, Commitments } from "../../records/commitments/commitment/shape.ts";
import type { Conversation, Conversations } from "../../records/commitments/conversation/shape.ts";

/** What the question looks at. */
export type World = {
  readonly coalitions: Coalitions;
  readonly members: Members;
  readonly conversations: Conversations;
  readonly commitments: Commitments;
};

export type Pace = Finding<
  | "window-closing"
  | "window-over"
  | "due-after-window"
  | "signed"
  | "nothing-signed"
  | "quiet"
  | "talks-held"
  | "gains-named"
  | "gives-secured"
  | "gain-unsaid"
  | "not-heard-first"
>;

/** What is gathered once, and spoken of in several sentences. Days are the coalition's own. */
export type Known = {
  readonly today: string;
  readonly coalition: string;
  readonly window: NonNullable<Coalition["window"]> | null;
  /** Who belongs, in the order of joining; who has left does not. */
  readonly members: readonly Kept<Member>[];
  readonly talks: readonly Conversation[];
  readonly said: readonly Commitment[];
  readonly promises: readonly Commitment[];
  readonly gives: readonly Commitment[];
  readonly secured: readonly string[];
  readonly waiting: readonly string[];
  /** By member: the first own gain that was said; the first yes; the first talk. */
  readonly gaining: ReadonlyMap<string, string>;
  readonly firstYes: ReadonlyMap<string, { readonly id: string; readonly on: string }>;
  readonly firstTalk: ReadonlyMap<string, string>;
  readonly first: string | null;
  readonly latest: string | null;
};

export const knownOf = (world: World, { person, today }: Asker): Known => {
  const [coalition] = world.coalitions.values();
  const members = [...world.members.values()].filter(({ left }) => !left);
  const isHere = new Set(members.map(({ id }) => id));
  const ofMembers = [...world.commitments.values()].filter(({ member }) => isHere.has(member));
  const said = ofMembers.filter(({ disclosure }) => disclosure === "affirmed");
  const talks = [...world.conversations.values()].filter((it) => it.steward === person && isHere.has(it.member));
  const gives = said.filter(({ as }) => as === "give");
  const yesDays = said.map(({ affirmed }) => dayOf(world, affirmed?.at ?? ""));
  const firstYes = firstYesByMember(said, yesDays);
  const firstTalk = firstBy(talks);
  const inOrder = yesDays.toSorted();
  return {
    today,
    coalition: coalition?.id ?? "",
    window: coalition?.window ?? null,
    members,
    talks,
    said,
    promises: gives.filter(({ fulfilment }) => fulfilment === "open" || fulfilment === "strained"),
    gives,
    secured: gives.filter(({ guarantee }) => guarantee).map(({ id }) => id),
    waiting: ofMembers.filter(({ disclosure }) => disclosure === "released").map(({ id }) => id),
    gaining: new Map(said.filter(({ as }) => as === "own-gain").map(({ member, id }) => [member, id])),
    firstYes,
    firstTalk,
    first: [...firstTalk.values(), ...inOrder.slice(0, 1)].toSorted()[0] ?? null,
    latest: inOrder.at(-1) ?? null,
  };
};

const firstYesByMember = (said: readonly Commitment[], days: readonly string[]) => {
  const first = new Map<string, { readonly id: string; readonly on: string }>();
  for (const [nth, { id, member }] of said.entries()) {
    const on = days[nth] as string;
    const before = first.get(member);
    if (!before || on < before.on) first.set(member, { id, on });
  }
  return first;
};

const firstBy = (talks: readonly Conversation[]) => {
  const first = new Map<string, string>();
  for (const { member, on } of talks) if (on < (first.get(member) ?? "9999")) first.set(member, on);
  return first;
};

/** Whole days: a day without a clock is read as its midnight in UTC. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
