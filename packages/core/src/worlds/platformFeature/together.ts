import { joinedBy, readingBy, releasedBy, talkBy, yes } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import {
  arjun,
  camila,
  coalition,
  fatoumata,
  hana,
  joaquin,
  mateus,
  nadia,
  operations,
  people,
  product,
  ranker,
  sunniva,
  support,
  wei,
} from "./cast.ts";
import { promised } from "./promises.ts";

/** What nobody here can move, and how long the founders pay for it. */
const standsFast: readonly Step[] = [
  camila("2025-11-04T12:00", "nameWindow", {
    id: coalition,
    window: { sponsor: "The founders", until: "2026-12-31" },
    seen: asItStands,
  }),
  camila("2025-12-08T12:00", "nameNonNegotiable", {
    id: "non-negotiable-own-choice",
    member: null,
    words: "No shelf is shown to anybody its reader has not chosen.",
    from: "The law on personal data",
    until: null,
    negotiable: "How the choice is asked for, and how often.",
  }),
  joaquin("2025-12-08T13:00", "nameNonNegotiable", {
    id: "non-negotiable-september",
    member: product,
    words: "It is out on the thirtieth of September.",
    from: "The board",
    until: "2026-09-30",
    negotiable: "How much of it, and for which readers first.",
  }),
];

/** What the program does, what it does to books, and who says so. */
const aboutTheRanker: readonly Step[] = [
  wei("2025-11-21T13:00", "describeMachine", {
    id: ranker,
    objective: "Put on top of a shelf what its reader will open next.",
    optimises: "Books opened on the same day, counted for each reader, weighed anew every night.",
    seen: asItStands,
  }),
  sunniva("2026-05-12T13:00", "nameMisalignment", {
    id: "misalignment-long-books",
    member: ranker,
    words:
      "Nobody over sixty is shown a book of more than four hundred pages any more. They are the ones who finish them.",
    on: "2026-05-12",
  }),
  wei("2026-05-14T17:00", "reply", {
    id: "reply-long-books",
    about: { kind: "misalignments", id: "misalignment-long-books" },
    words:
      "True. A long book looks like a failure to it until the last page. From June it counts a book that is still being read after a week.",
  }),
  hana("2026-11-12T13:00", "nameMisalignment", {
    id: "misalignment-evenings",
    member: ranker,
    words:
      "It learns at eight in the evening, when everybody reads. Move its lesson to the night, or buy us another hall.",
    on: "2026-11-11",
  }),
];

/** Asked about, and asked for again. */
const underStress: readonly Step[] = [
  camila("2025-12-17T12:00", "raiseGap", { id: "gap-operations-gain-1", member: operations, as: "own-gain" }),
  mateus("2025-12-17T19:00", "reply", {
    id: "reply-operations-gain-1",
    about: { kind: "gaps", id: "gap-operations-gain-1" },
    words: "Ask me after a Sunday. I will not invent one for a slide.",
  }),
  nadia("2026-08-10T12:00", "askAgain", {
    id: "escalation-drawings-one",
    commitment: promised.drawings,
    words: "Sprint eleven began this morning. The drawings came at noon, without the empty shelf.",
    on: "2026-08-10",
  }),
  arjun("2026-08-31T12:00", "askAgain", {
    id: "escalation-drawings-two",
    commitment: promised.drawings,
    words: "My first week, so forgive the tone: is there a list of what is still to come?",
    on: "2026-08-31",
  }),
];

const invitation = "invitation-reader-support";

/** October: the first readers have written in, and they write to people who were not asked. */
const lateJoiner: readonly Step[] = [
  ...joinedBy(
    camila,
    fatoumata,
    {
      id: invitation,
      person: people.fatoumata,
      personName: "Fatoumata Diallo",
      name: "Reader support",
      form: "team",
      why: "Four hundred readers have written about shelves in five days, and every one of them wrote to you.",
      others: ["Product", "Design", "Engineering", "Operations", "Shelf ranker"],
      hours: 2,
      on: "2026-10-05",
      by: "2026-10-12",
      joins: "2026-10-19",
    },
    [
      [joaquin, []],
      [sunniva, []],
      // What the bonus hangs on is between those it hangs on.
      [arjun, [promised.ship]],
      [mateus, []],
      [wei, []],
    ],
  ),
  camila("2026-10-19T12:00", "welcomeMember", {
    id: invitation,
    member: support,
    representation: "representation-fatoumata",
  }),
  ...talkBy(camila, {
    id: "conversation-reader-support",
    member: support,
    on: "2026-10-22",
    said: [
      {
        id: "answer-support-gain",
        speaker: people.fatoumata,
        question: "If this feature works, what is better for your team?",
        words: "We stop being the last to know. I learnt of shared shelves from a retired teacher in Recife.",
        marks: [["own-gain", "We stop being the last to know."]],
      },
      {
        id: "answer-support-give",
        speaker: people.fatoumata,
        question: "What do you bring, and what does it cost you?",
        words:
          "Every Monday a page of what readers looked for and did not find, in their words. Two of us write it on Sunday night, so do not ask for charts.",
        marks: [["give", "Every Monday a page of what readers looked for and did not find, in their words."]],
      },
    ],
  }),
  ...releasedBy(fatoumata, support, "2026-10-23T13:00", [
    {
      id: "commitment-support-gain",
      as: "own-gain",
      answer: "answer-support-gain",
      words: "We stop being the last to know.",
    },
    {
      id: "commitment-support-give",
      as: "give",
      answer: "answer-support-give",
      words: "Every Monday a page of what readers looked for and did not find, in their own words.",
      due: "2026-12-21",
    },
    {
      id: "commitment-support-need",
      as: "need",
      words: "Somebody who drew it sits beside us once a week and sees where people stop.",
    },
  ]),
  ...readingBy(camila, {
    id: "reading-october-shelves",
    on: "2026-10-29",
    turns: [
      ["commitment-support-gain", yes(fatoumata)],
      ["commitment-support-give", yes(fatoumata)],
      ["commitment-support-need", yes(fatoumata)],
    ],
  }),
  sunniva("2026-11-02T13:00", "proposeTie", {
    id: "tie-mondays-readers-1",
    give: "commitment-support-give",
    need: promised.sixReaders,
  }),
  fatoumata("2026-11-03T13:00", "agreeTie", { id: "tie-mondays-readers-1" }),
];

export const together: readonly Step[] = [...standsFast, ...aboutTheRanker, ...underStress, ...lateJoiner];
