import type { Boot } from "@mortar/web/src/boot.ts";
import { saidFirst } from "./messages.ts";
import type { WebBundle } from "./webBundle.ts";

/**
 * The workspace's first page: drawn here, with everything in it that the browser needs to go on, and of
 * all messages those it needs before the rest has come. It wears its sheets inside, so that it is painted one journey
 * earlier; beside them stands where they are, so that nobody fetches them again.
 */
export const documentOf = (boot: Boot, bundle: WebBundle, nonce: string): string => {
  const [main, ...others] = bundle.scriptsFor(boot.url);
  const said = new Set<string>();
  const drawn = bundle.render(boot, (id) => said.add(id));
  const sayable = bundle.sayableAt(boot.url);
  const messages = saidFirst(boot.messages, { drawn: said, sayable, answers: boot.answers });
  const carried = { ...boot, messages };
  const theme = boot.theme ? ` data-theme="${boot.theme}"` : "";
  return [
    `<!doctype html><html lang="${escaped(boot.locale)}" dir="${boot.direction}"${theme}><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escaped(titleOf(boot))}</title>`,
    '<meta name="color-scheme" content="light dark"><link rel="manifest" href="/manifest.webmanifest">',
    '<link rel="icon" href="/icon.svg" type="image/svg+xml">',
    `<style nonce="${nonce}">${bundle.sheetFor(boot.url)}</style>`,
    ...bundle.sheetsFor(boot.url).map((href) => `<link rel="stylesheet" href="${href}" disabled>`),
    ...others.map((href) => `<link rel="modulepreload" href="${href}" nonce="${nonce}">`),
    `<script type="module" src="${main}" nonce="${nonce}"></script>`,
    `</head><body><div id="root">${drawn}</div>`,
    `<script type="application/json" id="boot" nonce="${nonce}">${inline(carried)}</script></body></html>`,
  ].join("");
};

const titleOf = ({ view }: Boot): string => {
  const [coalition] = (view.tables["coalitions"] ?? []) as readonly { readonly name?: { readonly said: string } }[];
  return coalition?.name?.said ?? "Mortar";
};

/** JSON that cannot end its script element, nor begin a comment in it. */
const inline = (value: unknown): string =>
  JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
