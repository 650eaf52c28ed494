import { z } from "zod";
import { type Begin, command, type Evolve, record, refusals, type Table, Words } from "../../../kernel/index.ts";
import { Day, fresh, idOf, reason } from "../../../values/index.ts";
import { type Coalitions, dayOf } from "../../coalition/coalition/coalition.ts";
import { MemberId } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isVoiceOf, type Representations } from "../../coalition/representation/representation.ts";
import { CommitmentId, type Commitments, isOut } from "../../commitments/commitment/shape.ts";
import { whyStale } from "../../stale.ts";

export const JointGainId = idOf("JointGain");
export type JointGainId = z.infer<typeof JointGainId>;

/** Something that became possible only because the members worked together, as one of them tells it. */
export const JointGain = z.object({
  id: JointGainId,
  member: MemberId,
  words: Words,
  /** The day it came about. */
  on: Day,
  /** The gives without which it would not have been. */
  gives: z.array(CommitmentId).max(50).readonly(),
  person: PersonId,
  isWithdrawn: z.boolean(),
});
export type JointGain = z.infer<typeof JointGain>;
export type JointGains = Table<JointGain>;

// What can have happened

const first = { JointGainNamed: JointGain.omit({ isWithdrawn: true }) };

const begin: Begin<JointGain, typeof first> = { JointGainNamed: (told) => ({ ...told, isWithdrawn: false }) };

const later = {
  JointGainReworded: z.object({ id: JointGainId, words: Words }),
  JointGainWithdrawn: z.object({ id: JointGainId }),
};

const evolve: Evolve<JointGain, typeof later> = {
  JointGainReworded: (it, { words }) => ({ ...it, words }),
  JointGainWithdrawn: (it) => ({ ...it, isWithdrawn: true }),
};

// What may be asked

type World = {
  readonly coalitions: Coalitions;
  readonly jointGains: JointGains;
  readonly commitments: Commitments;
  readonly representations: Representations;
};

const refuse = refusals("jointGain", {
  unknown: "There is no such joint gain.",
  "already-told": "This has been told already.",
  "not-yours": "Only someone who speaks for this member tells this in its name.",
  "day-to-come": "This day is still to come. Tell it once it has come about.",
  "not-a-give": "What it rests on is gives that were said in front of the others.",
  "kept-from-some": "Not everyone here may read one of these gives. Tell it without naming that one.",
  withdrawn: "This is told no more.",
});

const nameJointGain = command({
  does: "Tell what became possible only because the members worked together, in the words of yours.",
  humanOnly: true,
  input: z.strictObject({
    id: fresh(JointGainId),
    member: MemberId,
    words: reason(),
    on: Day,
    gives: z.array(CommitmentId).max(50).readonly().default([]),
  }),
  decide: (told, world: World, actor) => {
    const { id, member, gives, on } = told;
    if (!isVoiceOf(world, actor, member)) return refuse("not-yours", member);
    if (world.jointGains.has(id)) return refuse("already-told", id);
    if (on > dayOf(world, actor.at)) return refuse("day-to-come", id);
    for (const give of gives) {
      const it = world.commitments.get(give);
      if (!it || it.as !== "give" || !isOut(it)) return refuse("not-a-give", give);
      if (!it.audience.includes("coalition")) return refuse("kept-from-some", give);
    }
    return [{ type: "JointGainNamed", ...told, gives: [...new Set(gives)], person: actor.person }];
  },
});

const rewordJointGain = command({
  does: "Tell it in other words.",
  humanOnly: true,
  input: z.strictObject({ id: JointGainId, words: reason(), seen: z.string() }),
  decide: ({ id, words, seen }, world: World, actor) => {
    const it = world.jointGains.get(id);
    if (!it) return refuse("unknown", id);
    if (!isVoiceOf(world, actor, it.member)) return refuse("not-yours", it.member);
    if (it.isWithdrawn) return refuse("withdrawn", id);
    return whyStale(it, seen, it.words) ?? [{ type: "JointGainReworded", id, words }];
  },
});

const withdrawJointGain = command({
  does: "Tell it no more.",
  humanOnly: true,
  input: z.strictObject({ id: JointGainId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.jointGains.get(id);
    if (!it) return refuse("unknown", id);
    if (!isVoiceOf(world, actor, it.member)) return refuse("not-yours", it.member);
    return it.isWithdrawn ? refuse("withdrawn", id) : [{ type: "JointGainWithdrawn", id }];
  },
});

export const jointGains = record({
  means: "What became possible only because the members worked together, as they tell it.",
  is: JointGain,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  isTakenBackBy: ({ member }, actor, world: World) => isVoiceOf(world, actor, member),
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { nameJointGain, rewordJointGain, withdrawJointGain },
});
