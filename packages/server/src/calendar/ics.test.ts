import * as fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type DayEvent, icsOf } from "./ics.ts";

const event: DayEvent = {
  uid: "coalition-1.commitment.c-1@mortar.example",
  on: "2026-03-31",
  summary: "The Library: Our two ovens",
  description: "",
  url: "https://mortar.example/c/coalition-1",
  changedAt: "2026-03-02T09:00:00.123Z",
};

/** What a program of others reads. */
const readOf = (written: string) => {
  const calendar = new ICAL.Component(ICAL.parse(written) as unknown[]);
  return {
    calendar,
    events: calendar.getAllSubcomponents("vevent").map((it) => {
      const read = new ICAL.Event(it);
      return {
        uid: read.uid,
        summary: read.summary,
        description: read.description ?? "",
        on: read.startDate.toString(),
        until: read.endDate.toString(),
        isDay: read.startDate.isDate,
        sequence: read.sequence,
        changedAt: String(it.getFirstPropertyValue("last-modified")),
        stamp: String(it.getFirstPropertyValue("dtstamp")),
        url: it.getFirstPropertyValue("url"),
      };
    }),
  };
};

test("a program of others reads a whole day, at the end of a month too", () => {
  const { calendar, events } = readOf(icsOf("Mortar", [event]));
  expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  expect(events).toEqual([
    {
      uid: event.uid,
      summary: event.summary,
      description: "",
      on: "2026-03-31",
      until: "2026-04-01",
      isDay: true,
      sequence: 194_605_200,
      changedAt: "2026-03-02T09:00:00Z",
      stamp: "2026-03-02T09:00:00Z",
      url: event.url,
    },
  ]);
});

test("the last day that can be written has no day after it, and is one all the same", () => {
  const written = icsOf("Mortar", [{ ...event, on: "9999-12-31" }]);
  expect(written).not.toContain("DTEND");
  expect(readOf(written).events).toMatchObject([{ on: "9999-12-31", isDay: true }]);
});

test("an empty calendar is one", () => {
  expect(readOf(icsOf("Mortar", [])).events).toEqual([]);
});

test("a later change has a higher number, within 32 bits for long", () => {
  const [before, after] = readOf(
    icsOf("Mortar", [event, { ...event, uid: "other", changedAt: "2087-12-31T00:00:00Z" }]),
  ).events;
  expect(after!.sequence).toBeGreaterThan(before!.sequence);
  expect(after!.sequence).toBeLessThan(2 ** 31);
});

test("whatever is written comes out as it went in, in lines of 75 octets and no half characters", () => {
  const words = fc
    .string({ unit: "grapheme", maxLength: 300 })
    .map((it) => it.replaceAll(/[\p{Cc}\u2028\u2029]/gu, "\n"));
  const property = fc.property(words, words, (summary, description) => {
    const written = icsOf("Mortar", [{ ...event, summary, description }]);
    for (const line of written.split("\r\n")) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(readOf(written).events[0]).toMatchObject({ summary, description });
  });
  fc.assert(property, { numRuns: 300 });
});

test("words can neither end an event nor begin another", () => {
  const summary = "x\r\nEND:VEVENT\r\nBEGIN:VALARM\u2028ATTENDEE:mailto:a@b\u0000";
  const written = icsOf("Mortar", [{ ...event, summary }]);
  expect(readOf(written).events).toHaveLength(1);
  expect(written.split("\r\n").filter((line) => line.startsWith("END:VEVENT"))).toHaveLength(1);
  expect(written).not.toMatch(/^(ATTENDEE|BEGIN:VALARM)/m);
});
