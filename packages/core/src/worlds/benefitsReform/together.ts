import { joinedBy, readingBy, releasedBy, talkBy, yes } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import {
  adviceLine,
  coalition,
  delivery,
  eleanor,
  farida,
  finance,
  grace,
  hyejin,
  marisol,
  people,
  tomas,
  yasmin,
} from "./cast.ts";
import { promised } from "./promises.ts";

/** What nobody here can move, and how long the minister stands behind it. */
const standsFast: readonly Step[] = [
  yasmin("2026-01-20T14:00", "nameWindow", {
    id: coalition,
    window: { sponsor: "The minister", until: "2027-03-31" },
    seen: asItStands,
  }),
  yasmin("2026-01-20T14:10", "nameNonNegotiable", {
    id: "non-negotiable-october",
    member: null,
    words: "The new rules count in every office from the first of October.",
    from: "The minister, by her order of 12 January",
    until: "2026-10-01",
    negotiable: "Which office is trained first, and what is done by hand until the screen is there.",
  }),
  hyejin("2026-03-04T18:30", "nameNonNegotiable", {
    id: "non-negotiable-no-posts",
    member: finance,
    words: "No post is added before the budget year ends.",
    from: "Treasury board",
    until: "2027-03-31",
    negotiable: null,
  }),
  hyejin("2026-03-16T17:10", "sayWhatIsNegotiable", {
    id: "non-negotiable-no-posts",
    negotiable: "Who of those who are here does what, and overtime in October.",
    seen: asItStands,
  }),
];

/** Delivery cannot say what it gains. It is asked, and it says so, and later it is asked again. */
const unnamed: readonly Step[] = [
  yasmin("2026-03-16T14:00", "raiseGap", { id: "gap-delivery-own-gain", member: delivery, as: "own-gain" }),
  farida("2026-03-19T15:00", "reply", {
    id: "reply-delivery-own-gain",
    about: { kind: "gaps", id: "gap-delivery-own-gain" },
    words: "We still do not know. Ask us when it has run for a month and nobody was called at night.",
  }),
  farida("2026-03-19T15:05", "showGap", { id: "gap-delivery-own-gain" }),
  yasmin("2026-11-16T14:00", "askAboutGap", { id: "gap-delivery-own-gain" }),
];

/** The counters ask again for the form on the screen. */
const askedAgain: readonly Step[] = [
  marisol("2026-10-12T13:00", "askAgain", {
    id: "escalation-form-october",
    commitment: promised.oneForm,
    words: "You said three weeks, and it has been four. Families fill in the tax number twice and then not at all.",
    on: "2026-10-12",
  }),
  tomas("2026-10-13T19:00", "reply", {
    id: "reply-form-october",
    about: { kind: "escalations", id: "escalation-form-october" },
    words: "The tax office answers on Thursdays. Two offices can have a screen without the second field on Monday.",
  }),
  marisol("2026-11-03T14:00", "askAgain", {
    id: "escalation-form-november",
    commitment: promised.oneForm,
    words: "The two offices have it and it works. When do the other nineteen?",
    on: "2026-11-03",
  }),
];

const invitation = "invitation-advice-line";

/** August: the advice line hears what goes wrong before anyone in the ministry does. */
const lateJoiner: readonly Step[] = [
  ...joinedBy(
    yasmin,
    grace,
    {
      id: invitation,
      person: people.grace,
      personName: "Grace Achieng",
      name: "Tenants' Advice Line",
      form: "organisation",
      why: "Half of your callers ask where their application is. You know what our letters mean to those who read them.",
      others: ["Frontline services", "Policy", "Finance", "Delivery teams"],
      hours: 3,
      on: "2026-08-17",
      by: "2026-08-28",
      joins: "2026-09-07",
    },
    [
      [marisol, []],
      // What waits for the minister can wait for the newcomer too.
      [eleanor, [promised.figures]],
      [hyejin, []],
      [farida, []],
    ],
  ),
  yasmin("2026-09-07T13:00", "welcomeMember", {
    id: invitation,
    member: adviceLine,
    representation: "representation-grace-1",
  }),
  ...talkBy(yasmin, {
    id: "conversation-advice-line",
    member: adviceLine,
    on: "2026-09-10",
    said: [
      {
        id: "answer-advice-line-gain",
        speaker: people.grace,
        question: "If this works, what is better for your team?",
        words:
          "Half of our calls ask where an application is. If people could see it, we would have the time for those who lose the flat next week.",
        marks: [["own-gain", "we would have the time for those who lose the flat next week"]],
      },
      {
        id: "answer-advice-line-give",
        speaker: people.grace,
        question: "What do you bring, and what does it cost you?",
        words:
          "Twelve hundred calls a month, sorted by what people did not understand. Without names. It costs me one volunteer, and I have nine.",
        marks: [["give", "Twelve hundred calls a month, sorted by what people did not understand. Without names."]],
      },
    ],
  }),
  ...releasedBy(grace, adviceLine, "2026-09-14T13:00", [
    {
      id: "commitment-advice-line-gain",
      as: "own-gain",
      answer: "answer-advice-line-gain",
      words: "We have the time for those who lose the flat next week.",
    },
    {
      id: "commitment-advice-line-give",
      as: "give",
      answer: "answer-advice-line-give",
      words: "On each first Monday, what twelve hundred callers did not understand, sorted and without names.",
      due: "2026-12-07",
    },
    {
      id: "commitment-advice-line-need",
      as: "need",
      words: "We hear of a new rule on the same day as the counters.",
    },
  ]),
  ...readingBy(yasmin, {
    id: "reading-september-benefits",
    on: "2026-09-24",
    turns: [
      ["commitment-advice-line-gain", yes(grace)],
      ["commitment-advice-line-give", yes(grace)],
      ["commitment-advice-line-need", yes(grace)],
    ],
  }),
  yasmin("2026-10-19T13:00", "proposeTie", {
    id: "tie-calls-figures-001",
    give: "commitment-advice-line-give",
    need: promised.figures,
  }),
  grace("2026-10-20T13:00", "agreeTie", { id: "tie-calls-figures-001" }),
];

export const together: readonly Step[] = [...standsFast, ...unnamed, ...askedAgain, ...lateJoiner];
