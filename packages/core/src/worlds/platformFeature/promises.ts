import { readingBy, releasedBy, silence, yes, yesAloud, yesSubjectTo } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  camila,
  design,
  engineering,
  hana,
  joaquin,
  kofi,
  mateus,
  nadia,
  operations,
  people,
  product,
  ranker,
  sunniva,
  wei,
} from "./cast.ts";
import { heard } from "./talks.ts";

/** Ids of the commitments of the first five members. */
export const promised = {
  renewals: "commitment-product-gain-1",
  decided: "commitment-product-give-1",
  twoChanges: "commitment-product-give-2",
  paidReaders: "commitment-product-give-3",
  onePicture: "commitment-product-need-1",
  beforeFinished: "commitment-design-gain",
  drawings: "commitment-design-give",
  sixReaders: "commitment-design-need",
  missingHalf: "commitment-design-others",
  oneTable: "commitment-engineers-gain",
  ship: "commitment-engineers-give",
  once: "commitment-engineers-need",
  room: "commitment-night-ops-give",
  inMay: "commitment-night-ops-need",
  notInTheDark: "commitment-night-ops-others",
  outage: "commitment-night-ops-risk",
  tenBooks: "commitment-ranker-give",
  finished: "commitment-ranker-need",
} as const;

/** Early December: each team releases what the others may hear, and Wei releases for the ranker. */
export const releases: readonly Step[] = [
  ...releasedBy(joaquin, product, "2025-12-01T13:00", [
    {
      id: promised.renewals,
      as: "own-gain",
      answer: heard.together,
      words: "Shared shelves are out by the end of September, and friends renew together in October.",
    },
    {
      id: promised.decided,
      as: "give",
      answer: heard.decided,
      words: "After the first of May we change nothing any more.",
      due: "2026-09-30",
    },
    {
      id: promised.paidReaders,
      as: "give",
      words: "The money for six readers a week, until it is out.",
      due: "2026-09-30",
    },
    {
      id: promised.onePicture,
      as: "need",
      answer: heard.clarity,
      words: "One picture from Design that is meant, and a yes to the third quarter without a but.",
    },
  ]),
  ...releasedBy(sunniva, design, "2025-12-02T13:00", [
    {
      id: promised.beforeFinished,
      as: "own-gain",
      answer: heard.weekly,
      words: "We see people use it before it is finished.",
    },
    {
      id: promised.sixReaders,
      as: "need",
      answer: heard.readers,
      words: "Six readers a week, paid for their hour, and a Product that says no to the seventh wish.",
    },
  ]),
  ...releasedBy(kofi, design, "2025-12-02T13:10", [
    {
      id: promised.drawings,
      as: "give",
      answer: heard.drawings,
      words: "Drawings one week before each sprint, the empty and the wrong states with them.",
      due: "2026-09-11",
    },
    {
      id: promised.missingHalf,
      as: "gain-for-others",
      answer: heard.drawings,
      words: "Engineering need not draw the missing half itself.",
    },
  ]),
  ...releasedBy(nadia, engineering, "2025-12-03T13:00", [
    {
      id: promised.oneTable,
      as: "own-gain",
      answer: heard.quiet,
      words: "One table of shelves in place of three, and eleven thousand lines less to look after.",
    },
    {
      id: promised.ship,
      as: "give",
      answer: heard.ship,
      words: "Five of us until it is out, on the thirtieth of September.",
      due: "2026-09-30",
    },
    {
      id: promised.once,
      as: "need",
      answer: heard.stable,
      words: "Product decides once, and Design is a week ahead of us.",
    },
  ]),
  ...releasedBy(hana, operations, "2025-12-04T13:00", [
    {
      id: promised.room,
      as: "give",
      answer: heard.room,
      words: "Room for three times today's readers from the first evening.",
      due: "2026-09-15",
    },
    {
      id: promised.notInTheDark,
      as: "gain-for-others",
      answer: heard.room,
      words: "Nobody launches in the dark: one of us sits in the engineers' meeting on Tuesdays.",
    },
  ]),
  ...releasedBy(mateus, operations, "2025-12-04T13:10", [
    {
      id: promised.inMay,
      as: "need",
      answer: heard.early,
      words: "We know in May how many shelves there will be in October.",
      due: "2026-05-29",
    },
    // For the two who can do something about it. In the company's chat it would be a rumour by noon.
    {
      id: promised.outage,
      as: "risk",
      words: "The second data hall has failed its test. Until it passes, a bad evening takes everything down.",
      readers: { members: [product, engineering], stewards: true },
    },
  ]),
  ...releasedBy(wei, ranker, "2025-12-05T13:00", [
    {
      id: promised.tenBooks,
      as: "give",
      answer: heard.unknownBooks,
      words: "A reader with an empty shelf sees ten books chosen by people like her.",
      due: "2026-09-30",
    },
    {
      id: promised.finished,
      as: "need",
      answer: heard.finished,
      words: "It learns which books were finished, and not only which were opened.",
    },
  ]),
];

/** December: read back on one afternoon. Kofi is on a train and says yes over the telephone. */
export const readBack: readonly Step[] = readingBy(camila, {
  id: "reading-december-shelves",
  on: "2025-12-16",
  turns: [
    [promised.renewals, yes(joaquin)],
    [promised.decided, yes(joaquin)],
    [promised.paidReaders, yesSubjectTo(joaquin, "The investment committee", "2026-01-16")],
    [promised.onePicture, yes(joaquin)],
    [promised.beforeFinished, yes(sunniva, "We watch six people use it every week while it can still change.")],
    [promised.sixReaders, yes(sunniva)],
    [promised.drawings, yesAloud(camila, people.kofi, [people.nadia, nadia])],
    [promised.missingHalf, silence],
    [promised.oneTable, yes(nadia)],
    [promised.ship, yes(nadia)],
    [promised.once, yes(nadia)],
    [promised.room, yes(hana)],
    [promised.notInTheDark, yes(hana)],
    [promised.inMay, yes(mateus)],
    [promised.tenBooks, yes(wei)],
    [
      promised.finished,
      yes(wei, "It is told which books were finished. I ask for this in its place, because it cannot."),
    ],
  ],
});
