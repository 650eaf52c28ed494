import { roundBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  abena,
  beatriz,
  families,
  forum,
  jonah,
  keziah,
  lawyers,
  lowTide,
  maren,
  patrick,
  people,
  siddharth,
  tevita,
  zofia,
} from "./cast.ts";
import { promised } from "./promises.ts";
import { tied } from "./whatBecame.ts";

/** June: everybody says that it holds. One chair has not been sat on yet. */
const june = roundBy(beatriz, {
  id: "pulse-saltmarsh-june-1",
  from: "2026-06-15",
  until: "2026-06-26",
  closed: "2026-06-29",
  answers: [
    {
      by: abena,
      member: families,
      on: "2026-06-16",
      holds: { [promised.copybooks]: "true", [promised.street]: "true" },
      getting: { [tied.veto]: "yes", [tied.chair]: "in-part" },
      words: "The chair is promised for July. My brother has already pressed his suit.",
    },
    {
      by: siddharth,
      member: lawyers,
      on: "2026-06-18",
      holds: { [promised.filing]: "changed", [promised.askFirst]: "true", [promised.dayBefore]: "true" },
      words: "Not June. The copybooks have to be read by a doctor before they are evidence.",
    },
    {
      by: zofia,
      member: forum,
      on: "2026-06-19",
      holds: { [promised.table]: "true", [promised.strongCase]: "true" },
      getting: { [tied.evidence]: "yes" },
    },
    {
      by: jonah,
      member: lowTide,
      on: "2026-06-24",
      holds: { [promised.eighty]: "true", [promised.room]: "true" },
      inConfidence: true,
    },
  ],
});

/** September: the words are the same. Rosa writes on paper what she would not have said in the hall. */
const september = roundBy(beatriz, {
  id: "pulse-saltmarsh-september",
  from: "2026-09-17",
  until: "2026-09-30",
  closed: "2026-10-01",
  answers: [
    {
      by: tevita,
      member: families,
      on: "2026-09-21",
      holds: { [promised.street]: "true" },
      getting: { [tied.veto]: "yes", [tied.chair]: "no" },
      words: "Twice one of us stood at the ministry's door, and nobody had the name. I do not say it to shame anybody.",
      inConfidence: true,
      readOut: { speaker: people.rosa, from: "paper" },
    },
    {
      by: patrick,
      member: forum,
      on: "2026-09-22",
      holds: { [promised.table]: "true", [promised.strongCase]: "true" },
      getting: { [tied.evidence]: "yes", [tied.filed]: "yes" },
    },
    {
      by: maren,
      member: lawyers,
      on: "2026-09-23",
      holds: { [promised.september]: "true", [promised.askFirst]: "true", [promised.dayBefore]: "true" },
      words: "We sleep again. Ask us for nothing that has a deadline before November.",
    },
    {
      by: keziah,
      member: lowTide,
      on: "2026-09-24",
      holds: { [promised.eighty]: "true", [promised.room]: "true" },
    },
  ],
});

/** November: asked again, and not closed. The Forum says once more that it is true; the families say what has come of it. */
const november = roundBy(beatriz, {
  id: "pulse-saltmarsh-november",
  from: "2026-11-16",
  until: "2026-11-30",
  answers: [
    {
      by: zofia,
      member: forum,
      on: "2026-11-17",
      holds: { [promised.table]: "true", [promised.strongCase]: "true" },
      getting: { [tied.evidence]: "yes", [tied.filed]: "yes" },
    },
    {
      by: abena,
      member: families,
      on: "2026-11-18",
      holds: { [promised.street]: "true" },
      getting: { [tied.veto]: "yes", [tied.chair]: "no" },
      words: "Since May nobody from our street has sat at that table. I would sooner know than wait.",
    },
  ],
});

type Reviewed = readonly [
  voice: typeof abena,
  member: string,
  goal: "moving" | "hardly" | "not",
  worked: "shared" | "alone-for-a-reason" | "alone",
  why: string | null,
  learned: string | null,
];

const reviewed = (id: string, on: string, answers: readonly Reviewed[]): readonly Step[] => [
  beatriz(`${on}T12:00`, "openReview", { id, on }),
  ...answers.map(([voice, member, goal, worked, why, learned]) =>
    voice(`${on}T19:00`, "answerReview", { id: `${id}-${member}`, review: id, member, goal, worked, why, learned }),
  ),
  beatriz(`${on}T21:00`, "closeReview", { id }),
];

/** Each month's end: what moved, who worked alone, and whether anybody said why. */
const reviews: readonly Step[] = [
  ...reviewed("review-saltmarsh-july", "2026-07-30", [
    [abena, families, "hardly", "shared", null, "A date that moves is easier to bear when somebody rings."],
    [siddharth, lawyers, "moving", "alone-for-a-reason", "A doctor reads, and nobody else may until she has.", null],
    [zofia, forum, "moving", "alone", null, null],
  ]),
  ...reviewed("review-saltmarsh-october", "2026-10-29", [
    [abena, families, "moving", "shared", null, "A court listens to a copybook longer than to a speech."],
    [siddharth, lawyers, "moving", "shared", null, null],
    [zofia, forum, "hardly", "alone", null, null],
    [keziah, lowTide, "moving", "shared", null, "Seventy-six who know why are more than eighty who came."],
  ]),
];

const onlyTogether: readonly Step[] = [
  abena("2026-09-20T19:00", "nameJointGain", {
    id: "joint-gain-copybooks-1",
    member: families,
    words: "A case in which the street speaks first. We had the nights, they had the law, and neither was one.",
    on: "2026-09-15",
    gives: [promised.copybooks, promised.september],
  }),
];

export const rounds: readonly Step[] = [...june, ...september, ...november, ...reviews, ...onlyTogether];
