import type { Outcome } from "@mortar/app";
import { isRefusal } from "@mortar/core";
import type { Form, Problems } from "../form.ts";
import type { MovementRow, PledgeRow } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import { donePage, notedPage } from "./donePages.ts";
import type { Answer, Held, Task } from "./held.ts";
import { goTo } from "./letter.ts";
import { arrivedPage, movementPage, nothingMovedPage, partPage, thankPage } from "./movedPages.ts";
import { dueHere, isForMember, movementsHere, ownPledges, waitingForWord } from "./movedRows.ts";

/** What others have moved waits for her word, and what her member pledged waits to be done: one thing a screen. */
export const movedTask: Task = {
  kinds: ["commitments", "ties", "pledges", "movements"],
  commands: ["confirmMoved", "thankForMoved", "reportMoved", "undoMoved"],
  show: (held) => {
    const { req } = held.c;
    const aside = stepAside(held);
    if (aside) return aside;
    const at = movementsHere(held).find(({ id }) => id === req.query("at"));
    if (at) return pageOf(held, at);
    if (req.query("all") !== undefined) return nothingMovedPage(held);
    const after = req.query("after");
    const steps = [...waitingForWord(held).map(({ id }) => id), ...dueHere(held).map(({ pledge }) => pledge.id)];
    const next = steps[after === undefined ? 0 : steps.indexOf(after) + 1];
    const movement = waitingForWord(held).find(({ id }) => id === next);
    if (movement) return arrivedPage(held, movement);
    const toDo = dueHere(held).find(({ pledge }) => pledge.id === next);
    return toDo ? donePage(held, toDo) : nothingMovedPage(held);
  },
  answer: async (held, form) => {
    const what = form.line("do");
    const pledge = ownPledges(held).find(({ id }) => id === form.line("pledge"));
    if (what === "done") return pledge ? noteDone(held, pledge, form) : goTo(held);
    const it = movementsHere(held).find(({ id }) => id === form.line("movement"));
    if (!it) return goTo(held);
    if (what === "undo") return takeBack(held, it, form);
    if (what === "thank") return thank(held, it, form);
    return what === "arrived" ? confirm(held, it, form) : goTo(held, { at: it.id });
  },
};

/** Pages one steps aside to: how much of it has arrived, thanks, its arrival said otherwise, a pledge done again. */
const stepAside = (held: Held): Answer | null => {
  const { req } = held.c;
  const named = (query: string) =>
    movementsHere(held).find((it) => it.id === req.query(query) && isForMember(held, it));
  const [part, thanked, anew] = [named("part"), named("thank"), named("anew")];
  if (part) return partPage(held, part);
  if (thanked && thanked.confirmed?.as !== "no") return thankPage(held, thanked);
  if (anew) return arrivedPage(held, anew);
  const pledge = ownPledges(held).find(({ id }) => id === req.query("pledge"));
  return pledge ? donePage(held, { pledge, left: pledge.quantity }) : null;
};

const pageOf = (held: Held, it: MovementRow, problems: Problems = {}): Answer => {
  if (!isForMember(held, it)) return notedPage(held, it, problems);
  return it.confirmed === null ? arrivedPage(held, it, problems) : movementPage(held, it, problems);
};

const confirm = async (held: Held, it: MovementRow, form: Form): Promise<Response> => {
  const [as, typed] = [form.line("as"), form.line("quantity")];
  const quantity = as === "in-part" && typed !== "" ? numberIn(typed) : null;
  if (Number.isNaN(quantity))
    return partPage(held, it, { typed, problems: { quantity: held.say("page.moved.not-a-number") } });
  const outcome = await held.ask(form.line("request"), "confirmMoved", { id: it.id, as, quantity });
  const why = whyNotDone(held.c, outcome);
  if (why === null) return as === "no" ? goTo(held, { at: it.id, done: "no" }) : goTo(held, { thank: it.id, done: as });
  return as === "in-part" && it.quantity !== null
    ? partPage(held, it, { typed, problems: { quantity: why } })
    : arrivedPage(held, it, { "": why });
};

const thank = async (held: Held, it: MovementRow, form: Form): Promise<Response> => {
  const written = form.words("words");
  const outcome = await held.ask(form.line("request"), "thankForMoved", { id: it.id, words: written });
  const why = whyNotDone(held.c, outcome);
  return why === null
    ? goTo(held, { at: it.id, done: "thanked" })
    : thankPage(held, it, { written, problems: { words: why } });
};

const noteDone = async (held: Held, pledge: PledgeRow, form: Form): Promise<Response> => {
  const typed = {
    quantity: form.line("quantity"),
    receiver: form.line("receiver"),
    what: form.line("what"),
    on: form.line("on"),
  };
  const quantity = typed.quantity === "" ? null : numberIn(typed.quantity);
  const again = (problems: Problems) => donePage(held, { pledge, left: pledge.quantity }, { typed, problems });
  if (Number.isNaN(quantity)) return again({ quantity: held.say("page.moved.not-a-number") });
  const { member: giver, kind, currency } = pledge;
  const receiver = typed.receiver === "" ? null : typed.receiver;
  const id = form.line("movement");
  const moved = { id, giver, receiver, what: typed.what, kind, quantity, currency, on: typed.on, pledge: pledge.id };
  const outcome = await held.ask(form.line("request"), "reportMoved", moved);
  const why = whyNotDone(held.c, outcome);
  return why === null ? goTo(held, { at: id, done: "noted" }) : again({ [fieldOf(outcome)]: why });
};

/** The field a refusal speaks of. */
const fieldOf = (outcome: Outcome): string => {
  if ("invalid" in outcome) return outcome.invalid[0]?.at ?? "";
  const code = isRefusal(outcome) ? outcome.refused : "";
  return refusedFields.get(code) ?? "";
};

const refusedFields: ReadonlyMap<string, string> = new Map([
  ["movement/unmeasured", "quantity"],
  ["movement/day-to-come", "on"],
  ["movement/unknown-member", "receiver"],
  ["movement/to-itself", "receiver"],
]);

const takeBack = async (held: Held, it: MovementRow, form: Form): Promise<Response> => {
  const why = whyNotDone(held.c, await held.ask(form.line("request"), "undoMoved", { id: it.id }));
  return why === null ? goTo(held, { all: "", done: "undone" }) : Promise.resolve(pageOf(held, it, { "": why }));
};

/** As people write it, with a point or a comma; not a number where it is none, or none above nothing. */
const numberIn = (typed: string): number => {
  const number = Math.round(Number(typed.replace(",", ".")) * 100) / 100;
  return number > 0 ? number : Number.NaN;
};
