import { z } from "zod";
import {
  type Begin,
  command,
  type Evolve,
  record,
  type Refusal,
  refusals,
  type Table,
  Words,
} from "../../../kernel/index.ts";
import { Day, fresh, idOf, name } from "../../../values/index.ts";
import { HOURS_MAX } from "../../coalition/invitation/shape.ts";
import { MemberId, type Members } from "../../coalition/member/member.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { isSteward, type Stewardships } from "../../coalition/stewardship/stewardship.ts";

export const TimeAskId = idOf("TimeAsk");
export type TimeAskId = z.infer<typeof TimeAskId>;

/** Something the coalition takes its members' time for, in hours a month of each of them. */
export const TimeAsk = z.object({
  id: TimeAskId,
  what: Words,
  /** Whom it is asked of; `null`: of every member. */
  members: z.array(MemberId).min(1).max(200).readonly().nullable(),
  hours: z.number().positive().max(HOURS_MAX),
  from: Day,
  until: Day.nullable(),
  steward: PersonId,
  isEnded: z.boolean(),
});
export type TimeAsk = z.infer<typeof TimeAsk>;
export type TimeAsks = Table<TimeAsk>;

/** Whether it takes this member's time on this day. */
export const isAskedOf = ({ members, from, until, isEnded }: TimeAsk, member: string, day: string): boolean =>
  !isEnded && from <= day && (until === null || day <= until) && (members?.includes(member) ?? true);

// What can have happened

const first = { TimeAsked: TimeAsk.omit({ isEnded: true }) };

const begin: Begin<TimeAsk, typeof first> = { TimeAsked: (asked) => ({ ...asked, isEnded: false }) };

const later = { TimeAskEnded: z.object({ id: TimeAskId }) };

const evolve: Evolve<TimeAsk, typeof later> = { TimeAskEnded: (it) => ({ ...it, isEnded: true }) };

// What may be asked

type World = { readonly timeAsks: TimeAsks; readonly members: Members; readonly stewardships: Stewardships };

const refuse = refusals("timeAsk", {
  unknown: "Nothing like this is asked of members.",
  "already-asked": "This is asked of members already.",
  "unknown-member": "There is no such member.",
  "steward-only": "Only a steward can do this.",
  "ends-before": "It would end before it begins.",
  ended: "This is asked of nobody any more.",
});

const askForTime = command({
  does: "Say what takes the members' time: how many hours a month, of whom, and until when.",
  input: z.strictObject({
    id: fresh(TimeAskId),
    what: name(),
    members: TimeAsk.shape.members.default(null),
    hours: TimeAsk.shape.hours,
    from: Day,
    until: Day.nullable().default(null),
  }),
  decide: (asked, world: World, { person }) => {
    const { id, members, from, until } = asked;
    if (!isSteward(world, person)) return refuse("steward-only", id);
    if (world.timeAsks.has(id)) return refuse("already-asked", id);
    const unknown = members?.find((member) => !world.members.has(member));
    if (unknown !== undefined) return refuse("unknown-member", unknown);
    if (until !== null && until < from) return refuse("ends-before", id);
    return [{ type: "TimeAsked", ...asked, steward: person }];
  },
});

const endTimeAsk = command({
  does: "Say that something takes the members' time no more.",
  input: z.strictObject({ id: TimeAskId }),
  decide: ({ id }, world: World, { person }) => {
    const it = world.timeAsks.get(id);
    if (!it) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    return whyEnded(it) ?? [{ type: "TimeAskEnded", id }];
  },
});

const whyEnded = ({ id, isEnded }: TimeAsk): Refusal | undefined => (isEnded ? refuse("ended", id) : undefined);

export const timeAsks = record({
  means: "What the coalition takes its members' time for, in hours a month.",
  is: TimeAsk,
  first,
  begin,
  later,
  evolve,
  audience: () => ["coalition"],
  isTakenBackBy: ({ steward }, { person }) => steward === person,
  takesReplies: true,
  refusals: refuse.reasons,
  commands: { askForTime, endTimeAsk },
});
