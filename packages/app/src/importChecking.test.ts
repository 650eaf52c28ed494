import { gathered } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { broughtIn, checked, fileFrom, forged, type LooseLine, linesIn } from "../testing/aFile.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";

const kitchen = "coalition-kitchen";

describe("what is wrong with a file is told by its line, and nothing of it is put in place", () => {
  let sound: string;
  let nobodys: AppInFolder;
  beforeAll(async () => {
    nobodys = await appInFolder();
    const from = await appInFolder();
    await from.app.tell(kitchen, told(...gathered));
    sound = await fileFrom(from.store, kitchen);
    await from.end();
  });
  afterAll(() => nobodys.end());

  const at = (type: string) => (line: LooseLine) => line["type"] === type;
  const change = (is: (line: LooseLine) => boolean, to: (line: LooseLine) => object) => (lines: LooseLine[]) => {
    const index = lines.findIndex(is);
    return lines.map((line, nth) => (nth === index ? { ...line, ...to(line) } : line));
  };
  const withWords = (line: LooseLine) => line["words"]?.length > 0;

  test.each<readonly [string, (lines: LooseLine[]) => readonly LooseLine[], readonly string[]]>([
    ["an event of a newer Mortar", change(at("MemberJoined"), () => ({ type: "MoonLanded" })), ["11 unknown-event"]],
    ["a version left out", (lines) => lines.filter((_, nth) => nth !== 4), ["5 hole"]],
    [
      "words of nobody",
      change(withWords, () => ({ words: [{ ref: "x", said: "x", cuts: [], taken: 0 }] })),
      ["3 words-elsewhere", "3 words-missing", "3 words-missing"],
    ],
    ["words missing", change(withWords, () => ({ words: [] })), ["3 words-missing", "3 words-missing"]],
    [
      "words cut where there are none",
      change(withWords, ({ words }: LooseLine) => ({
        words: words.map((it: object) => ({ ...it, cuts: [999], taken: 1 })),
      })),
      ["3 words-cuts", "3 words-cuts"],
    ],
    [
      "a field of another form",
      change(at("MemberJoined"), ({ data }) => ({ data: { ...data, form: "moon" } })),
      ["11 event-malformed"],
    ],
    [
      "a field that no such event has",
      change(at("MemberJoined"), ({ data }) => ({ data: { ...data, affirmed: { via: "session" } } })),
      ["11 event-malformed"],
    ],
    [
      "another event behind the one that was looked at",
      change(at("MemberJoined"), ({ data }) => ({ data: { ...data, type: "MemberLeft" } })),
      ["11 event-malformed"],
    ],
    [
      "readers nobody knows",
      change(at("MemberJoined"), ({ meta }) => ({ meta: { ...meta, audience: ["everybody"] } })),
      ["11 event-malformed"],
    ],
    [
      "an event at another record",
      change(at("MemberJoined"), () => ({ record: "member-another-one" })),
      ["11 event-malformed"],
    ],
    [
      "an event after its time",
      change(at("MemberJoined"), () => ({ at: "2031-01-01T00:00:00.000Z" })),
      ["11 from-the-future"],
    ],
    [
      "what cannot follow",
      change(at("MemberJoined"), ({ data }) => ({
        type: "MemberLeft",
        data: { id: data.id, on: "2026-03-02" },
        words: [],
      })),
      ["11 does-not-follow"],
    ],
    [
      "another founding",
      change(at("CoalitionFounded"), ({ data }) => ({
        data: { ...data, id: "coalition-elsewhere" },
        record: "coalition-elsewhere",
      })),
      ["3 not-founded"],
    ],
    ["a request that is there twice", (lines) => [...lines, lines.at(-1) as LooseLine], ["21 request-twice"]],
    [
      "a request ahead of its time",
      change(
        (it) => it.line === "request",
        () => ({ version: 999 }),
      ),
      ["17 request-ahead"],
    ],
    ["a line nobody knows", (lines) => [...lines, { line: "moon" }], ["21 not-a-line"]],
    ["a record among events", (lines) => [...lines, { line: "kind", kind: "members", means: "" }], ["21 out-of-place"]],
    [
      "an event before any coalition",
      ([first, , ...lines]) => [first as LooseLine, ...lines],
      Array.from({ length: 18 }, (_, nth) => `${nth + 2} out-of-place`),
    ],
    ["a coalition twice", (lines) => [...lines, ...lines.slice(1)], ["21 coalition-twice"]],
    [
      "a coalition without events",
      (lines) => [...lines, { line: "coalition", id: "coalition-of-nobody" }],
      ["- empty-coalition"],
    ],
    [
      "an id that is for examples",
      change(
        (it) => it.line === "coalition",
        () => ({ id: "example-of-anyone" }),
      ),
      ["2 coalition-id", "3 not-founded"],
    ],
    [
      "a header of another version",
      change(
        (it) => it.line === "header",
        () => ({ formatVersion: 1 }),
      ),
      ["1 other-version"],
    ],
    [
      "what one person could read",
      change(
        (it) => it.line === "header",
        () => ({ holds: "readable" }),
      ),
      ["1 for-reading"],
    ],
    ["something else altogether", () => [{ line: "hello" }], ["1 not-an-export"]],
  ])("%s", async (_, changed, findings) => {
    const file = forged(sound, changed);
    expect((await checked(file)).findings).toEqual(findings);
    await expect(broughtIn(nobodys.store, file)).rejects.toThrow(findings[0]);
    expect(await nobodys.store.streams()).toEqual([]);
  });

  test("a file cut short, changed without its sum, or followed by more", async () => {
    const file = sound;
    const lines = linesIn(file).length;
    expect((await checked(file)).findings).toEqual([]);
    expect((await checked(file.slice(0, -3))).findings).toEqual([`${lines} not-json`, "- cut-short"]);
    expect((await checked(file.slice(0, file.lastIndexOf("\n", file.length - 2) + 1))).findings).toEqual([
      "- cut-short",
    ]);
    expect((await checked(file.replace("Riverside", "Riverfront"))).findings).toEqual([`${lines} sum`]);
    expect((await checked(`${file}{}\n`)).findings).toEqual([`${lines + 1} after-the-end`]);
    expect((await checked("")).findings).toEqual(["- not-an-export"]);
    const bytes = Buffer.from(file);
    bytes[file.indexOf("Riverside")] = 0xff;
    expect((await checked(bytes)).findings).toEqual(["3 not-utf8", "4 hole", `${lines} sum`]);
  });

  test("a line longer than any is not read to its end", async () => {
    const [first] = sound.split("\n");
    expect((await checked(`${first}\n${"x".repeat(17 * 1024 * 1024)}`)).findings).toEqual([
      "2 too-long",
      "- cut-short",
    ]);
  });

  test("of very many findings the first hundred are told", async () => {
    const file = forged(sound, (lines) => [...lines, ...Array.from({ length: 300 }, () => ({ line: "moon" }))]);
    expect((await checked(file)).findings).toHaveLength(100);
  });
});
