import { direction } from "@mortar/catalogue";
import { type Content, html, type Html, ownMarkup } from "../pages/html.ts";

/**
 * How each piece of a letter looks. Mail programs keep few sheets, so every element carries its own style, in the colours of
 * the day; those that know it take the colours of the night from the sheet in the head. Nothing is loaded from anywhere.
 */
const looks = {
  body: "margin:0;padding:0;background:#fbf8f2;color:#1e1b17",
  paper:
    "padding:24px 16px 32px;background:#fbf8f2;color:#1e1b17;font:17px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif;overflow-wrap:anywhere;word-break:break-word",
  column: "max-width:576px;margin:0 auto",
  preview: "display:none;max-height:0;overflow:hidden;mso-hide:all",
  hello: "margin:0;color:#5c554b",
  lead: "margin:8px 0 0;color:#1e1b17",
  first: "margin:4px 0 0;font-weight:600;color:#1e1b17",
  main: "font:20px/1.4 Georgia,'Times New Roman',serif;color:#1e1b17",
  heading: "margin:0 0 16px;font:600 24px/1.25 Georgia,'Times New Roman',serif;color:#1e1b17",
  title: "margin:28px 0 0;font:600 24px/1.25 Georgia,'Times New Roman',serif;color:#1e1b17",
  part: "margin:24px 0 6px;font-size:15px;line-height:1.5;font-weight:600;color:#5c554b",
  list: "margin:0;padding:0;list-style:none",
  item: "margin:0;padding:12px 0;border-top:1px solid #dfd8cb;color:#1e1b17",
  link: "color:#2b3f92;text-decoration:none",
  words: "font-family:Georgia,'Times New Roman',serif;color:#1e1b17",
  wordsLink: "font-family:Georgia,'Times New Roman',serif;color:#2b3f92;text-decoration:none",
  quiet: "font-size:14px;color:#5c554b",
  button:
    "display:inline-block;margin:12px 0 0;padding:12px 20px;border-radius:4px;background:#2b3f92;color:#ffffff;font-weight:600;text-decoration:none",
  more: "margin:0;padding:12px 0;border-top:1px solid #dfd8cb",
  foot: "margin:36px 0 0;padding:16px 0 0;border-top:1px solid #8a8071;font-size:14px;color:#5c554b",
  quietLink: "color:#5c554b;text-decoration:underline",
} as const;

type Look = keyof typeof looks;

const night = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.body,.paper{background:#1a1714!important;color:#eee8de!important}
.lead,.first,.main,.heading,.title,.words{color:#eee8de!important}
.item,.more{border-color:#3b352e!important;color:#eee8de!important}
.link,.wordsLink{color:#afbdff!important}
.button{background:#afbdff!important;color:#1a1714!important}
.hello,.part,.quiet,.foot,.quietLink{color:#b3a99b!important}
.foot{border-color:#857a6b!important}
}`;

export const styleOf = (look: Look): Html => html`class="${look}" style="${looks[look]}"`;

type Page = {
  readonly title: string;
  /** What a list of letters shows beside the subject. */
  readonly preview: string;
  readonly locale: string;
  readonly body: Content;
};

/** One column, on paper of its own: some mail programs keep nothing of the document around it. */
export const letterPage = ({ title, preview, locale, body }: Page): string =>
  html`<!doctype html>
    <html lang="${locale}" dir="${direction(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${title}</title>
        <style>
          ${ownMarkup(night)}
        </style>
      </head>
      <body ${styleOf("body")}>
        <div ${styleOf("preview")}>${preview}</div>
        <div ${styleOf("paper")} lang="${locale}" dir="${direction(locale)}">
          <div ${styleOf("column")} role="main">${body}</div>
        </div>
      </body>
    </html> `.text;
