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

/** `late`: all that can be said by now, where `messages` are not all of it. */
export const speechFor = (locale: string, messages: Compiled, zone: string, late?: () => Compiled): Speech => ({
  say: late ? sayingLate(locale, messages, late) : sayerFrom(locale, messages),
  locale,
  day: (isoDay) => day(locale, isoDay),
  moment: (isoInstant) => moment(locale, isoInstant, zone),
  list: (items) => list(locale, items),
  dayOf: (isoInstant) => new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(Date.parse(isoInstant)),
});

/** A place for what is on its way: it is there before a hand is. What is said later is said from what has come by then. */
const sayingLate = (locale: string, messages: Compiled, late: () => Compiled): Say => {
  const first = sayerFrom(locale, messages, () => "");
  return (id, values) => {
    if (Object.hasOwn(messages, id)) return first(id, values);
    const now = late();
    return Object.hasOwn(now, id) ? sayerFrom(locale, now)(id, values) : "";
  };
};

export const SpeechContext = createContext<Speech | null>(null);

export const useSpeech = (): Speech => {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("A screen is given a language.");
  return speech;
};
