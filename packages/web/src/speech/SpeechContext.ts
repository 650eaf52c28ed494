import { type Compiled, day, list, moment, type Say, sayerFrom } from "@mortar/catalogue/src/browser.ts";
import { createContext, useContext } from "react";

/** How this page speaks: its messages, and dates and lists by its locale. */
export type Speech = {
  readonly say: Say;
  readonly locale: string;
  readonly day: (isoDay: string) => string;
  /** An instant, as the clock of the coalition showed it. */
  readonly moment: (isoInstant: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** The day an instant fell on, in the coalition's own zone. */
  readonly dayOf: (isoInstant: string) => string;
};

/** `missing`: what stands where a message is not here yet. */
export const speechFor = (
  locale: string,
  messages: Compiled,
  zone: string,
  missing?: (id: string) => string,
): Speech => ({
  say: sayerFrom(locale, messages, missing),
  locale,
  day: (isoDay) => day(locale, isoDay),
  moment: (isoInstant) => moment(locale, isoInstant, zone),
  list: (items) => list(locale, items),
  dayOf: (isoInstant) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(Date.parse(isoInstant)),
});

export const SpeechContext = createContext<Speech | null>(null);

export const useSpeech = (): Speech => {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("A screen is given a language.");
  return speech;
};
