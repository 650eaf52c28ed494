import { z } from "zod";
import {
  type Actor,
  type Audience,
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
} from "../../../kernel/index.ts";
import { fresh } from "../../../values/index.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";
import { type Replies, repliesShown } from "../../reply/reply.ts";
import { type Commitments, isOut } from "../commitment/shape.ts";
import { Gap, GapId, GapKind, type Gaps } from "./shape.ts";

// What can have happened

const first = {
  GapRaised: z.object({ id: GapId, member: MemberId, as: GapKind, by: Gap.shape.raised.shape.by }),
};

const begin: Begin<Gap, typeof first> = {
  GapRaised: ({ by, ...gap }, { person, at }) => ({
    ...gap,
    raised: { person, at, by },
    asked: by === "steward" ? { person, at } : null,
    shown: null,
    closed: null,
    state: "raised",
  }),
};

const later = {
  GapAsked: z.object({ id: GapId }),
  GapShown: z.object({ id: GapId }),
  GapClosed: z.object({ id: GapId, isNamed: z.boolean() }),
};

const evolve: Evolve<Gap, typeof later> = {
  GapAsked: (gap, _, { person, at }) => ({ ...gap, asked: { person, at } }),
  GapShown: (gap, _, { person, at }) => ({ ...gap, shown: { person, at }, state: "shown" }),
  GapClosed: (gap, { isNamed }, { person, at }) => ({ ...gap, closed: { person, at, isNamed }, state: "closed" }),
};

// What may be asked

type World = {
  readonly gaps: Gaps;
  readonly members: Members;
  readonly commitments: Commitments;
  readonly replies: Replies;
  readonly representations: Representations;
  readonly stewardships: Stewardships;
};

const refuse = refusals("gap", {
  unknown: "There is no such gap.",
  "unknown-member": "There is no such member.",
  "already-raised": "This gap has been raised already.",
  "already-named": "The member has named this.",
  "not-yours": "Only someone who speaks for this member can do this, in its name.",
  "steward-only": "Only a steward asks a member about it.",
  closed: "This gap is closed.",
});

const raiseGap = command({
  does: "Say that your member cannot name something yet; or, as a steward, ask a member about it.",
  humanOnly: true,
  input: z.strictObject({ id: fresh(GapId), member: MemberId, as: GapKind }),
  decide: (raised, world: World, actor) => {
    const { id, member } = raised;
    if (!world.members.has(member)) return refuse("unknown-member", member);
    const isOwn = isVoiceOf(world, actor, member);
    if (!isOwn && !isSteward(world, actor.person)) return refuse("not-yours", member);
    if (world.gaps.has(id)) return refuse("already-raised", id);
    const by = isOwn ? ("member" as const) : ("steward" as const);
    return whyNoGap(raised, world) ?? [{ type: "GapRaised", ...raised, by }];
  },
});

const askAboutGap = command({
  does: "Ask a member once more about what it has not named.",
  humanOnly: true,
  input: z.strictObject({ id: GapId }),
  decide: ({ id }, world: World, actor) => {
    const gap = world.gaps.get(id);
    if (!gap) return refuse("unknown", id);
    if (!isSteward(world, actor.person)) return refuse("steward-only", id);
    return gap.state === "closed" ? refuse("closed", id) : [{ type: "GapAsked", id }];
  },
});

const showGap = command({
  does: "Show the others that your member cannot name something yet.",
  humanOnly: true,
  input: z.strictObject({ id: GapId }),
  decide: ({ id }, world: World, actor) => {
    const gap = world.gaps.get(id);
    if (!gap) return refuse("unknown", id);
    const why = whyNotYours(gap, world, actor);
    if (why) return why;
    if (gap.state === "shown") return [];
    return [{ type: "GapShown", id }, ...repliesShown(world, { kind: "gaps", id }, actor.person, ["coalition"])];
  },
});

const closeGap = command({
  does: "Close a gap of your member's.",
  humanOnly: true,
  input: z.strictObject({ id: GapId }),
  decide: ({ id }, world: World, actor) => {
    const gap = world.gaps.get(id);
    if (!gap) return refuse("unknown", id);
    return whyNotYours(gap, world, actor) ?? [{ type: "GapClosed", id, isNamed: false }];
  },
});

const whyNoGap = ({ member, as }: Pick<Gap, "member" | "as">, { gaps, commitments }: World): Refusal | undefined => {
  const open = [...gaps.values()].find((gap) => gap.member === member && gap.as === as && gap.state !== "closed");
  if (open) return refuse("already-raised", open.id);
  const named = [...commitments.values()].find(
    (it) => it.member === member && it.as === as && (it.disclosure === "released" || isOut(it)),
  );
  return named && refuse("already-named", named.id);
};

const whyNotYours = ({ id, member, state }: Gap, world: World, actor: Actor): Refusal | undefined => {
  if (!isVoiceOf(world, actor, member)) return refuse("not-yours", id);
  return state === "closed" ? refuse("closed", id) : undefined;
};

/** First to the member itself. A steward who asked can go on reading it; the others once the member has shown it. */
const audience = ({ member, raised, shown }: Gap): Audience => {
  if (shown) return ["coalition"];
  return raised.by === "steward" ? [`member:${member}`, "stewards"] : [`member:${member}`];
};

export const gaps = record({
  means: "What a member has not named, as itself or a steward has spoken of it.",
  is: Gap,
  first,
  begin,
  later,
  evolve,
  audience,
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { raiseGap, askAboutGap, showGap, closeGap },
});
