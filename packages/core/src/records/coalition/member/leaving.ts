import { z } from "zod";
import { command, refusals } from "../../../kernel/index.ts";
import { Day } from "../../../values/index.ts";
import { pledgesEndedBy } from "../../commitments/pledge/ending.ts";
import type { Pledges } from "../../commitments/pledge/shape.ts";
import type { Ties } from "../../commitments/tie/shape.ts";
import { isVoiceOf, type Representations } from "../representation/shape.ts";
import type { Members } from "./member.ts";
import { MemberId } from "./memberId.ts";

type World = {
  readonly members: Members;
  readonly representations: Representations;
  readonly ties: Ties;
  readonly pledges: Pledges;
};

export const refuseLeaving = refusals("member", {
  "not-there": "There is no such member to leave with.",
  "not-yours": "Only someone who speaks for this member can leave with it, in its name.",
  left: "This member has left the coalition already.",
});
const refuse = refuseLeaving;

const leaveCoalition = command({
  does: "Leave the coalition with your member: its people stop reading at once, and its ties and pledges end.",
  humanOnly: true,
  input: z.strictObject({ id: MemberId, on: Day }),
  decide: ({ id, on }, world: World, actor) => {
    const member = world.members.get(id);
    if (!member) return refuse("not-there", id);
    if (member.left) return refuse("left", id);
    if (!isVoiceOf(world, actor, id)) return refuse("not-yours", id);
    const ended = [...tiesEnded(id, world), ...pledgesEndedBy(world, id)];
    return [...ended, { type: "MemberLeft", id, on }, ...voicesEnded(id, world)];
  },
});

/** What was agreed ends; what still waits for a yes is declined. */
const tiesEnded = (member: string, { ties }: World) =>
  [...ties.values()]
    .filter(({ giver, receiver }) => giver === member || receiver === member)
    .filter(({ state }) => state === "agreed" || state === "proposed")
    .map(({ id, state }) => ({ type: state === "agreed" ? ("TieEnded" as const) : ("TieDeclined" as const), id }));

const voicesEnded = (member: string, { representations }: World) =>
  [...representations.values()]
    .filter((it) => it.member === member && !it.isOver)
    .map(({ id }) => ({ type: "RepresentationEnded" as const, id }));

export const leaving = { leaveCoalition };
