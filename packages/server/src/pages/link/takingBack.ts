import { moment } from "@mortar/catalogue";
import { hidden, requestField, wordsField } from "../form.ts";
import { type Content, html } from "../html.ts";
import { folded } from "../parts.ts";
import { type CommitmentRow, nameIn } from "../rows.ts";
import type { Held } from "./held.ts";

/** How long a yes can be undone as if it had not been given; core decides, this only chooses what is offered. */
const UNDO_MS = 24 * 3_600_000;

export const isFresh = ({ house }: Held, at: string): boolean => house.now().getTime() - Date.parse(at) <= UNDO_MS;

/** As if it had not been said, for a day. */
export const undoForm = ({ say, locale, zone }: Held, it: CommitmentRow, at: string): Content =>
  html`<form class="answers" method="post">
      ${fieldsFor("undo", it)}<button class="button">${say("page.receipt.undo")}</button>
    </form>
    <p class="readers no-print">
      ${say("page.receipt.undo-until", { until: moment(locale, new Date(Date.parse(at) + UNDO_MS).toISOString(), zone) })}
    </p>`;

/** Openly, at any time, with a reason if she likes. */
export const withdrawFolded = ({ say, view }: Held, it: CommitmentRow): Content =>
  folded(
    say("page.withdraw.ask"),
    html`<p>${say("page.withdraw.text", { member: nameIn(view, "members", it.member) })}</p>
      <form class="answers" method="post">
        ${fieldsFor("withdraw", it)}
        ${wordsField({ name: "why", label: say("page.withdraw.why"), hint: say("page.withdraw.hint"), rows: 2, look: "optional" })}
        <button class="button">${say("page.withdraw.go")}</button>
      </form>`,
  );

export const fieldsFor = (what: string, { id }: CommitmentRow): Content =>
  html`${hidden("do", what)}${hidden("commitment", id)}${requestField()}`;
