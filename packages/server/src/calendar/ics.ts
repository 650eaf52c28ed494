/** Something that takes a whole day of the calendar, or several. */
export type DayEvent = {
  /** The same for as long as it is the same thing. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** When it was last changed: an ISO instant. */
  readonly changedAt: string;
};

/**
 * A calendar of whole days, as RFC 5545 has it, to be read by subscription. Days have no zone, so none is told; instants are in
 * UTC. The same events come to the same bytes, whenever they are written, so that a reader can be told that nothing is new.
 */
export const icsOf = (name: string, events: readonly DayEvent[]): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Mortar//Mortar//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${textOf(name)}`,
    `X-WR-CALNAME:${textOf(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${READ_AGAIN}`,
    `X-PUBLISHED-TTL:${READ_AGAIN}`,
    ...events.flatMap(eventLines),
    "END:VCALENDAR",
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join("");

/** How often a reader is asked to look again. */
const READ_AGAIN = "PT6H";

const eventLines = ({ uid, on, summary, description, url, changedAt }: DayEvent): readonly string[] => [
  "BEGIN:VEVENT",
  `UID:${textOf(uid)}`,
  `DTSTAMP:${instantOf(changedAt)}`,
  `LAST-MODIFIED:${instantOf(changedAt)}`,
  `SEQUENCE:${sequenceOf(changedAt)}`,
  `DTSTART;VALUE=DATE:${dayOf(on)}`,
  // Left out, it takes the one day (3.6.1).
  ...(on < LAST_DAY ? [`DTEND;VALUE=DATE:${dayOf(dayAfter(on))}`] : []),
  `SUMMARY:${textOf(summary)}`,
  ...(description === "" ? [] : [`DESCRIPTION:${textOf(description)}`]),
  `URL:${url}`,
  "CLASS:PRIVATE",
  "TRANSP:TRANSPARENT",
  "END:VEVENT",
];

/** The last that four digits of a year can say. */
const LAST_DAY = "9999-12-31";

const dayOf = (day: string): string => day.replaceAll("-", "");

const instantOf = (at: string): string => `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Seconds since 2020: grows with every change, without anything to be kept. Fits the 32 bits it may have until 2088. */
const sequenceOf = (at: string): number => Math.max(0, Math.floor((Date.parse(at) - Date.UTC(2020, 0, 1)) / 1000));

/** A value of type TEXT (3.3.11), on one line. */
const textOf = (text: string): string =>
  text
    .replaceAll(/\r\n?|\u2028|\u2029/g, "\n")
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`);

/** At most 75 octets in a line (3.1), and no character in two of them. */
const folded = (line: string): string => {
  let [written, octets] = ["", 0];
  for (const sign of line) {
    const length = Buffer.byteLength(sign);
    if (octets + length > OCTETS_MAX) [written, octets] = [`${written}\r\n `, 1];
    written += sign;
    octets += length;
  }
  return written;
};

const OCTETS_MAX = 75;
