import { talkBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import { delivery, finance, frontline, people, policy, yasmin } from "./cast.ts";

/** Ids of the conversations, and of the answers that released words come from. */
export const talks = {
  frontline: "conversation-frontline",
  policy: "conversation-policy-1",
  finance: "conversation-treasury",
  delivery: "conversation-delivery",
} as const;

export const heard = {
  queue: "answer-frontline-gain",
  counter: "answer-frontline-give",
  onePiece: "answer-frontline-need",
  blame: "answer-frontline-risk",
  october: "answer-frontline-when",
  mandate: "answer-policy-gain",
  grounds: "answer-policy-give",
  figures: "answer-policy-need",
  twoOffices: "answer-policy-when",
  appeals: "answer-treasury-gain",
  scanning: "answer-treasury-give",
  posts: "answer-treasury-need",
  nothing: "answer-delivery-gain",
  form: "answer-delivery-give",
  training: "answer-delivery-need",
  oldSystem: "answer-delivery-risk",
} as const;

const asked = {
  success: "If this works, what is better for your team?",
  bring: "What do you bring, and what does it cost you?",
  need: "What do you need from the others?",
  risk: "What do you risk by taking part?",
  when: "When can it begin?",
} as const;

const withFrontline = talkBy(yasmin, {
  id: talks.frontline,
  member: frontline,
  on: "2026-02-09",
  said: [
    {
      id: heard.queue,
      speaker: people.marisol,
      question: asked.success,
      words:
        "A family comes with a folder and hears from us in eleven weeks. One file in six comes back, because we typed the same thing twice and not the same way. Three weeks, and nothing typed twice: then I stop dreaming of the queue.",
      marks: [["own-gain", "Three weeks, and nothing typed twice"]],
    },
    {
      id: heard.counter,
      speaker: people.ravi,
      question: asked.bring,
      words:
        "We know where the form goes wrong, because we watch people fill it in. Two of us, one day a week, until the new one stands. A third day and the queue is out on the pavement. Policy would hear within a week which rule nobody understands; today they read it in the yearly report.",
      marks: [
        ["give", "Two of us, one day a week, until the new one stands."],
        ["gain-for-others", "Policy would hear within a week which rule nobody understands"],
      ],
    },
    {
      id: heard.onePiece,
      speaker: people.marisol,
      question: asked.need,
      words:
        "The rule, the screen and the training in one piece, and four weeks before it counts. In 2024 the rule came on a Friday, the screen in March and the training never.",
      marks: [["need", "The rule, the screen and the training in one piece, and four weeks before it counts."]],
    },
    {
      id: heard.blame,
      speaker: people.ravi,
      question: asked.risk,
      words: "When it goes wrong, people stand in front of us. Nobody takes the bus to the ministry.",
      marks: [["risk", "When it goes wrong, people stand in front of us."]],
    },
    {
      id: heard.october,
      speaker: people.marisol,
      question: asked.when,
      words: "I say October. Ravi says spring, and he is there on Mondays and I am not. Write down both.",
    },
  ],
});

const withPolicy = talkBy(yasmin, {
  id: talks.policy,
  member: policy,
  on: "2026-02-11",
  said: [
    {
      id: heard.mandate,
      speaker: people.eleanor,
      question: asked.success,
      words:
        "The minister has said in public that a family hears from us within a month. If we can show next spring that it is so, in every office, her mandate is met and ours with it.",
      marks: [
        ["own-gain", "If we can show next spring that it is so, in every office, her mandate is met and ours with it."],
      ],
    },
    {
      id: heard.grounds,
      speaker: people.eleanor,
      question: asked.bring,
      words:
        "There are forty-one grounds on which a benefit is cut. I can live with twelve. That takes a regulation, and I can have it signed by the end of June.",
      marks: [
        ["give", "I can live with twelve. That takes a regulation, and I can have it signed by the end of June."],
      ],
    },
    {
      id: heard.figures,
      speaker: people.eleanor,
      question: asked.need,
      words: "Figures from every office, every month. The bad ones too. A hand-picked pilot helps me for one week.",
      marks: [["need", "Figures from every office, every month. The bad ones too."]],
    },
    {
      id: heard.twoOffices,
      speaker: people.idris,
      question: asked.when,
      words:
        "Eleanor will tell you: everywhere, on the first of October. I would begin with two offices and learn. She knows that I think so.",
    },
  ],
});

const withFinance = talkBy(yasmin, {
  id: talks.finance,
  member: finance,
  on: "2026-02-12",
  said: [
    {
      id: heard.appeals,
      speaker: people.hyejin,
      question: asked.success,
      words:
        "Fewer appeals. One appeal costs what four decisions cost. If there are half as many, I can defend this programme without adjectives.",
      marks: [["own-gain", "Fewer appeals. One appeal costs what four decisions cost."]],
    },
    {
      id: heard.scanning,
      speaker: people.hyejin,
      question: asked.bring,
      words:
        "The old scanning contract ends in June. That leaves four hundred thousand, once. You can have it for training if the treasury board agrees, and it wants to know the sum before May.",
      marks: [
        ["give", "That leaves four hundred thousand, once. You can have it for training if the treasury board agrees"],
      ],
    },
    {
      id: heard.posts,
      speaker: people.hyejin,
      question: asked.need,
      words:
        "Not one post more. I have nothing to give there. So the work has to become doable for the people who are here; if it does not, they will ask me for posts, and we are back where we were.",
      marks: [["need", "the work has to become doable for the people who are here"]],
    },
  ],
});

const withDelivery = talkBy(yasmin, {
  id: talks.delivery,
  member: delivery,
  on: "2026-02-17",
  said: [
    {
      id: heard.nothing,
      speaker: people.farida,
      question: asked.success,
      words:
        "I do not know. We build it, we run it, then comes the next one. I could make something up for you, but then it would be yours.",
    },
    {
      id: heard.form,
      speaker: people.tomas,
      question: asked.bring,
      words:
        "One form, on paper and on the screen the same, the questions in the same order. Ten weeks after we have the rules in writing. It will be ugly and it will run. A clerk would have the whole file on one screen.",
      marks: [
        ["give", "One form, on paper and on the screen the same, the questions in the same order."],
        ["gain-for-others", "A clerk would have the whole file on one screen."],
      ],
    },
    {
      id: heard.training,
      speaker: people.farida,
      question: asked.need,
      words:
        "New rules we have had three times. What we never had is training for the counters, and a line to the tax office so that nobody has to carry a paper from one door to the next.",
      marks: [["need", "training for the counters, and a line to the tax office"]],
    },
    {
      id: heard.oldSystem,
      speaker: people.farida,
      question: asked.risk,
      words:
        "Two people keep the old system alive, and I am one. If both of us build the new one, the old one falls over in a payment week. I would rather not have that sentence in the minister's office.",
      marks: [["risk", "If both of us build the new one, the old one falls over in a payment week."]],
    },
  ],
});

/** February: four private talks. Marisol and Ravi differ, Eleanor and Idris differ, and it stays so. */
export const firstTalks: readonly Step[] = [...withFrontline, ...withPolicy, ...withFinance, ...withDelivery];
