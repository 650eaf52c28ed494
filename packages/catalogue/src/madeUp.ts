/**
 * Locales nobody speaks, for looking at screens. In `en-XA` every letter wears an accent and every text is a third
 * longer: what stays plain is not in the catalogue, what does not fit will not fit in German. `ar-XB` runs from right
 * to left. Both leave the arguments of a message alone.
 */
export const madeUp: Readonly<Record<string, (text: string) => string>> = {
  "en-XA": (text) => stretched(text.replaceAll(/[A-Za-z]/g, (letter) => accented[letter] ?? letter)),
  "ar-XB": (text) => `${RIGHT_TO_LEFT}${text}${AS_BEFORE}`,
};

const RIGHT_TO_LEFT = "\u{202e}";
const AS_BEFORE = "\u{202c}";

/** Of every text, this much is added. */
const STRETCH = 0.3;

const stretched = (text: string) => {
  const added = "~".repeat(Math.ceil(text.trim().length * STRETCH));
  return text.replace(/\s*$/, (space) => added + space);
};

const plain = "AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz";
const dressed = "ÅåƁƀÇçÐðÉéƑƒĜĝĤĥÎîĴĵĶķĻļṀɱÑñÖöÞþǪǫŔŕŠšŢţÛûṼṽŴŵẊẋÝýŽž";
const accented: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(plain, (letter, at) => [letter, dressed[at] ?? letter]),
);
