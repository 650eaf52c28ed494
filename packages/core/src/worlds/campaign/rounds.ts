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

/** March: asked for the first time. The law centre does not answer. */
const march = roundBy(beatriz, {
  id: "pulse-saltmarsh-march-1",
  from: "2026-03-02",
  until: "2026-03-13",
  closed: "2026-03-16",
  answers: [
    {
      by: abena,
      member: families,
      on: "2026-03-03",
      holds: { [promised.copybooks]: "true", [promised.street]: "true" },
      getting: { [tied.veto]: "yes", [tied.chair]: "in-part" },
      words: "The chair has to be applied for first, I am told. We have waited for longer things.",
    },
    {
      by: jonah,
      member: lowTide,
      on: "2026-03-05",
      holds: { [promised.eighty]: "true", [promised.room]: "true" },
      words: "Ninety-two stood there in January. I had not known ninety-two people who own gloves.",
    },
    {
      by: zofia,
      member: forum,
      on: "2026-03-06",
      holds: { [promised.table]: "true", [promised.strongCase]: "true" },
      getting: { [tied.evidence]: "yes" },
    },
  ],
});

/** June: the law centre is heard again, and says what has changed; the others say that it holds. One chair has not been sat on yet. */
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
      words:
        "Since March we were in another court, and ought to have said so. And not June: a doctor has to read the copybooks before they are evidence.",
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
      words: "Since February nobody from our street has sat at that table. I would sooner know than wait.",
    },
  ],
});

export const rounds: readonly Step[] = [...march, ...june, ...september, ...november];
