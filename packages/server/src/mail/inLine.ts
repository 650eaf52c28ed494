import { type Say, sayer } from "@mortar/catalogue";

/**
 * What somebody wrote, where it stands in a sentence of ours: on one line, and without the signs that turn around
 * whatever stands after them. A letter has no other way to say where a name ends.
 */
export const inLine = (written: string): string =>
  written
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();

/** Says messages for letters and calendars, where each value stays inside its sentence. */
export const inLineSayer = (locale: string): Say => {
  const say = sayer(locale);
  return (id, values = {}) =>
    say(
      id,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? inLine(value) : value]),
      ),
    );
};
