import { Lexer, type Token, type Tokens } from "marked";
import { type Content, html, type Html } from "../html.ts";

/** What a page of the docs may point at: where a link leads on this server, and the drawing that stands for a picture. */
export type Around = {
  readonly address: (link: { readonly href: string; readonly text: string }) => string;
  readonly picture: (href: string) => Html | null;
  /** What a frame that scrolls sideways is called. */
  readonly wide: string;
};

/**
 * A text of ours in Markdown as markup. Every piece goes through `html`, so nothing in the text is markup by itself: what is
 * written as HTML is shown as it is written.
 */
export const markdown = (text: string, around: Around): readonly Content[] =>
  new Lexer({ gfm: true }).lex(text).map((token) => block(token, around));

/** The text of the first heading: what the page is called. */
export const titleOf = (text: string): string => /^# (.+)$/m.exec(text)?.[1] ?? "";

const block = (token: Token, around: Around): Content => {
  const draw = blocks[token.type];
  return draw ? draw(token as never, around) : null;
};

const within = (tokens: readonly Token[] | undefined, around: Around): readonly Content[] =>
  (tokens ?? []).map((token) => inline(token, around));

/** By the kind of token; what is not named here is left out. */
const blocks: Readonly<Record<string, (token: never, around: Around) => Content>> = {
  heading: ({ depth, tokens }: Tokens.Heading, around) => {
    const content = within(tokens, around);
    if (depth === 1) return html`<h1 class="display">${content}</h1>`;
    return depth === 2 ? html`<h2>${content}</h2>` : html`<h3>${content}</h3>`;
  },
  paragraph: ({ tokens }: Tokens.Paragraph, around) => {
    const [only, more] = tokens;
    const drawn = only?.type === "image" && !more ? around.picture(String(only["href"])) : null;
    return drawn ? html`<figure class="drawn">${drawn}</figure>` : html`<p>${within(tokens, around)}</p>`;
  },
  blockquote: ({ tokens }: Tokens.Blockquote, around) =>
    html`<blockquote class="quoted">${tokens.map((token) => block(token, around))}</blockquote>`,
  list: ({ ordered, items }: Tokens.List, around) => {
    const entries = items.map((item) => html`<li>${item.tokens.map((token) => block(token, around))}</li>`);
    return ordered
      ? html`<ol class="listed">
          ${entries}
        </ol>`
      : html`<ul class="listed">
          ${entries}
        </ul>`;
  },
  text: ({ tokens, text }: Tokens.Text, around) => (tokens ? within(tokens, around) : text),
  code: ({ text }: Tokens.Code, around) =>
    html`<pre tabindex="0" role="group" aria-label="${around.wide}"><code>${text}</code></pre>`,
  table: ({ header, rows }: Tokens.Table, around) =>
    html`<div class="wide" tabindex="0" role="group" aria-label="${around.wide}">
      <table>
        <thead>
          <tr>
            ${header.map(({ tokens }) => html`<th scope="col">${within(tokens, around)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map(({ tokens }) => html`<td>${within(tokens, around)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  html: ({ text }: Tokens.HTML) => html`<p>${text}</p>`,
};

const inline = (token: Token, around: Around): Content => {
  if (token.type === "strong") return html`<strong>${within(token.tokens, around)}</strong>`;
  if (token.type === "em") return html`<em>${within(token.tokens, around)}</em>`;
  if (token.type === "codespan") return html`<code>${String(token["text"])}</code>`;
  if (token.type === "link") {
    const address = around.address({ href: String(token["href"]), text: String(token["text"]) });
    return html`<a href="${address}">${within(token.tokens, around)}</a>`;
  }
  return "text" in token ? String(token.text) : token.raw;
};
