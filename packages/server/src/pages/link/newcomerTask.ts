import { hasChosen } from "@mortar/core/src/records/coalition/invitation/standing.ts";
import { invitationIn } from "../rows.ts";
import { whyNotDone } from "../sentenceOf.ts";
import type { Held, Task } from "./held.ts";
import { goTo } from "./letter.ts";
import { chosenPage, choosePage, nothingToChoosePage } from "./newcomerPages.ts";
import { choosable } from "./newcomerRows.ts";

/** Somebody said yes and waits to be welcomed: what she will read of this member is chosen here, and can be until then. */
export const newcomerTask: Task = {
  kinds: ["invitations", "commitments"],
  commands: ["openToNewcomer"],
  show: (held) => {
    const it = awaited(held);
    if (it?.state !== "accepted") return nothingToChoosePage(held, it);
    const isChoosing = held.c.req.query("anew") !== undefined || !hasChosen(it, held.link.member ?? "");
    return isChoosing ? choosePage(held, it) : chosenPage(held, it);
  },
  answer: async (held, form) => {
    const it = awaited(held);
    if (it?.state !== "accepted") return nothingToChoosePage(held, it);
    const open = form.all("open");
    // What was said since the page was shown has not been seen there, so it is not opened by the way.
    const closed = choosable(held).flatMap(({ commitment: { id } }) => (open.includes(id) ? [] : [id]));
    const outcome = await held.ask(form.line("request"), "openToNewcomer", { id: it.id, closed });
    const why = whyNotDone(held.c, outcome);
    return why === null ? goTo(held, { done: "chosen" }) : choosePage(held, it, { open, problem: why });
  },
};

const awaited = ({ view, link }: Held) => invitationIn(view, link.about);
