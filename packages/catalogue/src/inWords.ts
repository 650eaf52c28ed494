/** A day (`2026-05-12`) as one writes it: the same day wherever it is read. */
export const day = (locale: string, isoDay: string): string =>
  dates(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${isoDay}T00:00:00Z`));

/** An instant (`2026-05-12T09:30:00Z`) as the clock shows it in a zone (`Europe/Berlin`). */
export const moment = (locale: string, isoInstant: string, zone: string): string =>
  dates(locale, { dateStyle: "long", timeStyle: "short", timeZone: zone }).format(new Date(isoInstant));

/** "a, b and c". */
export const list = (locale: string, items: readonly string[]): string => lists(locale).format(items);

/** A number as one writes it: whole ones in full, below one four figures, above it three behind the point. */
export const figure = (locale: string, value: number): string =>
  (Math.abs(value) < 1 ? small : large)(written(locale)).format(value);

/** Which way the locale is written. */
export const direction = (locale: string): "ltr" | "rtl" =>
  fromRightToLeft.has(locale.split("-")[0] ?? "") ? "rtl" : "ltr";

/** `Intl.Locale` knows it too, but not in every browser. Languages by CLDR 48 whose first script runs to the left. */
const fromRightToLeft = new Set(["ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** Making a formatter takes as long as formatting a thousand dates. */
const kept = <Formatter>(make: (locale: string, how: Intl.DateTimeFormatOptions) => Formatter) => {
  const formatters = new Map<string, Formatter>();
  return (locale: string, how: Intl.DateTimeFormatOptions = {}): Formatter => {
    const key = JSON.stringify([locale, how]);
    const formatter = formatters.get(key) ?? make(locale, how);
    formatters.set(key, formatter);
    return formatter;
  };
};

const keptNumbers = (how: Intl.NumberFormatOptions) => {
  const formatters = new Map<string, Intl.NumberFormat>();
  return (locale: string): Intl.NumberFormat => {
    const formatter = formatters.get(locale) ?? new Intl.NumberFormat(locale, how);
    formatters.set(locale, formatter);
    return formatter;
  };
};

const small = keptNumbers({ maximumSignificantDigits: 4 });
const large = keptNumbers({ maximumFractionDigits: 3 });

/** Our English is spelt as in Britain; without a region, dates would be written as in America. */
const written = (locale: string) => (locale === "en" ? "en-GB" : locale);

const dates = kept((locale, how) => new Intl.DateTimeFormat(written(locale), how));
const lists = kept((locale) => new Intl.ListFormat(written(locale), { type: "conjunction" }));
