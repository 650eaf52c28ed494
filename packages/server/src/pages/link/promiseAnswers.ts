import type { Form } from "../form.ts";
import type { CommitmentRow } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import type { Answer, Held } from "./held.ts";
import { goTo } from "./letter.ts";
import { becamePage, ownerPage } from "./promisePages.ts";

/** The page for one thing to say about a promise, where the address asks for it. */
export const promiseStep = (held: Held, own: readonly CommitmentRow[]): Answer | null => {
  const named = (query: string) =>
    own.find(({ id, disclosure }) => disclosure === "affirmed" && id === held.c.req.query(query));
  const [became, owner] = [named("became"), named("owner")];
  if (became && !became.replacedBy) return becamePage(held, became);
  return owner ? ownerPage(held, owner) : null;
};

/** Says what became of it, as of today. */
export const tellBecame = async (held: Held, it: CommitmentRow, form: Form): Promise<Response> => {
  const [became, why] = [form.line("became"), form.words("why")];
  const ask = { id: it.id, became, why: why.trim() === "" ? null : why, on: held.view.me.today };
  const problem = whyNotDone(held.c, await held.ask(form.line("request"), "reportFulfilment", ask));
  return problem === null
    ? goTo(held, { at: it.id, done: "became" })
    : becamePage(held, it, { became, why, problems: { became: problem } });
};

/** Names who sees to it, and by when. */
export const tellOwner = async (held: Held, it: CommitmentRow, form: Form): Promise<Response> => {
  const [owner, due] = [form.line("owner"), form.line("due")];
  const ask = { id: it.id, owner: owner || null, due: due || null, seen: form.line("seen") };
  const problem = whyNotDone(held.c, await held.ask(form.line("request"), "nameOwner", ask));
  return problem === null
    ? goTo(held, { at: it.id, done: "owner" })
    : ownerPage(held, it, { owner, due, problems: { due: problem } });
};
