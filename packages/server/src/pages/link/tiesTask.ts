import { isRefusal } from "@mortar/core";
import type { Form } from "../form.ts";
import { whyNotDone } from "../sentenceOf.ts";
import type { Answer, Held, Task } from "./held.ts";
import { goTo } from "./letter.ts";
import { askTiePage, nothingToTiePage, possiblePage, tiePage } from "./tiePages.ts";
import { type OwnTie, ownTies, waitingTies, waitsForWords, waitsForYes } from "./tieRows.ts";

/** What gives and needs of a member are to be tied, and what others' gives make possible for it: one at a time. */
export const tiesTask: Task = {
  kinds: ["commitments", "ties"],
  commands: ["agreeTie", "declineTie", "sayWhatItMakesPossible", "reportArrival"],
  show: (held) => {
    const { req } = held.c;
    const chosen = ownTies(held).find(({ tie }) => tie.id === (req.query("at") ?? req.query("say")));
    if (chosen) return req.query("say") ? possiblePage(held, chosen) : pageOf(held, chosen);
    const all = req.query("all") === undefined ? waitingTies(held) : [];
    const after = req.query("after");
    const next = after === undefined ? all[0] : all[all.findIndex(({ tie }) => tie.id === after) + 1];
    return next ? pageOf(held, next) : nothingToTiePage(held);
  },
  answer: async (held, form) => {
    const it = ownTies(held).find(({ tie }) => tie.id === form.line("tie"));
    const what = answers.get(form.line("do"));
    return it && what ? what(held, it, form) : goTo(held);
  },
};

/** What is to be done with it now; else how it stands. */
const pageOf = (held: Held, it: OwnTie): Answer => {
  if (waitsForYes(held, it)) return askTiePage(held, it);
  const isOpened = held.c.req.query("at") === undefined;
  return isOpened && waitsForWords(held, it) ? possiblePage(held, it) : tiePage(held, it);
};

const sayYesOrNo =
  (command: "agreeTie" | "declineTie") =>
  async (held: Held, it: OwnTie, form: Form): Promise<Response> => {
    const outcome = await held.ask(form.line("request"), command, { id: it.tie.id });
    const why = whyNotDone(held.c, outcome);
    if (why !== null) return tiePage(held, it, { "": why });
    return goTo(held, { at: it.tie.id, done: form.line("do") });
  };

const sayPossible = async (held: Held, it: OwnTie, form: Form): Promise<Response> => {
  const written = form.words("words");
  const ask = { id: it.tie.id, words: written, seen: form.line("seen") };
  const outcome = await held.ask(form.line("request"), "sayWhatItMakesPossible", ask);
  const why = whyNotDone(held.c, outcome);
  if (why === null) return goTo(held, { at: it.tie.id, done: "possible" });
  const stands = isRefusal(outcome) ? outcome.stands : undefined;
  return possiblePage(held, it, { written, problems: { words: why }, ...(stands && { stands }) });
};

const sayArrived = async (held: Held, it: OwnTie, form: Form): Promise<Response> => {
  const ask = { id: it.tie.id, arrived: form.line("arrived"), on: held.view.me.today };
  const why = whyNotDone(held.c, await held.ask(form.line("request"), "reportArrival", ask));
  return why === null ? goTo(held, { at: it.tie.id, done: "arrived" }) : tiePage(held, it, { arrived: why });
};

const answers: ReadonlyMap<string, (held: Held, it: OwnTie, form: Form) => Promise<Response>> = new Map([
  ["agree", sayYesOrNo("agreeTie")],
  ["decline", sayYesOrNo("declineTie")],
  ["possible", sayPossible],
  ["arrived", sayArrived],
]);
