import { joinedBy, readingBy, releasedBy, talkBy, yes, yesSubjectTo } from "../chapters.ts";
import { asItStands, type Step } from "../tell.ts";
import {
  abena,
  beatriz,
  coalition,
  dockers,
  jonah,
  keziah,
  lawyers,
  lowTide,
  malik,
  people,
  siddharth,
  tevita,
  zofia,
} from "./cast.ts";
import { promised } from "./promises.ts";

/** What nobody here can move, and how long the grant pays for a room and a telephone. */
const standsFast: readonly Step[] = [
  beatriz("2025-11-07T10:00", "nameWindow", {
    id: coalition,
    window: { sponsor: "The trust's grant", until: "2026-12-18" },
    seen: asItStands,
  }),
  tevita("2025-12-15T10:00", "nameNonNegotiable", {
    id: "non-negotiable-objections",
    member: null,
    words: "The authority hears objections to the permit until 11 December, and not one day longer.",
    from: "Environment authority",
    until: "2026-12-11",
    negotiable: "Who speaks at the hearing, in which order, and what stays on paper.",
  }),
  siddharth("2025-12-15T11:00", "nameNonNegotiable", {
    id: "non-negotiable-settlement",
    member: lawyers,
    words: "While the case runs, none of us speaks of a settlement in public.",
    from: "The rules of the court",
    until: null,
    negotiable: "What anybody says about her own street, on any day.",
  }),
];

/** Rosa says it in her own language, and Beatriz puts it beside. */
const inHerLanguage: readonly Step[] = [
  beatriz("2025-11-18T11:00", "hearAnswer", {
    id: "answer-quayside-children",
    conversation: "conversation-quayside",
    speaker: people.rosa,
    question: "What do you need from the others?",
    words: "Que quemen lo que quieran, pero no donde duermen los niños.",
  }),
  beatriz("2025-11-18T19:00", "translateAnswer", {
    id: "answer-quayside-children",
    words: "Let them burn what they like, but not where the children sleep.",
    language: "en",
    seen: asItStands,
  }),
];

/** Asked again, complained of, and not yet named. */
const underStress: readonly Step[] = [
  jonah("2025-12-16T20:00", "raiseGap", { id: "gap-low-tide-others-1", member: lowTide, as: "gain-for-others" }),
  abena("2026-09-21T19:00", "askAgain", {
    id: "escalation-second-chair",
    commitment: promised.table,
    words: "I have taken two afternoons off for that chair, and both times the meeting was moved the evening before.",
    on: "2026-09-21",
  }),
  zofia("2026-09-22T10:00", "reply", {
    id: "reply-second-chair",
    about: { kind: "escalations", id: "escalation-second-chair" },
    words: "I was told at six in the evening myself. From now on I ring you before I ring anyone else.",
  }),
  abena("2026-10-12T20:00", "complain", {
    id: "complaint-about-tevita",
    about: people.tevita,
    words: "At the trust he introduced us as one of his projects. We are nobody's project.",
    to: [people.beatriz],
    on: "2026-10-12",
  }),
  beatriz("2026-10-14T09:00", "reply", {
    id: "reply-about-tevita",
    about: { kind: "complaints", id: "complaint-about-tevita" },
    words: "Thank you for saying it to me. May I tell him that it was said, without saying by whom?",
  }),
];

const invitation = "invitation-port-workers";

/** September: those who work inside the fence ask to be heard before it closes. */
const lateJoiner: readonly Step[] = [
  ...joinedBy(
    tevita,
    malik,
    {
      id: invitation,
      person: people.malik,
      personName: "Malik Rahman",
      name: "Port Workers, Branch 9",
      form: "organisation",
      why: "Ninety of your members work there. Whatever is won is won against them, or with them.",
      others: ["Quayside Families", "Estuary Law Centre", "Low Tide", "Clean Air Forum"],
      hours: 4,
      on: "2026-09-28",
      by: "2026-10-09",
      joins: "2026-10-26",
    },
    [
      [abena, []],
      [siddharth, []],
      // Two of the branch guard the gate on Saturdays.
      [keziah, [promised.eighty]],
      [zofia, []],
    ],
  ),
  beatriz("2026-10-26T10:00", "welcomeMember", {
    id: invitation,
    member: dockers,
    representation: "representation-malik-1",
  }),
  ...talkBy(tevita, {
    id: "conversation-dockers",
    member: dockers,
    on: "2026-10-29",
    said: [
      {
        id: "answer-dockers-gain",
        speaker: people.malik,
        question: "If this campaign wins, what is different for you?",
        words:
          "Ninety of us have a paper in hand that says where we work afterwards, before anything goes cold. My brother-in-law would call me a traitor for sitting here. He coughs too.",
        marks: [["own-gain", "Ninety of us have a paper in hand that says where we work afterwards"]],
      },
      {
        id: "answer-dockers-give",
        speaker: people.malik,
        question: "What do you bring, and what does it cost you?",
        words:
          "We know what is burned at night, because we load it. Six of us would sign that. If their names come out, they are gone by Friday.",
        marks: [["give", "We know what is burned at night, because we load it."]],
      },
    ],
  }),
  ...releasedBy(malik, dockers, "2026-10-30T18:00", [
    {
      id: "commitment-dockers-gain",
      as: "own-gain",
      answer: "answer-dockers-gain",
      words: "Ninety of us have a paper in hand that says where we work afterwards.",
    },
    {
      id: "commitment-dockers-give",
      as: "give",
      answer: "answer-dockers-give",
      words: "What is burned at night, signed by six who load it, once nobody can be dismissed for it.",
    },
    {
      id: "commitment-dockers-need",
      as: "need",
      words: "Nobody calls for closing without saying in the same breath where ninety people work next.",
    },
  ]),
  ...readingBy(beatriz, {
    id: "reading-november-saltmarsh",
    on: "2026-11-05",
    turns: [
      ["commitment-dockers-gain", yes(malik)],
      ["commitment-dockers-give", yesSubjectTo(malik, "The branch meeting", "2026-12-03")],
      ["commitment-dockers-need", yes(malik)],
    ],
  }),
  tevita("2026-11-06T09:00", "proposeTie", {
    id: "tie-night-shift-case-1",
    give: "commitment-dockers-give",
    need: promised.strongCase,
  }),
  malik("2026-11-07T19:00", "agreeTie", { id: "tie-night-shift-case-1" }),
  tevita("2026-11-06T09:30", "restConversation", { id: "conversation-dockers", until: "2026-11-20" }),
];

export const together: readonly Step[] = [...standsFast, ...inHerLanguage, ...underStress, ...lateJoiner];
