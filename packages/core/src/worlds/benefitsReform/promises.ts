import { readingBy, releasedBy, silence, yes, yesAloud, yesSubjectTo } from "../chapters.ts";
import type { Step } from "../tell.ts";
import {
  delivery,
  eleanor,
  farida,
  finance,
  frontline,
  hyejin,
  marisol,
  people,
  policy,
  ravi,
  tomas,
  yasmin,
} from "./cast.ts";
import { heard } from "./talks.ts";

/** Ids of the commitments of the first four members. */
export const promised = {
  threeWeeks: "commitment-frontline-gain",
  counterDays: "commitment-frontline-give",
  onePiece: "commitment-frontline-need",
  confusing: "commitment-frontline-others",
  queue: "commitment-frontline-risk",
  mandate: "commitment-policy-gain",
  twelve: "commitment-policy-give-1",
  fifteen: "commitment-policy-give-2",
  hearing: "commitment-policy-give-3",
  figures: "commitment-policy-need",
  appeals: "commitment-treasury-gain",
  scanning: "commitment-treasury-give",
  doable: "commitment-treasury-need",
  announced: "commitment-treasury-risk",
  oneForm: "commitment-delivery-give",
  training: "commitment-delivery-need",
  oneScreen: "commitment-delivery-others",
  oldSystem: "commitment-delivery-risk",
} as const;

/** The first days of March: each team releases what the others may hear. */
export const releases: readonly Step[] = [
  ...releasedBy(marisol, frontline, "2026-03-02T15:00", [
    {
      id: promised.threeWeeks,
      as: "own-gain",
      answer: heard.queue,
      words: "A family that brings its papers hears from us in three weeks, and we type nothing twice.",
    },
    {
      id: promised.onePiece,
      as: "need",
      answer: heard.onePiece,
      words: "The rule, the screen and the training in one piece, four weeks before it counts.",
    },
    { id: promised.queue, as: "risk", words: "When it goes wrong, people stand in front of us first." },
  ]),
  ...releasedBy(ravi, frontline, "2026-03-02T15:10", [
    {
      id: promised.counterDays,
      as: "give",
      answer: heard.counter,
      words: "Two people from the counter, one day a week, until the new form stands.",
      due: "2026-09-30",
    },
    {
      id: promised.confusing,
      as: "gain-for-others",
      answer: heard.counter,
      words: "Policy hears from us within a week which rule nobody understands.",
    },
  ]),
  ...releasedBy(eleanor, policy, "2026-03-03T16:00", [
    {
      id: promised.mandate,
      as: "own-gain",
      answer: heard.mandate,
      words: "Next spring we can show, office by office, that families hear within a month, as the minister said.",
    },
    {
      id: promised.twelve,
      as: "give",
      answer: heard.grounds,
      words: "A regulation that leaves twelve grounds for a cut out of forty-one, signed by the end of June.",
      due: "2026-06-30",
    },
    {
      id: promised.figures,
      as: "need",
      answer: heard.figures,
      words: "Figures from every office, every month, the bad ones too.",
    },
  ]),
  ...releasedBy(hyejin, finance, "2026-03-04T18:00", [
    {
      id: promised.appeals,
      as: "own-gain",
      answer: heard.appeals,
      words: "Half as many appeals. Each costs us what four decisions cost.",
    },
    {
      id: promised.scanning,
      as: "give",
      answer: heard.scanning,
      words: "Four hundred thousand, once, for training, from the scanning contract that ends in June.",
      due: "2026-07-15",
    },
    {
      id: promised.doable,
      as: "need",
      answer: heard.posts,
      words: "There is no post to add, so the work has to become doable for the people who are here.",
    },
    {
      id: promised.announced,
      as: "risk",
      words: "A saving that is announced before it exists is taken out of next year's budget.",
    },
  ]),
  ...releasedBy(tomas, delivery, "2026-03-05T14:00", [
    {
      id: promised.oneForm,
      as: "give",
      answer: heard.form,
      words: "One form, on paper and on the screen the same, ten weeks after we have the rules in writing.",
      due: "2026-09-15",
    },
    {
      id: promised.oneScreen,
      as: "gain-for-others",
      answer: heard.form,
      words: "A clerk has the whole file on one screen and asks a family once.",
    },
  ]),
  ...releasedBy(farida, delivery, "2026-03-05T14:10", [
    {
      id: promised.training,
      as: "need",
      answer: heard.training,
      words: "Training for the counters and a line to the tax office, and not new rules alone.",
    },
    // For those who pay families and those who pay us. Policy would make a slide of it.
    {
      id: promised.oldSystem,
      as: "risk",
      answer: heard.oldSystem,
      words: "Two of us keep the old system alive. If both build the new one, it falls over in a payment week.",
      readers: { members: [frontline, finance], stewards: true },
    },
  ]),
];

/** March: read back in one room. Ravi is on the telephone, and Marisol's colleague from Policy hears him. */
export const readBack: readonly Step[] = readingBy(yasmin, {
  id: "reading-march-benefits",
  on: "2026-03-12",
  turns: [
    [promised.threeWeeks, yes(marisol)],
    [promised.counterDays, yesAloud(yasmin, people.ravi, [people.eleanor, eleanor])],
    [
      promised.onePiece,
      yes(marisol, "Rule, screen and training come to the counter together, four weeks before the first family does."),
    ],
    [promised.confusing, yes(marisol)],
    [promised.mandate, yes(eleanor)],
    [promised.twelve, yes(eleanor)],
    [promised.figures, yes(eleanor)],
    [promised.appeals, yes(hyejin)],
    [promised.scanning, yesSubjectTo(hyejin, "The treasury board", "2026-04-30")],
    [promised.doable, yes(hyejin)],
    [promised.announced, silence],
    [promised.oneForm, yes(tomas)],
    [promised.oneScreen, yes(tomas)],
    [promised.training, yes(farida)],
  ],
});
