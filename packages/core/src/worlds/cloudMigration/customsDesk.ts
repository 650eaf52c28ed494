import { joinedBy, readingBy, releasedBy, talkBy, yes } from "../chapters.ts";
import type { Step } from "../tell.ts";
import { amara, ana, customsDesk, henrik, kenji, people, priya, samuel } from "./cast.ts";
import { promised } from "./promises.ts";

const invitation = "invitation-customs-desk";

/** Ids of what the desk says in October. */
export const declared = {
  lorries: "commitment-customs-gain",
  rehearsals: "commitment-customs-give",
  notFriday: "commitment-customs-need",
  mistakes: "commitment-customs-others",
} as const;

const heard = { lorries: "answer-customs-gain", rehearsals: "answer-customs-give" } as const;

const asked: readonly Step[] = joinedBy(
  amara,
  ana,
  {
    id: invitation,
    person: people.ana,
    personName: "Ana Horvat",
    name: "Customs desk",
    form: "team",
    why: "Each of your declarations runs over an interface that one person here understands, and nobody asked you.",
    others: ["Operations", "Security", "Finance", "Engineering"],
    hours: 2,
    on: "2026-10-06",
    by: "2026-10-16",
    joins: "2026-10-26",
  },
  [
    // What is not protected yet is not for every desk.
    [henrik, [promised.inventory]],
    [priya, []],
    [samuel, []],
    [kenji, []],
  ],
);

/** October: the desk whose lorries stand still when the customs interface does. */
export const lateJoiner: readonly Step[] = [
  ...asked,
  amara("2026-10-26T09:00", "welcomeMember", {
    id: invitation,
    member: customsDesk,
    representation: "representation-ana-001",
  }),
  ...talkBy(amara, {
    id: "conversation-customs-1",
    member: customsDesk,
    on: "2026-10-28",
    said: [
      {
        id: heard.lorries,
        speaker: people.ana,
        question: "If this works, what is better for your team?",
        words:
          "When the interface hangs, forty lorries stand at the border and I have forty drivers on the telephone. If it hangs half as often I would notice by lunch.",
        marks: [["own-gain", "If it hangs half as often I would notice by lunch."]],
      },
      {
        id: heard.rehearsals,
        speaker: people.ana,
        question: "What do you bring, and what does it cost you?",
        words:
          "We can send you every kind of declaration there is, on a Sunday, as often as you like. There are nineteen kinds. The tests at your end know four.",
        marks: [["give", "We can send you every kind of declaration there is, on a Sunday, as often as you like."]],
      },
    ],
  }),
  ...releasedBy(ana, customsDesk, "2026-10-29T10:00", [
    {
      id: declared.lorries,
      as: "own-gain",
      answer: heard.lorries,
      words: "Half as many mornings on which forty lorries stand at the border.",
    },
    {
      id: declared.rehearsals,
      as: "give",
      answer: heard.rehearsals,
      words: "All nineteen kinds of declaration, sent on two Sundays before the interface moves.",
      due: "2027-01-31",
    },
    { id: declared.notFriday, as: "need", words: "The customs interface does not move on a Friday." },
    {
      id: declared.mistakes,
      as: "gain-for-others",
      words: "Engineering sees on a Sunday what customers would have seen on the Monday.",
    },
  ]),
  ...readingBy(amara, {
    id: "reading-november-2026",
    on: "2026-11-05",
    turns: [
      [declared.lorries, yes(ana)],
      [declared.rehearsals, yes(ana)],
      [declared.notFriday, yes(ana, "The customs interface moves on a Tuesday, and we know which one.")],
      [declared.mistakes, yes(ana)],
    ],
  }),
];
