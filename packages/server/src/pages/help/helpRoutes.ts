import { type Context, Hono } from "hono";
import type { Known } from "../../door/house.ts";
import { html, type Html, ownMarkup } from "../html.ts";
import { page, sayFor } from "../page.ts";
import { troublePage } from "../troublePage.ts";
import { chapters, pictures, questionIndex, questions, referenceKeys, references } from "./docs.ts";
import { type Around, markdown, titleOf } from "./markdown.ts";

/** What each question asks, says and does not say, for whoever wants to know: the docs, in the app. */
export const helpRoutes = (): Hono<Known> => {
  const routes = new Hono<Known>({ strict: false });
  routes.get("/help", (c) => docPage(c, questionIndex, "index"));
  routes.get("/help/references", referencesPage);
  routes.get("/help/questions/:name", (c) => {
    const text = questions.get(pageNameOf(c.req.param("name")));
    return text === undefined ? troublePage(c, "not-found") : docPage(c, text, "question");
  });
  routes.get("/help/:chapter", (c) => {
    const text = chapters.get(c.req.param("chapter"));
    return text === undefined ? troublePage(c, "not-found") : docPage(c, text, "chapter");
  });
  return routes;
};

/** A question is asked by a name of one word in programs, `sideBySide`; its page has dashes. */
const pageNameOf = (question: string): string => question.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const docPage = (c: Context<Known>, text: string, which: "index" | "question" | "chapter"): Promise<Response> => {
  const say = sayFor(c);
  const around: Around = { address, picture: (href) => drawing(c, href), wide: say("page.help.wide") };
  return page(c, {
    title: titleOf(text),
    look: "doc",
    body: html`<article class="doc" data-kind="${which}" lang="en" dir="ltr">${markdown(text, around)}</article>`,
    foot: html`${which !== "index" && html`<a href="/help">${say("page.help.all")}</a> · `}<a href="/help/references"
        >${say("page.help.references")}</a
      >`,
  });
};

/** Where a link of the docs leads: to another page of them, to a source in the table, or outside. */
const address: Around["address"] = ({ href, text }) => {
  if (href.endsWith("references.md")) return `/help/references${referenceKeys.has(text) ? `#${text}` : ""}`;
  if (href === "README.md") return "/help";
  const name = /^(?:\.\.\/|questions\/)?([a-z-]+)\.md$/.exec(href)?.[1];
  if (name === undefined) return href;
  return chapters.has(name) ? `/help/${name}` : `/help/questions/${name}`;
};

/** The drawing itself, in the colours of the page. Its own sheet is let in by the nonce of this answer. */
const drawing = (c: Context<Known>, href: string): Html | null => {
  const drawn = pictures.get(/^(?:questions\/)?pictures\/([a-z-]+)\.svg$/.exec(href)?.[1] ?? "");
  return drawn === undefined ? null : ownMarkup(drawn.replace("<style>", `<style nonce="${c.get("nonce") ?? ""}">`));
};

const referencesPage = (c: Context<Known>): Promise<Response> => {
  const say = sayFor(c);
  return page(c, {
    title: say("page.help.references"),
    look: "doc",
    foot: html`<a href="/help">${say("page.help.all")}</a>`,
    body: html`<h1 class="display">${say("page.help.references")}</h1>
      <p class="lead">${say("page.help.references.text")}</p>
      <dl class="facts" lang="en" dir="ltr">
        ${references.map(
          ({ key, source, taken }) =>
            html`<div id="${key}">
              <dt><code>${key}</code></dt>
              <dd>${linked(source)}</dd>
              <dd class="small quiet">${taken}</dd>
            </div>`,
        )}
      </dl>`,
  });
};

/** With its DOI as a link, where it has one. */
const linked = (source: string): Html => {
  const [written = "", doi = ""] = /doi:(10\.\S+?)(?=[;,]?(?:\s|$))/.exec(source) ?? [];
  if (doi === "") return html`${source}`;
  const [before, after] = source.split(written);
  return html`${before}<a href="https://doi.org/${encodeURI(doi)}" rel="noreferrer">${written}</a>${after}`;
};
