import type { Outcome } from "@mortar/app";
import { isRefusal } from "@mortar/core";
import type { Form, Problems } from "../form.ts";
import type { PulseAnswerRow } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import type { Held, Task } from "./held.ts";
import { goTo } from "./letter.ts";
import { type Draft, draftIn, draftOf, nothingYet, saidIn, wrongIn } from "./pulseDraft.ts";
import { pulsePage } from "./pulsePages.ts";
import { answeredPage, roundOverPage } from "./pulseReceipt.ts";
import { answerOf, gettingField, holdsField, roundOf } from "./pulseRows.ts";

/** A round's three questions on one page, answered in one request; afterwards what happens next. */
export const pulseTask: Task = {
  kinds: ["commitments", "ties", "pulses", "pulseAnswers"],
  commands: ["answerPulse", "changePulseAnswer"],
  show: (held) => {
    const answer = answerOf(held);
    if (roundOf(held)?.isClosed !== false) return roundOverPage(held, answer);
    if (!answer) return pulsePage(held, { draft: nothingYet });
    const isChanging = held.c.req.query("change") !== undefined;
    return isChanging ? pulsePage(held, { draft: draftOf(answer), changes: answer }) : answeredPage(held, answer);
  },
  answer: (held, form) => {
    const before = answerOf(held);
    if (roundOf(held)?.isClosed !== false) return roundOverPage(held, before);
    // Sent twice: the first time has arrived.
    if (before && before.id === form.line("answer") && form.line("do") === "answer")
      return goTo(held, { done: "kept" });
    return before ? change(held, form, before) : say(held, form);
  },
};

const say = async (held: Held, form: Form): Promise<Response> => {
  const draft = draftIn(form);
  const problems = wrongIn(held, draft);
  if (Object.keys(problems).length > 0) return pulsePage(held, { draft, problems });
  const asked = { id: form.line("answer"), pulse: held.link.about, member: held.link.member, ...saidIn(held, draft) };
  const outcome = await held.ask(form.line("request"), "answerPulse", asked);
  const why = whyNotDone(held.c, outcome);
  return why === null
    ? goTo(held, { done: "kept" })
    : pulsePage(held, { draft, problems: beside(outcome, draft, why) });
};

/** Also where somebody else of the member has answered while this was written: both stand there, and one is kept. */
const change = async (held: Held, form: Form, before: PulseAnswerRow): Promise<Response> => {
  const draft = draftIn(form);
  const problems = wrongIn(held, draft);
  const meanwhile = form.line("seen") === before.revision ? undefined : before;
  if (Object.keys(problems).length > 0)
    return pulsePage(held, { draft, problems, changes: before, ...(meanwhile && { meanwhile }) });
  if (meanwhile)
    return pulsePage(held, { draft, changes: before, meanwhile, problems: { "": held.say("page.pulse.meanwhile") } });
  const asked = { id: before.id, ...saidIn(held, draft), seen: before.revision };
  const outcome = await held.ask(form.line("request"), "changePulseAnswer", asked);
  const why = whyNotDone(held.c, outcome);
  return why === null
    ? goTo(held, { done: "changed" })
    : pulsePage(held, { draft, changes: before, problems: beside(outcome, draft, why) });
};

/** The line a refusal speaks of; else the words, where they are what cannot be kept. */
const beside = (outcome: Outcome, { lines }: Draft, why: string): Problems => {
  if ("invalid" in outcome) return { [outcome.invalid[0]?.at.startsWith("words") ? "words" : ""]: why };
  const about = isRefusal(outcome) ? outcome.about : [];
  const line = about.flatMap((id) => [holdsField(id), gettingField(id)]).find((name) => lines.has(name));
  return { [line ?? ""]: why };
};
