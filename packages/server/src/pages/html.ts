/** Markup that may be sent as it is: made by `html`, which escapes whatever is put into it. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What can be put into markup. Text is escaped; `null`, `undefined` and `false` leave nothing. */
export type Content = Html | string | number | false | null | undefined | readonly Content[];

/** Markup with values in it, safe in elements and in quoted attributes. */
export const html = (markup: TemplateStringsArray, ...values: readonly Content[]): Html =>
  new Html(markup.map((piece, index) => piece + (index < values.length ? written(values[index]) : "")).join(""));

/** Text that is markup already: a sheet, a script or a drawing of our own. Never what anybody wrote. */
export const ownMarkup = (text: string): Html => new Html(text);

const written = (value: Content): string => {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(written).join("");
  return String(value).replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
};

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
