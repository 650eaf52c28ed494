import { talkBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import { camila, design, engineering, operations, people, product, ranker } from "./cast.ts";

/** Ids of the conversations, and of the answers that released words come from. */
export const talks = {
  product: "conversation-product-1",
  design: "conversation-design-01",
  engineering: "conversation-engineers",
  operations: "conversation-night-ops",
  ranker: "conversation-shelf-ranker",
} as const;

export const heard = {
  together: "answer-product-gain-1",
  decided: "answer-product-give-1",
  clarity: "answer-product-need-1",
  scope: "answer-product-scope-1",
  weekly: "answer-design-gain-01",
  drawings: "answer-design-give-01",
  readers: "answer-design-need-01",
  quiet: "answer-engineers-gain",
  ship: "answer-engineers-give",
  stable: "answer-engineers-need",
  early: "answer-night-ops-need",
  room: "answer-night-ops-give",
  sundays: "answer-night-ops-risk",
  opened: "answer-ranker-objective",
  unknownBooks: "answer-ranker-give-01",
  finished: "answer-ranker-need-01",
} as const;

const asked = {
  success: "If this feature works, what is better for your team?",
  bring: "What do you bring, and what does it cost you?",
  need: "What do you need from the others?",
  risk: "What do you risk by taking part?",
  optimises: "What does it optimise, and who would notice?",
} as const;

const withProduct = talkBy(camila, {
  id: talks.product,
  member: product,
  on: "2025-11-11",
  said: [
    {
      id: heard.together,
      speaker: people.joaquin,
      question: asked.success,
      words:
        "Two friends who read the same book stay a year longer than one who reads alone. If shared shelves are out by the end of September, I have next year's renewals in October.",
      marks: [
        ["own-gain", "If shared shelves are out by the end of September, I have next year's renewals in October."],
      ],
    },
    {
      id: heard.decided,
      speaker: people.joaquin,
      question: asked.bring,
      words:
        "After the first of May I change nothing any more. No new button because somebody important saw one. I have said this before, so you may hold me to it.",
      marks: [["give", "After the first of May I change nothing any more."]],
    },
    {
      id: heard.clarity,
      speaker: people.joaquin,
      question: asked.need,
      words:
        "From Design one picture of it that is meant, and not four to choose from. From Engineering a yes to the third quarter that is not followed by but.",
      marks: [["need", "From Design one picture of it that is meant, and not four to choose from."]],
    },
    {
      id: heard.scope,
      speaker: people.linh,
      question: asked.bring,
      words: "Joaquín will change something in June. I have worked with him for five years and I like him.",
    },
  ],
});

const withDesign = talkBy(camila, {
  id: talks.design,
  member: design,
  on: "2025-11-13",
  said: [
    {
      id: heard.weekly,
      speaker: people.sunniva,
      question: asked.success,
      words:
        "We see real people use it before it is finished and not after. The last three things we made were tested on the people who had ordered them.",
      marks: [["own-gain", "We see real people use it before it is finished and not after."]],
    },
    {
      id: heard.drawings,
      speaker: people.kofi,
      question: asked.bring,
      words:
        "Drawings for each sprint one week before it begins, with the empty states and the wrong ones. That costs us the poster for the fair. Engineering would stop drawing the missing half itself.",
      marks: [
        ["give", "Drawings for each sprint one week before it begins, with the empty states and the wrong ones."],
        ["gain-for-others", "Engineering would stop drawing the missing half itself."],
      ],
    },
    {
      id: heard.readers,
      speaker: people.sunniva,
      question: asked.need,
      words:
        "Six readers a week who are paid for their hour, and a Product that says no to the seventh wish. Both. With one of them I can do nothing.",
      marks: [
        ["need", "Six readers a week who are paid for their hour, and a Product that says no to the seventh wish."],
      ],
    },
  ],
});

const withEngineering = talkBy(camila, {
  id: talks.engineering,
  member: engineering,
  on: "2025-11-14",
  said: [
    {
      id: heard.quiet,
      speaker: people.nadia,
      question: asked.success,
      words:
        "One table of shelves and not three. I could delete eleven thousand lines. I have wanted to for two years.",
      marks: [["own-gain", "One table of shelves and not three. I could delete eleven thousand lines."]],
    },
    {
      id: heard.ship,
      speaker: people.nadia,
      question: asked.bring,
      words:
        "Five of us until it is out, and out means the thirtieth of September. I say that knowing what I usually say about dates.",
      marks: [["give", "Five of us until it is out, and out means the thirtieth of September."]],
    },
    {
      id: heard.stable,
      speaker: people.nadia,
      question: asked.need,
      words:
        "Product decides once. Design is a week ahead of us and not a week behind. If one of the two slips I will not say it is fine.",
      marks: [["need", "Product decides once. Design is a week ahead of us and not a week behind."]],
    },
  ],
});

const withOperations = talkBy(camila, {
  id: talks.operations,
  member: operations,
  on: "2025-11-18",
  said: [
    {
      id: heard.early,
      speaker: people.mateus,
      question: asked.need,
      words:
        "Tell us months before and not on the evening before. We heard of audiobooks from a customer. If I know in May how many shelves there will be, I can buy what carries them.",
      marks: [["need", "If I know in May how many shelves there will be, I can buy what carries them."]],
    },
    {
      id: heard.room,
      speaker: people.hana,
      question: asked.bring,
      words:
        "Room for three times today's readers from the first evening, and one of us in the engineers' meeting on Tuesdays. With that nobody launches in the dark.",
      marks: [
        ["give", "Room for three times today's readers from the first evening"],
        ["gain-for-others", "With that nobody launches in the dark."],
      ],
    },
    {
      id: heard.sundays,
      speaker: people.mateus,
      question: asked.success,
      words:
        "What is better for us? Sundays, perhaps. Ask me when I have had one. I would not write that down as a gain.",
    },
  ],
});

const withRanker = talkBy(camila, {
  id: talks.ranker,
  member: ranker,
  on: "2025-11-20",
  said: [
    {
      id: heard.opened,
      speaker: people.wei,
      question: asked.optimises,
      words:
        "Books opened on the same day. It is very good at that. A long book that somebody reads for a month looks like a failure to it, and small publishers print long books. Nobody notices, because what is not on top is not missed.",
    },
    {
      id: heard.unknownBooks,
      speaker: people.wei,
      question: asked.bring,
      words:
        "It has read every shelf there is. A reader with an empty one would see ten books chosen by people like her, in less than a second.",
      marks: [
        ["give", "A reader with an empty one would see ten books chosen by people like her, in less than a second."],
      ],
    },
    {
      id: heard.finished,
      speaker: people.wei,
      question: asked.need,
      words:
        "To be told which books were finished, and not only opened. It cannot want that. I want it for it, so write down that it was me.",
      marks: [["need", "To be told which books were finished, and not only opened."]],
    },
  ],
});

/** November: five private talks, one of them about a program, with the person who answers for it. */
export const firstTalks: readonly Step[] = [
  ...withProduct,
  ...withDesign,
  ...withEngineering,
  ...withOperations,
  ...withRanker,
];
