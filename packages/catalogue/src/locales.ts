import enCore from "../messages/en.core.json" with { type: "json" };
import enWeb from "../messages/en.web.json" with { type: "json" };
import { madeUp } from "./madeUp.ts";

/** Every message in every language it is written in, in ICU message format. Adding a language adds two lines here. */
export const languages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { ...enCore, ...enWeb },
};

/** The language the messages are written in first, and the one for whoever asks for none we have. */
export const FIRST = "en";

/** The languages people can choose from. */
export const locales: readonly string[] = Object.keys(languages);

/** What a browser may ask for: the languages, and the made-up locales. */
const known: readonly string[] = [...locales, ...Object.keys(madeUp)];

/** This locale, if we have it. */
export const knownLocale = (locale: string): string => (known.includes(locale) ? locale : FIRST);

/**
 * The best locale for a browser's `Accept-Language`. Region and script give way to the language; a made-up locale is
 * found only by its whole name.
 */
export const localeFor = (acceptLanguage: string | undefined): string => {
  for (const wanted of wantedIn(acceptLanguage ?? "")) {
    const found = known.find((it) => it.toLowerCase() === wanted) ?? known.find((it) => it === wanted.split("-")[0]);
    if (found) return found;
  }
  return FIRST;
};

/** Most wanted first; those of equal weight in their order. */
const wantedIn = (acceptLanguage: string): readonly string[] =>
  acceptLanguage
    .split(",")
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*q=/),
    )
    .map(([locale = "", weight = "1"]) => ({ locale, weight: Number(weight) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ locale }) => locale);
