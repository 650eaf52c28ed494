import { type Content, html, ownMarkup } from "../pages/html.ts";
import { letterPage, styleOf } from "./letterPage.ts";

type Around = {
  readonly subject: string;
  /** The whole letter, with the address of its link in it. */
  readonly text: string;
  readonly url: string;
  /** What the link's button says. */
  readonly go: string;
  readonly locale: string;
};

/** A letter around one link, in both of its forms: the same sentences, with a button where the address stands. */
export const plainLetter = ({ subject, text, url, go, locale }: Around) => {
  const [before = "", after = ""] = text.split(url).map((piece) => piece.trim());
  return {
    subject,
    text,
    html: letterPage({
      title: subject,
      preview: before.split("\n\n").at(1) ?? before,
      locale,
      body: html`<h1 ${styleOf("heading")} dir="auto">${subject}</h1>
        <p ${styleOf("lead")} dir="auto">${inLines(before)}</p>
        <p ${styleOf("lead")}><a ${styleOf("button")} href="${url}">${go}</a></p>
        ${after !== "" && html`<p ${styleOf("foot")} dir="auto">${inLines(after)}</p>`}`,
    }),
  };
};

/** Every end of a line keeps its place, so that a passage over several lines can be found and taken back. */
const inLines = (text: string): Content =>
  text.split("\n").map((line, index) => [index > 0 && ownMarkup(lineEnd), line]);

/** How a letter writes the end of a line. */
export const lineEnd = "<br />\n";
