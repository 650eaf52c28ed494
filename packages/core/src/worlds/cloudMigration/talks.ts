import { talkBy } from "../chapters.ts";
import type { Step } from "../tell.ts";
import { amara, engineering, finance, operations, people, priya, security } from "./cast.ts";

/** Ids of the conversations and of the answers that released words come from. */
export const talks = {
  operations: "conversation-operations-1",
  security: "conversation-security-1",
  finance: "conversation-finance-1",
  engineering: "conversation-engineering-1",
  financeAgain: "conversation-finance-2",
} as const;

export const heard = {
  weekends: "answer-operations-gain",
  oldMachines: "answer-operations-give",
  uptime: "answer-operations-need",
  blame: "answer-operations-risk",
  audits: "answer-security-gain",
  controls: "answer-security-give",
  accounts: "answer-security-need",
  budgets: "answer-finance-give",
  proof: "answer-finance-need",
  success: "answer-finance-gain",
  tools: "answer-engineering-gain",
  delivery: "answer-engineering-need",
  moving: "answer-engineering-give",
} as const;

const asked = {
  success: "If this works, what is better for your team?",
  bring: "What do you bring, and what does it cost you?",
  need: "What do you need from the others?",
  risk: "What do you risk by taking part?",
} as const;

const withOperations = talkBy(amara, {
  id: talks.operations,
  member: operations,
  on: "2026-02-03",
  said: [
    {
      id: heard.weekends,
      speaker: people.henrik,
      question: asked.success,
      words:
        "Every third weekend someone of mine drives out to swap a disk. Keeping our own machines alive eats half my budget. If that goes down, and someone else signs for the uptime, I have a team again.",
      marks: [["own-gain", "If that goes down, and someone else signs for the uptime, I have a team again."]],
    },
    {
      id: heard.oldMachines,
      speaker: people.lucia,
      question: asked.bring,
      words:
        "Two of us know what hangs on what down there. It is written nowhere. You can have both until the last machine is off. Security would see for the first time what there is to protect.",
      marks: [
        ["give", "You can have both until the last machine is off."],
        ["gain-for-others", "Security would see for the first time what there is to protect."],
      ],
    },
    {
      id: heard.uptime,
      speaker: people.henrik,
      question: asked.need,
      words:
        "A guarantee for uptime, signed by the provider, before anything that earns money moves. Not a slide: a contract.",
      marks: [["need", "A guarantee for uptime, signed by the provider, before anything that earns money moves."]],
    },
    {
      id: heard.blame,
      speaker: people.lucia,
      question: asked.risk,
      words: "Honestly? Every outage between now and the end will have our name on it.",
      marks: [["risk", "Every outage between now and the end will have our name on it."]],
    },
  ],
});

const withSecurity = talkBy(amara, {
  id: talks.security,
  member: security,
  on: "2026-02-05",
  said: [
    {
      id: heard.audits,
      speaker: people.priya,
      question: asked.success,
      words:
        "An auditor walks in on any Tuesday and we are ready. And there is simply less that someone could break into.",
      marks: [["own-gain", "An auditor walks in on any Tuesday and we are ready."]],
    },
    {
      id: heard.controls,
      speaker: people.priya,
      question: asked.bring,
      words:
        "For each system we write down which controls it needs, within ten working days. We are three people, so it will be ten and not five. Engineering then has one review with us and not four.",
      marks: [
        ["give", "For each system we write down which controls it needs, within ten working days."],
        ["gain-for-others", "Engineering then has one review with us and not four."],
      ],
    },
    {
      id: heard.accounts,
      speaker: people.priya,
      question: asked.need,
      words: "Nobody opens an account at the provider without us. Nobody. Well: test accounts, if they expire.",
      marks: [["need", "Nobody opens an account at the provider without us."]],
    },
  ],
});

const withFinance = talkBy(amara, {
  id: talks.finance,
  member: finance,
  on: "2026-02-10",
  said: [
    {
      id: heard.success,
      speaker: people.claire,
      question: asked.success,
      words:
        "For us? The spending moves from the investment budget to the running budget. Whether that is better for Finance I cannot tell you today. It is not worse. Ask me again when the first bills are in.",
    },
    {
      id: heard.budgets,
      speaker: people.claire,
      question: asked.bring,
      words:
        "We move the money over from capital to operating cost, and leave the total alone in the first year. I would not do that for anyone else.",
      marks: [
        ["give", "We move the money over from capital to operating cost, and leave the total alone in the first year."],
      ],
    },
    {
      id: heard.proof,
      speaker: people.claire,
      question: asked.need,
      words: "I need proof that it pays for itself, within eighteen months. Figures, not feelings.",
      marks: [["need", "I need proof that it pays for itself, within eighteen months."]],
    },
  ],
});

const withEngineering = talkBy(amara, {
  id: talks.engineering,
  member: engineering,
  on: "2026-02-12",
  said: [
    {
      id: heard.tools,
      speaker: people.kenji,
      question: asked.success,
      words:
        "Modern tools. Today a new service waits two weeks for a machine. I want everything moved yesterday, and I want nobody pulled off the booking page. I know how that sounds.",
      marks: [["own-gain", "Modern tools. Today a new service waits two weeks for a machine."]],
    },
    {
      id: heard.delivery,
      speaker: people.kenji,
      question: asked.need,
      words: "The features we promised our customers keep coming. If the migration stops them, we stop the migration.",
      marks: [["need", "The features we promised our customers keep coming."]],
    },
    {
      id: heard.moving,
      speaker: people.zanele,
      question: asked.bring,
      words:
        "Each team moves what it built, and is on call for it in the first month. I say each. Kenji would say most.",
      marks: [["give", "Each team moves what it built, and is on call for it in the first month."]],
    },
  ],
});

/** February: four private talks. What contradicts itself stands as it was said. */
export const firstTalks: readonly Step[] = [
  ...withOperations,
  ...withSecurity,
  priya("2026-02-06T08:40", "letRead", { id: talks.security, person: people.tomasz }),
  ...withFinance,
  ...withEngineering,
];

/** November: a talk with the new voice of Finance. Nothing in it is marked yet. */
export const lastTalk: readonly Step[] = talkBy(amara, {
  id: talks.financeAgain,
  member: finance,
  on: "2026-11-10",
  said: [
    {
      id: "answer-finance-november",
      speaker: people.samuel,
      question: asked.success,
      words:
        "I read what Claire said in February, and I have the bills now. They are lower than I feared. I still would not call that a gain of ours: the saving sits with Operations.",
    },
  ],
});
