import { type Content, html, type Html } from "../../html.ts";
import { note } from "../../parts.ts";

/** A secret just made: told here, and nowhere else again. */
export const shownOnce = (title: string, secret: string, text: Content): Html =>
  note(
    html`<h2>${title}</h2>
      <pre class="letter secret" dir="ltr" tabindex="0" aria-label="${title}">${secret}</pre>
      <p>${text}</p>`,
    "pen",
  );
