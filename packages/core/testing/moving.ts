import { allotments, ines, library, noor, olu, tariq } from "./cast.ts";
import { by } from "./story.ts";
import { lending, tied } from "./talk.ts";

/** The library pledges oven time for its give, and writes down the first Monday. */
export const ovenTime = {
  id: "pledge-1-0000000000",
  give: lending.id,
  member: library,
  what: "Oven time",
  kind: "hours",
  quantity: 6,
  currency: null,
  every: "week",
  from: "2026-02-01",
  until: null,
  readers: null,
} as const;
export const ovenTimePledged = by(tariq, { type: "ResourcePledged", ...ovenTime });

export const firstMonday = {
  id: "movement-1-0000000000",
  giver: library,
  receiver: allotments,
  what: "Oven time on Monday",
  kind: "hours",
  quantity: 5.5,
  currency: null,
  on: "2026-03-02",
  pledge: ovenTime.id,
  readers: null,
} as const;
export const firstMondayMoved = by(tariq, { type: "ResourceMoved", ...firstMonday });
export const firstMondayArrived = by(olu, {
  type: "MovementConfirmed",
  id: firstMonday.id,
  as: "yes",
  quantity: null,
});

export const firstMondayThanked = by(olu, {
  type: "MovementThanked",
  id: firstMonday.id,
  words: "Not one plum was thrown away.",
});

/** Both have agreed, and the first of it has moved; then it has arrived, and was thanked for. */
export const moving = [...tied, ovenTimePledged, firstMondayMoved] as const;
export const thankedFor = [...moving, firstMondayArrived, firstMondayThanked] as const;

/** Noor speaks for the library in Tariq's place, and is asked whether what he pledged stands. */
export const pledgedAnew = [
  ...moving,
  by(ines, { type: "RepresentationEnded", id: "representation-tariq" }),
  by(
    ines,
    {
      type: "RepresentativeNamed",
      id: "representation-noor",
      member: library,
      person: noor.person,
      role: "representative",
    },
    { type: "CommitmentReopened", id: lending.id },
    { type: "PledgeReopened", id: ovenTime.id },
  ),
] as const;
