import { releasedBy } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import { eleanor, farida, frontline, hyejin, marisol, olivier, policy, people, tomas, yasmin } from "./cast.ts";
import { promised } from "./promises.ts";

/** Ids of the ties between a give and a need. */
export const tied = {
  money: "tie-scanning-training",
  form: "tie-form-one-piece-1",
  work: "tie-form-doable-001",
  rules: "tie-fifteen-doable-1",
  days: "tie-counter-figures",
} as const;

/** After the room: what is said more quietly, and what the treasury board says. */
const afterTheRoom: readonly Step[] = [
  farida("2026-03-13T14:00", "affirmCommitment", { id: promised.oldSystem, seen: asItStands }),
  hyejin("2026-03-16T17:00", "holdBackCommitment", { id: promised.announced }),
  hyejin("2026-04-28T19:20", "affirmCommitment", { id: promised.scanning, seen: asItStands }),
  hyejin("2026-04-28T19:25", "secureCommitment", {
    id: promised.scanning,
    guarantee: { as: "contract", words: "Decision 26-118 of the treasury board, with the sum and the purpose in it." },
    seen: asItStands,
  }),
  tomas("2026-03-12T18:00", "nameOwner", {
    id: promised.oneForm,
    owner: people.tomas,
    due: "2026-09-15",
    seen: asItStands,
  }),
];

/** Spring and summer: which give meets which need, and one that does not. */
const ties: readonly Step[] = [
  yasmin("2026-03-18T14:00", "proposeTie", { id: tied.form, give: promised.oneForm, need: promised.onePiece }),
  tomas("2026-03-18T15:30", "agreeTie", { id: tied.form }),
  marisol("2026-03-19T13:00", "agreeTie", { id: tied.form }),
  marisol("2026-03-19T13:05", "sayWhatItMakesPossible", {
    id: tied.form,
    words: "My people learn one set of questions instead of three, and a family that moves does not begin again.",
    seen: asItStands,
  }),
  yasmin("2026-03-18T14:05", "proposeTie", { id: tied.days, give: promised.counterDays, need: promised.figures }),
  // Two people for the form, not for counting.
  marisol("2026-03-19T13:10", "declineTie", { id: tied.days }),
  hyejin("2026-04-29T14:00", "proposeTie", { id: tied.money, give: promised.scanning, need: promised.training }),
  farida("2026-04-30T13:00", "agreeTie", { id: tied.money }),
  farida("2026-04-30T13:04", "sayWhatItMakesPossible", {
    id: tied.money,
    words: "Every clerk gets two days with the real screen before October. It was going to be a leaflet.",
    seen: asItStands,
  }),
  farida("2026-07-20T14:00", "reportArrival", { id: tied.money, arrived: "yes", on: "2026-07-17" }),
  tomas("2026-05-06T14:00", "proposeTie", { id: tied.work, give: promised.oneForm, need: promised.doable }),
  hyejin("2026-05-07T15:00", "agreeTie", { id: tied.work }),
  hyejin("2026-05-07T15:05", "sayWhatItMakesPossible", {
    id: tied.work,
    words: "I can answer the next request for posts with something other than no.",
    seen: asItStands,
  }),
];

/** June to November: kept, strained, and agreed anew. */
const fulfilment: readonly Step[] = [
  hyejin("2026-07-15T19:00", "reportFulfilment", { id: promised.scanning, became: "kept", on: "2026-07-15" }),
  ...releasedBy(eleanor, policy, "2026-06-18T16:00", [
    {
      id: promised.fifteen,
      as: "give",
      words: "A regulation that leaves fifteen grounds out of forty-one, signed by the end of July.",
      due: "2026-07-31",
      replaces: promised.twelve,
    },
  ]),
  eleanor("2026-06-22T16:00", "affirmCommitment", {
    id: promised.fifteen,
    inOwnWords:
      "Fifteen grounds are left, not twelve: three are written into the law itself and not mine to strike. Signed by the end of July.",
    seen: asItStands,
  }),
  eleanor("2026-07-29T20:00", "reportFulfilment", { id: promised.fifteen, became: "kept", on: "2026-07-29" }),
  eleanor("2026-07-30T14:00", "proposeTie", { id: tied.rules, give: promised.fifteen, need: promised.doable }),
  tomas("2026-09-16T13:00", "reportFulfilment", {
    id: promised.oneForm,
    became: "strained",
    why: "The paper form is out. The screen asks for the tax number twice, because the tax office changed its side in August. Three weeks, not more.",
    on: "2026-09-15",
  }),
  marisol("2026-09-30T14:00", "reportArrival", { id: tied.form, arrived: "in-part", on: "2026-09-29" }),
];

/** Autumn: Olivier reads what Hye-jin said for Finance, and says of each whether it stands. */
export const askedAnew: readonly Step[] = [
  olivier("2026-09-08T15:00", "renewCommitment", {
    id: promised.doable,
    inOwnWords: "There is still no post to add. What has become doable since June, I want to see with my own eyes.",
    seen: asItStands,
  }),
];

/** Autumn, later: what is new, and what waits. */
const latest: readonly Step[] = [
  olivier("2026-09-10T14:00", "agreeTie", { id: tied.rules }),
  ...releasedBy(eleanor, policy, "2026-11-05T16:00", [
    {
      id: promised.hearing,
      as: "give",
      words: "Half a day with the minister in January, with clerks and families in the room and no slides.",
      due: "2027-01-29",
    },
  ]),
  eleanor("2026-11-06T16:00", "affirmSubjectTo", {
    id: promised.hearing,
    to: "The minister",
    by: "2026-12-01",
    seen: asItStands,
  }),
  ...releasedBy(marisol, frontline, "2026-11-12T14:00", [
    {
      id: "commitment-frontline-give-2",
      as: "give",
      words: "A clerk from each office who shows the next office how it is done, through January.",
      due: "2027-01-31",
    },
  ]),
];

export const whatBecame: readonly Step[] = [...afterTheRoom, ...ties, ...fulfilment, ...latest];
