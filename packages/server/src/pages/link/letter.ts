import { html, type Content } from "../html.ts";
import { page, type Page } from "../page.ts";
import { nameIn, ownInvitation, rowsOf } from "../rows.ts";
import { asWhom } from "./opening.ts";
import type { Answer, Held } from "./held.ts";

type Letter = {
  readonly title: string;
  readonly body: Content;
  readonly status?: Page["status"];
  /** What the page does when what it shows has changed: comes anew, or only says so where something might be lost. */
  readonly onChange?: "reload" | "tell";
  readonly picture?: Page["picture"];
  /** Keeps what is typed into forms that say so; how much was taken back so far tells when it must go. */
  readonly cuts?: string;
};

/** A page of a claimed link: as whom one answers, what there is to do, and word of anything that changes meanwhile. */
export const letter = (held: Held, { title, body, status, onChange = "tell", picture, cuts }: Letter): Answer => {
  const { c, link, view, say } = held;
  const invitation = ownInvitation(view, link);
  const { name, host } = rowsOf(view, "coalitions")[0] ?? { name: invitation?.coalition, host: invitation?.host };
  const person = invitation?.personName.said ?? nameIn(view, "persons", link.person);
  return page(c, {
    title,
    home: name?.said,
    foot: say("page.foot", { host: host?.said ?? "–" }),
    ...(status && { status }),
    ...(picture && { picture }),
    scripts: cuts === undefined ? ["live", "line"] : ["live", "line", "typed"],
    body: html`${asWhom(c, link, { person, member: nameIn(view, "members", link.member) })}
      <p
        class="news"
        role="status"
        id="news"
        data-change="${onChange}"
        ${cuts !== undefined && html` data-link="${link.id}" data-cuts="${cuts}"`}
        data-events="/l/${link.id}/events?since=${view.cursor}&amp;shown=${held.shown}"
      >
        <a href="/l/${link.id}" hidden>${say("page.news")}</a>
      </p>
      ${body}`,
  });
};

/** After a form was sent: the same address, asked for anew. */
export const goTo = ({ c, link }: Held, query: Readonly<Record<string, string>> = {}): Response => {
  const search = new URLSearchParams(query).toString();
  return c.redirect(`/l/${link.id}${search && `?${search}`}`, 303);
};
