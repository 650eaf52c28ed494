import { isRefusal } from "@mortar/core";
import type { Form } from "../form.ts";
import type { CommitmentRow } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import { askPage, ownWordsPage, stalePage } from "./affirmPages.ts";
import { canBeSaid, following, own, said, toWitness, waiting } from "./affirmRows.ts";
import { boardPage } from "./boardPage.ts";
import { conditionalPage, subjectPage } from "./conditionalPages.ts";
import type { Answer, Held, Task } from "./held.ts";
import { goTo } from "./letter.ts";
import { promiseStep, tellBecame, tellOwner } from "./promiseAnswers.ts";
import { heldBackPage, nothingWaitsPage, receiptPage, withdrawnPage } from "./receiptPages.ts";
import { renewPage } from "./renewPage.ts";
import { spokenPage, witnessDonePage, witnessPage } from "./spokenPages.ts";

/** What a member is asked to affirm: one at a time, first what is being read back to the room. */
export const affirmTask: Task = {
  kinds: ["commitments", "ties"],
  commands: [
    "affirmCommitment",
    "affirmSubjectTo",
    "renewCommitment",
    "undoAffirmation",
    "withdrawCommitment",
    "holdBackCommitment",
    "witnessSpoken",
    "declineToWitness",
    "reportFulfilment",
    "nameOwner",
  ],
  show: (held) => {
    const { req } = held.c;
    const heard = req.query("done");
    if (heard === "heard" || heard === "not-heard") return witnessDonePage(held, heard);
    const asked = stepAside(held) ?? promiseStep(held, own(held));
    if (asked) return asked;
    const at = req.query("at");
    const mine = own(held).find(({ id }) => id === at);
    if (mine) return pageOf(held, mine);
    const heardOf = toWitness(held).find(({ id }) => id === at) ?? (isBeginning(held) ? toWitness(held)[0] : undefined);
    if (heardOf) return witnessPage(held, heardOf);
    const next = following(waiting(held), req.query("after")) ?? madeFor(held);
    return next ? pageOf(held, next) : nothingWaitsPage(held);
  },
  answer: async (held, form) => {
    const id = form.line("commitment");
    const heard = witnessing.get(form.line("do"));
    const witnessed = heard && toWitness(held).find((it) => it.id === id);
    if (heard && witnessed) return witness(held, witnessed, form, heard);
    const it = own(held).find((it) => it.id === id);
    if (!it) return goTo(held);
    if (form.line("do") === "became") return tellBecame(held, it, form);
    if (form.line("do") === "owner") return tellOwner(held, it, form);
    if (form.line("do") === "affirm") return sayYes(held, it, form);
    return form.line("do") === "subject" ? sayYesSubjectTo(held, it, form) : change(held, it, form);
  },
};

/** Opened, and nothing chosen yet: unless it was made for words of her own, what she is to have heard comes first. */
const isBeginning = (held: Held): boolean =>
  new URL(held.c.req.url).search === "" && waiting(held)[0]?.id !== (held.link.about ?? "");

/** What the link was made for, where it was affirmed already: then what became of it is to be said. */
const madeFor = (held: Held): CommitmentRow | undefined =>
  new URL(held.c.req.url).search === "" ? said(held).find(({ id }) => id === held.link.about) : undefined;

/** Pages one steps aside to: to say it in other words, subject to somebody, or to take it along on paper. */
const stepAside = (held: Held): Answer | null => {
  const { req } = held.c;
  const named = (query: string) => own(held).find(({ id }) => id === req.query(query));
  const [inOwnWords, subject, board] = [named("own"), named("subject"), named("board")];
  if (inOwnWords && canBeSaid(inOwnWords)) return ownWordsPage(held, inOwnWords);
  if (subject?.disclosure === "released") return subjectPage(held, subject);
  return board?.disclosure === "conditional" ? boardPage(held, board) : null;
};

const sayYes = async (held: Held, it: CommitmentRow, form: Form): Promise<Response> => {
  const written = form.words("words");
  // The words as they stand are a plain yes, even where they were sent from the page for her own.
  const isOwn = form.line("how") === "own";
  const inOwnWords = isOwn && written !== it.words.said ? written : null;
  const ask = { id: it.id, inOwnWords, seen: form.line("seen") };
  const outcome = await held.ask(form.line("request"), it.reopened ? "renewCommitment" : "affirmCommitment", ask);
  const why = whyNotDone(held.c, outcome);
  if (why === null) return goTo(held, { at: it.id, done: "yes" });
  if (isRefusal(outcome) && outcome.stands)
    return stalePage(held, it, { ...outcome.stands, mine: form.words(isOwn ? "words" : "shown"), sentence: why });
  if (isOwn && canBeSaid(it)) return ownWordsPage(held, it, { written, problems: { words: why } });
  return pageOf(held, it, canBeSaid(it) ? why : undefined);
};

const sayYesSubjectTo = async (held: Held, it: CommitmentRow, form: Form): Promise<Response> => {
  const [to, by, written] = [form.line("to"), form.line("by"), form.words("words")];
  const inOwnWords = written !== it.words.said ? written : null;
  const ask = { id: it.id, to, by, inOwnWords, seen: form.line("seen") };
  const outcome = await held.ask(form.line("request"), "affirmSubjectTo", ask);
  const why = whyNotDone(held.c, outcome);
  if (why === null) return goTo(held, { at: it.id, done: "subject" });
  if (isRefusal(outcome) && outcome.stands)
    return stalePage(held, it, { ...outcome.stands, mine: written, sentence: why });
  const field = "invalid" in outcome ? (outcome.invalid[0]?.at ?? "") : "";
  const at = field === "inOwnWords" ? "words" : field;
  return it.disclosure === "released"
    ? subjectPage(held, it, { to, by, written, problems: { [at]: why } })
    : pageOf(held, it);
};

const change = async (held: Held, it: CommitmentRow, form: Form): Promise<Response> => {
  const change = changes.get(form.line("do"));
  if (!change) return goTo(held, { at: it.id });
  const outcome = await held.ask(form.line("request"), change.command, change.ask(it.id, form));
  const why = whyNotDone(held.c, outcome);
  return why === null ? goTo(held, { at: it.id, done: form.line("do") }) : pageOf(held, it, why);
};

type Change = { readonly command: string; readonly ask: (id: string, form: Form) => object };

const changes: ReadonlyMap<string, Change> = new Map([
  ["undo", { command: "undoAffirmation", ask: (id) => ({ id }) }],
  ["hold-back", { command: "holdBackCommitment", ask: (id) => ({ id }) }],
  [
    "withdraw",
    {
      command: "withdrawCommitment",
      ask: (id, form) => ({ id, why: form.words("why").trim() ? form.words("why") : null }),
    },
  ],
]);

const witnessing: ReadonlyMap<string, "witnessSpoken" | "declineToWitness"> = new Map([
  ["heard", "witnessSpoken"],
  ["not-heard", "declineToWitness"],
]);

const witness = async (held: Held, it: CommitmentRow, form: Form, command: string): Promise<Response> => {
  const outcome = await held.ask(form.line("request"), command, { id: it.id });
  const why = whyNotDone(held.c, outcome);
  return why === null ? goTo(held, { done: form.line("do") }) : witnessPage(held, it, { "": why });
};

/** One commitment as it now stands, and what its member may do with it. */
const pageOf = (held: Held, it: CommitmentRow, problem?: string): Answer => {
  const problems = problem === undefined ? {} : { "": problem };
  if (it.disclosure === "released")
    return askPage(held, it, { waiting: waiting(held), problems, isUndone: held.c.req.query("done") === "undo" });
  if (it.disclosure === "spoken") return spokenPage(held, it, problems);
  if (it.disclosure === "conditional") return conditionalPage(held, it, problems);
  if (it.disclosure === "affirmed")
    return it.reopened ? renewPage(held, it, problems) : receiptPage(held, it, waiting(held), problems);
  return it.disclosure === "withdrawn" ? withdrawnPage(held, it, waiting(held)) : heldBackPage(held, it, waiting(held));
};
