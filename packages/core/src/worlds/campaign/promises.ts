import { readingBy, releasedBy, silence, yes, yesAloud, yesSubjectTo } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  abena,
  beatriz,
  families,
  forum,
  jonah,
  lawyers,
  lowTide,
  maren,
  patrick,
  people,
  siddharth,
  zofia,
} from "./cast.ts";
import { heard } from "./talks.ts";

/** Ids of the commitments of the first four members. */
export const promised = {
  school: "commitment-quayside-gain",
  copybooks: "commitment-quayside-give",
  street: "commitment-quayside-need",
  beforeAJudge: "commitment-quayside-others",
  judgment: "commitment-law-centre-gain",
  filing: "commitment-law-centre-give-1",
  september: "commitment-law-centre-give-2",
  askFirst: "commitment-law-centre-give-3",
  dayBefore: "commitment-law-centre-need",
  gateProud: "commitment-low-tide-gain",
  eighty: "commitment-low-tide-give-1",
  northGate: "commitment-low-tide-give-2",
  room: "commitment-low-tide-need",
  plan: "commitment-air-forum-gain",
  table: "commitment-air-forum-give",
  strongCase: "commitment-air-forum-need",
  charity: "commitment-air-forum-risk",
  streets: "commitment-air-forum-others",
} as const;

/** Early December: each group releases what the others may hear. */
export const releases: readonly Step[] = [
  ...releasedBy(abena, families, "2025-12-01T19:00", [
    {
      id: promised.school,
      as: "own-gain",
      answer: heard.school,
      words: "The stacks are quiet next winter, and our eleven children sit in class.",
    },
    {
      id: promised.copybooks,
      as: "give",
      answer: heard.copybooks,
      words: "Two years of nights from a hundred and sixty households, written down, with us in the room.",
      due: "2026-04-30",
    },
    {
      id: promised.street,
      as: "need",
      answer: heard.street,
      words: "Every text begins with the street, and not with the filter.",
    },
    {
      id: promised.beforeAJudge,
      as: "gain-for-others",
      answer: heard.copybooks,
      words: "With our copybooks somebody can say before a judge what it does to people.",
    },
  ]),
  ...releasedBy(siddharth, lawyers, "2025-12-02T11:00", [
    {
      id: promised.judgment,
      as: "own-gain",
      answer: heard.judgment,
      words: "A judgment that counts what several chimneys do to one street together.",
    },
    {
      id: promised.filing,
      as: "give",
      answer: heard.unpaid,
      words: "Two of us without pay through the first instance, and the case filed by the end of June.",
      due: "2026-06-30",
    },
    {
      id: promised.dayBefore,
      as: "need",
      answer: heard.dayBefore,
      words: "We see what goes to the papers one day before it goes.",
    },
  ]),
  ...releasedBy(maren, lawyers, "2025-12-02T11:20", [
    {
      id: promised.askFirst,
      as: "give",
      words: "Nothing is filed and nothing is settled before Quayside Families have said yes to it.",
    },
  ]),
  ...releasedBy(jonah, lowTide, "2025-12-03T20:00", [
    {
      id: promised.gateProud,
      as: "own-gain",
      answer: heard.gate,
      words: "Three hundred people who have never stood at a gate have stood at one and gone home proud.",
    },
    {
      id: promised.eighty,
      as: "give",
      answer: heard.eighty,
      words: "Eighty trained people anywhere on the estuary within two hours, or nobody at all when that is better.",
    },
    {
      id: promised.room,
      as: "need",
      answer: heard.room,
      words: "Room to go further if the permit is renewed, and no letter of regret about us afterwards.",
    },
    // Two members and nobody else: what the police may not read, a minute of the coalition should not hold.
    {
      id: promised.northGate,
      as: "give",
      words: "If the permit is renewed: the north gate, from five in the morning, for as long as they let us sit.",
      due: "2027-01-09",
      readers: { members: [families, lawyers], stewards: false },
    },
  ]),
  ...releasedBy(zofia, forum, "2025-12-04T10:00", [
    {
      id: promised.plan,
      as: "own-gain",
      answer: heard.plan,
      words: "The limit for fine dust stands in the regional plan, with a year beside it.",
    },
    {
      id: promised.table,
      as: "give",
      answer: heard.table,
      words: "A second chair at the ministry's table, every six weeks, for one of you.",
      due: "2026-12-31",
    },
    {
      id: promised.charity,
      as: "risk",
      answer: heard.charity,
      words: "If our name hangs on a gate, we can lose our charity and eleven people their work.",
    },
  ]),
  ...releasedBy(patrick, forum, "2025-12-04T10:20", [
    {
      id: promised.strongCase,
      as: "need",
      answer: heard.strongCase,
      words: "A case so strong that the ministry would rather write a rule than wait for a judge.",
    },
  ]),
];

/** December: read back in the church hall. Rosa has no telephone with her, and Maren hears her. */
export const readBack: readonly Step[] = readingBy(beatriz, {
  id: "reading-december-saltmarsh",
  on: "2025-12-11",
  turns: [
    [promised.school, yes(abena)],
    [promised.copybooks, yesAloud(beatriz, people.rosa, [people.maren, maren])],
    [
      promised.street,
      yes(abena, "Begin every text in our street, with somebody who lives in it. The filter can come after."),
    ],
    [promised.beforeAJudge, yes(abena)],
    [promised.judgment, yes(siddharth)],
    [promised.filing, yes(siddharth)],
    [promised.askFirst, yes(maren)],
    [promised.dayBefore, yes(siddharth)],
    [promised.gateProud, yes(jonah)],
    [promised.eighty, yes(jonah, "Eighty of us within two hours. Or nobody, when you ask us for nobody. Ask.")],
    [promised.room, yes(jonah)],
    [promised.plan, yes(zofia)],
    [promised.table, yesSubjectTo(zofia, "Our trustees", "2026-02-10")],
    [promised.strongCase, yes(patrick)],
    [promised.charity, silence],
  ],
});
