import { releasedBy } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import {
  amara,
  coalition,
  finance,
  henrik,
  kenji,
  lucia,
  operations,
  people,
  priya,
  security,
  zanele,
} from "./cast.ts";
import { promised } from "./promises.ts";

/** Ids of the ties between a give and a need. */
export const tied = {
  controls: "tie-controls-delivery",
  moving: "tie-moving-uptime-001",
  knowing: "tie-old-machines-accounts",
} as const;

const standsFast: readonly Step[] = [
  amara("2026-11-11T09:00", "nameWindow", {
    id: coalition,
    window: { sponsor: "The executive board", until: "2027-03-31" },
    seen: asItStands,
  }),
  amara("2026-11-11T09:10", "nameNonNegotiable", {
    id: "non-negotiable-basement",
    member: null,
    words: "The basement is let to somebody else from the first of April.",
    from: "The executive board",
    until: "2027-03-31",
    negotiable: "Which machine goes last, and who sits beside it until then.",
  }),
];

/** Which give meets which need, as both sides see it, eight months after they were affirmed. */
const ties: readonly Step[] = [
  amara("2026-11-11T10:00", "proposeTie", { id: tied.controls, give: promised.controls, need: promised.delivery }),
  priya("2026-11-11T11:00", "agreeTie", { id: tied.controls }),
  kenji("2026-11-11T13:00", "agreeTie", { id: tied.controls }),
  kenji("2026-11-11T13:05", "sayWhatItMakesPossible", {
    id: tied.controls,
    words: "We know on the first day what a service needs to pass. The booking page did not stop for one afternoon.",
    seen: asItStands,
  }),
  kenji("2026-11-11T13:06", "reportArrival", { id: tied.controls, arrived: "yes", on: "2026-11-11" }),
  amara("2026-11-11T10:05", "proposeTie", { id: tied.moving, give: promised.moving, need: promised.uptime }),
  zanele("2026-11-12T09:00", "agreeTie", { id: tied.moving }),
  henrik("2026-11-12T10:00", "agreeTie", { id: tied.moving }),
  henrik("2026-11-12T10:10", "sayWhatItMakesPossible", {
    id: tied.moving,
    words: "Whoever built it gets the call at three in the morning. Two of mine have slept through October.",
    seen: asItStands,
  }),
  amara("2026-11-11T10:10", "proposeTie", { id: tied.knowing, give: promised.oldMachines, need: promised.accounts }),
  // There is one person left who knows, and she has no hour to spare.
  lucia("2026-11-12T08:30", "declineTie", { id: tied.knowing }),
];

/** What is said late, and in other ways: over the telephone, subject to somebody, to two members alone. */
const saidLate: readonly Step[] = [
  kenji("2026-11-12T14:00", "secureCommitment", {
    id: promised.moving,
    guarantee: { as: "incentive", words: "No team's quarter counts as done before its last service has moved." },
    seen: asItStands,
  }),
  ...releasedBy(lucia, operations, "2026-11-12T15:00", [
    {
      id: promised.tuesdays,
      as: "give",
      words: "Every Tuesday until Christmas, two hours beside the old machines for whoever wants to understand them.",
      due: "2026-12-22",
    },
  ]),
  amara("2026-11-13T09:40", "noteSpoken", { id: promised.tuesdays, speaker: people.lucia, witness: people.zanele }),
  zanele("2026-11-13T09:42", "witnessSpoken", { id: promised.tuesdays }),
  ...releasedBy(priya, security, "2026-11-13T11:00", [
    {
      id: promised.rehearsal,
      as: "give",
      words: "A rehearsed audit in January, with an auditor who does not know us.",
      due: "2027-01-29",
    },
  ]),
  priya("2026-11-13T11:05", "affirmSubjectTo", {
    id: promised.rehearsal,
    to: "The head of internal audit",
    by: "2026-12-15",
    seen: asItStands,
  }),
  ...releasedBy(henrik, operations, "2026-11-16T16:00", [
    // For the two who could help. The board reads the rest.
    {
      id: promised.alone,
      as: "risk",
      words: "One person knows the customs interface, and she has been offered work elsewhere.",
      readers: { members: [security, finance], stewards: true },
    },
  ]),
  henrik("2026-11-16T16:05", "affirmCommitment", { id: promised.alone, seen: asItStands }),
];

export const november: readonly Step[] = [...standsFast, ...ties, ...saidLate];
