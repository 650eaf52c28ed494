import { isRefusal } from "@mortar/core";
import type { Form } from "../form.ts";
import { type CommitmentRow, rowsOf } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import { askPage, ownWordsPage, stalePage } from "./affirmPages.ts";
import type { Answer, Held, Task } from "./held.ts";
import { goTo } from "./letter.ts";
import { heldBackPage, nothingWaitsPage, receiptPage, withdrawnPage } from "./receiptPages.ts";

/** What a member is asked to affirm: one at a time, first what is being read back to the room. */
export const affirmTask: Task = {
  kinds: ["commitments"],
  commands: ["affirmCommitment", "undoAffirmation", "withdrawCommitment", "holdBackCommitment"],
  show: (held) => {
    const { req } = held.c;
    const chosen = own(held).find(({ id }) => id === (req.query("at") ?? req.query("own")));
    if (chosen)
      return req.query("own") && chosen.disclosure === "released" ? ownWordsPage(held, chosen) : pageOf(held, chosen);
    const next = following(waiting(held), req.query("after"));
    return next ? askPage(held, next, { waiting: waiting(held) }) : nothingWaitsPage(held, waiting(held), own(held));
  },
  answer: async (held, form) => {
    const it = own(held).find(({ id }) => id === form.line("commitment"));
    if (!it) return goTo(held);
    return form.line("do") === "affirm" ? affirm(held, it, form) : change(held, it, form);
  },
};

const affirm = async (held: Held, it: CommitmentRow, form: Form): Promise<Response> => {
  const written = form.words("words");
  // The words as they stand are a plain yes, even where they were sent from the page for her own.
  const isOwn = form.line("how") === "own";
  const inOwnWords = isOwn && written !== it.words.said ? written : null;
  const ask = { id: it.id, inOwnWords, seen: form.line("seen") };
  const outcome = await held.ask(form.line("request"), "affirmCommitment", ask);
  const why = whyNotDone(held.c, outcome);
  if (why === null) return goTo(held, { at: it.id, done: "yes" });
  if (isRefusal(outcome) && outcome.stands)
    return stalePage(held, it, { ...outcome.stands, mine: form.words(isOwn ? "words" : "shown"), sentence: why });
  if (isOwn && it.disclosure === "released") return ownWordsPage(held, it, { written, problems: { words: why } });
  return it.disclosure === "released"
    ? askPage(held, it, { waiting: waiting(held), problems: { "": why } })
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

/** One commitment as it now stands: asked about, affirmed, withdrawn, or taken home. */
const pageOf = (held: Held, it: CommitmentRow, problem?: string): Answer => {
  const problems = problem === undefined ? {} : { "": problem };
  if (it.disclosure === "released")
    return askPage(held, it, { waiting: waiting(held), problems, isUndone: held.c.req.query("done") === "undo" });
  if (it.disclosure === "affirmed") return receiptPage(held, it, waiting(held), problems);
  return it.disclosure === "withdrawn" ? withdrawnPage(held, it, waiting(held)) : heldBackPage(held, it, waiting(held));
};

const own = ({ view, link }: Held): readonly CommitmentRow[] =>
  rowsOf(view, "commitments").filter(({ member }) => member === link.member);

/** What waits for this member, as it was released; but what the room sees now comes first. */
const waiting = (held: Held): readonly CommitmentRow[] => {
  const released = own(held).filter(({ disclosure }) => disclosure === "released");
  return [...released.filter(({ id }) => id === held.shown), ...released.filter(({ id }) => id !== held.shown)];
};

/** The one after another; the first where none is named; none where that was the last. */
const following = (all: readonly CommitmentRow[], after: string | undefined): CommitmentRow | undefined =>
  after === undefined ? all[0] : all[all.findIndex(({ id }) => id === after) + 1];
