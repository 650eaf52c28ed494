import type { Form, Problems } from "../form.ts";
import { invitationIn, type InvitationRow } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import { troublePage } from "../troublePage.ts";
import type { Answer, Held, Task } from "./held.ts";
import { acceptedPage, invitationPage, settledPage } from "./invitationPages.ts";
import { goTo } from "./letter.ts";

/** Somebody is asked to join: all she should know first, a yes with her name and what joins, or a no. */
export const invitationTask: Task = {
  kinds: ["invitations"],
  commands: ["acceptInvitation", "declineInvitation"],
  show: (held) => {
    const it = invitationIn(held.view, held.link.about);
    return it ? pageOf(held, it) : troublePage(held.c, "not-found");
  },
  answer: async (held, form) => {
    const it = invitationIn(held.view, held.link.about);
    if (!it) return troublePage(held.c, "not-found");
    return form.line("do") === "decline" ? decline(held, it, form) : accept(held, it, form);
  },
};

const pageOf = (held: Held, it: InvitationRow, form?: Form, problems: Problems = {}): Answer => {
  if (it.state === "open") return invitationPage(held, it, form, problems);
  return it.state === "accepted" ? acceptedPage(held, it, problems) : settledPage(held, it);
};

const accept = async (held: Held, it: InvitationRow, form: Form): Promise<Response> => {
  const objective = form.words("objective");
  const ask = {
    id: it.id,
    personName: form.line("personName"),
    name: form.line("name"),
    form: form.line("form"),
    objective: objective.trim() === "" ? null : objective,
  };
  const outcome = await held.ask(form.line("request"), "acceptInvitation", ask);
  const why = whyNotDone(held.c, outcome);
  if (why === null) return goTo(held);
  const field = "invalid" in outcome ? (outcome.invalid[0]?.at ?? "") : "objective";
  return pageOf(held, it, form, { [ask.form === "ai-system" || "invalid" in outcome ? field : ""]: why });
};

const decline = async (held: Held, it: InvitationRow, form: Form): Promise<Response> => {
  const why = whyNotDone(held.c, await held.ask(form.line("request"), "declineInvitation", { id: it.id }));
  return why === null ? goTo(held) : pageOf(held, it, form, { "": why });
};
