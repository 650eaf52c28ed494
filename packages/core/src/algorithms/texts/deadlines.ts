import { longestOnly, type Quote, quoteOf } from "./quote.ts";

/**
 * When something is to be done, as a text says it.
 *
 *     latest   by, before, within, at the latest: later is less
 *     first    from, starting, after: later is less
 *     until    how long it lasts; whether longer is more, a person judges
 *     again    how often; a person judges
 *
 * `place` is where it lies among others of its `kind`: days of the calendar, days of a year not named, or a number of
 * days; `null` where the text alone does not tell. Months and years count to their end, after `before` to the day before they begin.
 */
export type Deadline = Quote & {
  readonly role: "latest" | "first" | "until" | "again";
  readonly kind: "day" | "day of some year" | "days";
  readonly place: number | null;
};

const MONTHS = "january february march april may june july august september october november december".split(" ");
const MONTH = `(?<month>(?:${MONTHS.map((it) => it.slice(0, 3)).join("|")})[a-z]*\\.?)`;
const MONTH_NAMES = new RegExp(`^(?:${MONTHS.flatMap((it) => [it, it.slice(0, 3)]).join("|")}|sept)\\.?$`, "i");
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?<year>(?:19|20|21)\d{2})(?:\s?[/–-]\s?\d{2,4})?`;
const LEAD = String.raw`(?<lead>by|before|no later than|not later than|at the latest by|until|till|through|from|starting(?: in| from| on)?|beginning(?: in| on)?|after|since|as of|as from|within|in|on|for)`;
const SOFT = String.raw`(?:the\s+)?(?:(?:start|beginning|middle|end|close|summer|autumn|spring|winter|first half|second half|first quarter|second quarter)\s+of\s+)?(?:the\s+(?:year\s+)?)?`;

const ISO = String.raw`(?<iso>\d{4}-\d{2}-\d{2})`;
const forms: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:${LEAD}\s+)?${ISO}\b`, "giu"),
  new RegExp(String.raw`\b(?:${LEAD}\s+)?${SOFT}${DAY}\s+(?:of\s+)?${MONTH}(?:,?\s+${YEAR})?\b`, "giu"),
  new RegExp(String.raw`\b(?:${LEAD}\s+)?${SOFT}${MONTH}\s+${DAY}(?!\d)(?:,?\s+${YEAR})?\b`, "giu"),
  new RegExp(String.raw`\b${LEAD}\s+${SOFT}${MONTH}(?:,?\s+${YEAR})?\b`, "giu"),
  new RegExp(String.raw`\b${LEAD}\s+${SOFT}Q(?<quarter>[1-4])(?:\s+(?:of\s+)?${YEAR})?\b`, "giu"),
  new RegExp(
    String.raw`\b${LEAD}\s+${SOFT}(?:financial year\s+|fiscal year\s+|school year\s+)?${YEAR}(?![\d%]|\s+(?:people|homes|members))\b`,
    "giu",
  ),
  new RegExp(String.raw`(?<![\d/])(?<year>(?:19|20|21)\d{2})\s?/\s?\d{2}(?!\d)`, "giu"),
  /\b(?<lead>within|in|for|after|at most|no more than|no later than)\s+(?:the\s+next\s+)?(?<count>\d+|[a-z]+(?:[ -][a-z]+)?)\s+(?<span>hour|day|week|month|quarter|year|decade)s?\b/giu,
  /\b(?<often>daily|weekly|fortnightly|monthly|quarterly|yearly|annually|(?:every|each|a|an|per)\s+(?:school\s+|financial\s+)?(?<span>day|week|month|quarter|term|year))\b/giu,
  /\b(?<lead>by|before|until)\s+(?:the\s+)?(?:end of the\s+)?(?:next\s+|this\s+|coming\s+)?(?:(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?<named>week|month|quarter|term|year|summer|autumn|winter|spring|christmas|easter|election|elections))\b/giu,
];

/** In the order in which they stand; where two meet, the longer. @cost one pass for each of ten forms. */
export const deadlinesIn = (source: string): readonly Deadline[] =>
  longestOnly(
    forms.flatMap((form) => Array.from(source.matchAll(form), deadlineOf(source))).filter((it) => it !== null),
  );

const deadlineOf =
  (source: string) =>
  (it: RegExpExecArray): Deadline | null => {
    const said = it.groups ?? {};
    if (said["month"] !== undefined && !isMonth(said["month"], said["day"] !== undefined)) return null;
    const place = placeOf(said);
    if (!place) return null;
    return { ...quoteOf(source, it.index, it.index + it[0].length), role: roleOf(said), ...place };
  };

/** `may` and `mar` are months with a large letter or beside a day. */
const isMonth = (said: string, isDated: boolean) =>
  MONTH_NAMES.test(said) && (isDated || /^\p{Lu}/u.test(said) || !/^(?:may|march|mar)\b/i.test(said));

const roleOf = ({ lead, often }: Partial<Record<string, string>>): Deadline["role"] => {
  if (often) return "again";
  if (/^(?:until|till|through|for)/i.test(lead ?? "")) return "until";
  return /^(?:from|starting|beginning|after|since|as)/i.test(lead ?? "") ? "first" : "latest";
};

const DAYS_OF = { hour: 1 / 24, day: 1, week: 7, month: 30, quarter: 91, term: 91, year: 365, decade: 3650 } as const;
const OFTEN = { daily: 1, weekly: 7, fortnightly: 14, monthly: 30, quarterly: 91, yearly: 365, annually: 365 } as const;

const placeOf = (said: Partial<Record<string, string>>): Pick<Deadline, "kind" | "place"> | null => {
  const { iso, often, span, count } = said;
  if (iso) return { kind: "day", place: Number(iso.replaceAll("-", "")) - (isBefore(said) ? 1 : 0) };
  const spanned = DAYS_OF[span?.toLowerCase() as keyof typeof DAYS_OF];
  if (often) return { kind: "days", place: OFTEN[often.toLowerCase() as keyof typeof OFTEN] ?? spanned };
  if (count !== undefined) {
    const times = countOf(count.toLowerCase());
    return times === null ? null : { kind: "days", place: times * spanned };
  }
  if (said["weekday"] ?? said["named"]) return { kind: "day of some year", place: null };
  return placeInYear(said);
};

const placeInYear = (said: Partial<Record<string, string>>): Pick<Deadline, "kind" | "place"> => {
  const year = said["year"] ? Number(said["year"]) : 0;
  const last = said["month"] ? monthOf(said["month"]) : said["quarter"] ? Number(said["quarter"]) * 3 : 12;
  const months = !isBefore(said) || said["day"] ? 0 : said["month"] ? 1 : said["quarter"] ? 3 : 12;
  const day = said["day"] ? Number(said["day"]) - (isBefore(said) ? 1 : 0) : 31;
  const monthsOn = year * 12 + last - 1 - months;
  return {
    kind: year > 0 ? "day" : "day of some year",
    place: placeOfDay(Math.floor(monthsOn / 12), (monthsOn % 12) + 1, day),
  };
};

/** 20301231, a number that grows as days do. */
const placeOfDay = (year: number, month: number, day: number) => year * 10_000 + month * 100 + day;
const isBefore = ({ lead }: Partial<Record<string, string>>) => lead?.toLowerCase() === "before";
const monthOf = (said: string) => MONTHS.findIndex((it) => it.startsWith(said.slice(0, 3).toLowerCase())) + 1;

const COUNTS = `a/an/one two three four five six seven eight nine ten eleven twelve`
  .split(" ")
  .map((it) => it.split("/"));
const TENS = new Map(
  Object.entries({ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 }),
);

const countOf = (said: string): number | null => {
  if (/^\d+$/.test(said)) return Number(said);
  const at = COUNTS.findIndex((words) => words.includes(said));
  return at >= 0 ? at + 1 : (TENS.get(said) ?? null);
};
