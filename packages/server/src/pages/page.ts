import { direction, type Say, sayer } from "@mortar/catalogue";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Known } from "../door/house.ts";
import { cookieOf } from "../door/caller.ts";
import { packed } from "../workspace/packed.ts";
import { type Content, html, ownMarkup } from "./html.ts";
import { docSheet, pageSheet, ringSheet, type ScriptName, scripts, stageSheet } from "./sheets.ts";

/** A page for somebody who may have no script, a small screen and little time. */
export type Page = {
  /** In the browser's tab; the page's own heading is part of its body. */
  readonly title: string;
  readonly body: Content;
  /** Whose page it is: a coalition's name, or Mortar's where there is none yet. */
  readonly home?: Content;
  readonly foot?: Content;
  readonly scripts?: readonly ScriptName[];
  readonly status?: ContentfulStatusCode;
  /** It shows the ring. */
  readonly picture?: "ring";
  /** `stage`: one sentence for a whole room, without header and footer; `doc`: a page of the docs. */
  readonly look?: "letter" | "stage" | "doc";
  /** What a stage's script reads from its `data-` attributes. */
  readonly stage?: Readonly<Record<string, string>>;
};

export const sayFor = (c: Context<Known>): Say => sayer(c.get("locale") ?? "en");

export const page = (c: Context<Known>, it: Page): Promise<Response> => {
  const reader = { say: sayFor(c), locale: c.get("locale") ?? "en", nonce: c.get("nonce") ?? "", theme: themeOf(c) };
  return packed(c, documentOf(it, reader), "text/html; charset=utf-8", it.status);
};

type Reader = { readonly say: Say; readonly locale: string; readonly nonce: string; readonly theme: string | null };

const documentOf = (
  { title, body, home, foot, look = "letter", picture, stage = {}, scripts: names = [] }: Page,
  { say, locale, nonce, theme }: Reader,
): string => {
  const isStage = look === "stage";
  return html`<!doctype html>
<html lang="${locale}" dir="${direction(locale)}"${theme && html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${nonce}">${sheetsOf({ look, picture })}</style>
</head>
<body${isStage && html` class="on-stage"`}>
${!isStage && html`<header>${home ?? say("page.mortar")}</header>`}
<main${isStage && html` class="stage"${Object.entries(stage).map(([name, value]) => html` data-${name}="${value}"`)}`}>
${body}
</main>
${!isStage && foot !== undefined && html`<footer>${foot}</footer>`}
${names.includes("line") && html`<template id="line-down"><p class="note" data-tone="held" role="alert">${say("page.line-down")}</p></template>`}
${names.map(
  (name) =>
    html`<script nonce="${nonce}">
      ${ownMarkup(scripts[name])};
    </script>`,
)}
</body>
</html>
`.text;
};

const sheetsOf = ({ look, picture }: { readonly look: Page["look"]; readonly picture: Page["picture"] }) =>
  html`${ownMarkup(pageSheet)}${picture && ownMarkup(ringSheet)}${look === "stage" && ownMarkup(stageSheet)}${look === "doc" && ownMarkup(docSheet)}`;

const themeOf = (c: Context<Known>): "light" | "dark" | null => {
  const theme = cookieOf(c, "theme");
  return theme === "light" || theme === "dark" ? theme : null;
};
