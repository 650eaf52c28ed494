import { talkBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import { beatriz, families, forum, lawyers, lowTide, people, tevita } from "./cast.ts";

/** Ids of the conversations, and of the answers that released words come from. */
export const talks = {
  families: "conversation-quayside",
  lawyers: "conversation-law-centre",
  lowTide: "conversation-low-tide",
  forum: "conversation-air-forum",
} as const;

export const heard = {
  school: "answer-quayside-gain",
  copybooks: "answer-quayside-give",
  street: "answer-quayside-need",
  distrust: "answer-quayside-risk",
  judgment: "answer-law-centre-gain",
  unpaid: "answer-law-centre-give",
  dayBefore: "answer-law-centre-need",
  settle: "answer-law-centre-settle",
  gate: "answer-low-tide-gain",
  eighty: "answer-low-tide-give",
  room: "answer-low-tide-need",
  plan: "answer-air-forum-gain",
  table: "answer-air-forum-give",
  strongCase: "answer-air-forum-need",
  charity: "answer-air-forum-risk",
} as const;

const asked = {
  success: "If this campaign wins, what is different for you?",
  bring: "What do you bring, and what does it cost you?",
  need: "What do you need from the others?",
  risk: "What do you risk by taking part?",
} as const;

const withFamilies = talkBy(beatriz, {
  id: talks.families,
  member: families,
  on: "2025-11-18",
  said: [
    {
      id: heard.school,
      speaker: people.abena,
      question: asked.success,
      words:
        "My son missed sixty-one days of school last year. If the stacks are quiet next winter he sits in class. There are eleven like him in our two streets. That is all of it.",
      marks: [["own-gain", "If the stacks are quiet next winter he sits in class."]],
    },
    {
      id: heard.copybooks,
      speaker: people.rosa,
      question: asked.bring,
      words:
        "A hundred and sixty households have written down every night of coughing for two years. In school copybooks, in four languages. You can have them. You cannot have them without us in the room. Without them nobody can say before a judge what it does to people.",
      marks: [
        ["give", "A hundred and sixty households have written down every night of coughing for two years."],
        ["gain-for-others", "Without them nobody can say before a judge what it does to people."],
      ],
    },
    {
      id: heard.street,
      speaker: people.abena,
      question: asked.need,
      words:
        "People come and talk about filters. Begin with the street. Whoever speaks for this campaign has slept one night with us with the window open.",
      marks: [["need", "Begin with the street."]],
    },
    {
      id: heard.distrust,
      speaker: people.abena,
      question: asked.risk,
      words:
        "I do not trust lawyers. Without a lawyer we would have been evicted in March. Both are true, and you can leave them standing next to each other.",
    },
  ],
});

const withLawyers = talkBy(tevita, {
  id: talks.lawyers,
  member: lawyers,
  on: "2025-11-20",
  said: [
    {
      id: heard.judgment,
      speaker: people.siddharth,
      question: asked.success,
      words:
        "A judgment that counts what several chimneys do to one street together. There is none in this country. With one, we can help eleven other places by letter.",
      marks: [["own-gain", "A judgment that counts what several chimneys do to one street together."]],
    },
    {
      id: heard.unpaid,
      speaker: people.siddharth,
      question: asked.bring,
      words:
        "Two of us without pay through the first instance, filed by the end of June, and the other side's costs up to forty thousand if we lose. More would close us.",
      marks: [["give", "Two of us without pay through the first instance, filed by the end of June"]],
    },
    {
      id: heard.dayBefore,
      speaker: people.siddharth,
      question: asked.need,
      words:
        "I need to see what goes to the papers one day before it goes. One word about intent and the other side has its afternoon.",
      marks: [["need", "I need to see what goes to the papers one day before it goes."]],
    },
    {
      id: heard.settle,
      speaker: people.maren,
      question: asked.risk,
      words:
        "Siddharth wants a judgment. I would take a good settlement next November over a judgment in three years. We share an office and we have not settled this.",
    },
  ],
});

const withLowTide = talkBy(tevita, {
  id: talks.lowTide,
  member: lowTide,
  on: "2025-11-25",
  said: [
    {
      id: heard.gate,
      speaker: people.jonah,
      question: asked.success,
      words:
        "Three hundred people who have never stood at a gate have stood at one and gone home proud. The next campaign in this town begins higher up.",
      marks: [
        ["own-gain", "Three hundred people who have never stood at a gate have stood at one and gone home proud."],
      ],
    },
    {
      id: heard.eighty,
      speaker: people.jonah,
      question: asked.bring,
      words:
        "Eighty people, trained, at any place on the estuary within two hours. And when it is better that nobody stands there, nobody stands there. People forget that this too is something we can do.",
      marks: [["give", "Eighty people, trained, at any place on the estuary within two hours."]],
    },
    {
      id: heard.room,
      speaker: people.jonah,
      question: asked.need,
      words:
        "Room to go further if the permit is renewed. And then no letter from the rest of you that says how sorry you are about us.",
      marks: [["need", "Room to go further if the permit is renewed."]],
    },
  ],
});

const withForum = talkBy(beatriz, {
  id: talks.forum,
  member: forum,
  on: "2025-11-27",
  said: [
    {
      id: heard.plan,
      speaker: people.zofia,
      question: asked.success,
      words:
        "The limit for fine dust stands in the regional plan, with a year beside it. One street is a story. The plan is for everybody.",
      marks: [["own-gain", "The limit for fine dust stands in the regional plan, with a year beside it."]],
    },
    {
      id: heard.table,
      speaker: people.zofia,
      question: asked.bring,
      words:
        "We sit at the ministry's table every six weeks. One of you can sit beside me. Our trustees have to agree to it, and they meet in February.",
      marks: [["give", "We sit at the ministry's table every six weeks. One of you can sit beside me."]],
    },
    {
      id: heard.strongCase,
      speaker: people.patrick,
      question: asked.need,
      words:
        "A case so strong that the ministry would rather write a rule than wait for a judge. That is when they call us, and not before.",
      marks: [["need", "A case so strong that the ministry would rather write a rule than wait for a judge."]],
    },
    {
      id: heard.charity,
      speaker: people.zofia,
      question: asked.risk,
      words: "We are a charity. If our name hangs on a gate we can lose that, and eleven people their work.",
      marks: [["risk", "If our name hangs on a gate we can lose that, and eleven people their work."]],
    },
  ],
});

/** November: four private talks, two for each steward. Maren and Siddharth differ, and Abena with herself. */
export const firstTalks: readonly Step[] = [...withFamilies, ...withLawyers, ...withLowTide, ...withForum];
