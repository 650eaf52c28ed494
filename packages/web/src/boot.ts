import type { Compiled } from "@mortar/catalogue/src/browser.ts";
import type { View } from "@mortar/client";

/** What the server writes into the first page, so that the browser asks for nothing before it is useful. */
export type Boot = {
  /** Carries the tables the room needs first; the browser fetches the rest once the page is useful. */
  readonly view: View;
  /** Answers of the analyses the first page shows, by name: the browser works them out itself from then on. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Path and query of the page, from `/c/` on. */
  readonly url: string;
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** Compiled messages for `sayerFrom`: those this page says at first. */
  readonly messages: Compiled;
  /** Where all of them are; absent where they are all here. */
  readonly messagesAt?: string;
  /** Where words as points are, for questions that rest on them: some megabytes, fetched only where they are needed. */
  readonly wordsAt?: string;
  /** The coalitions this person has a place in. */
  readonly coalitions: readonly { readonly id: string; readonly name: string }[];
  /** A copy of a told world that its visitor may do anything in. */
  readonly isExample: boolean;
  /** ISO instant of the server's clock. */
  readonly at: string;
  /** The languages one can choose from. */
  readonly locales?: readonly string[];
  readonly theme: "light" | "dark" | null;
};
