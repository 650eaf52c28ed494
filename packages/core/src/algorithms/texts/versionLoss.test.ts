import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "./change.ts";
import type { Quote } from "./quote.ts";
import { CLAUSES_MAX, type VersionLoss, versionLoss, versionSteps } from "./versionLoss.ts";

const compared = (before: string, after: string) => versionLoss(before, after) as VersionLoss;

const line = ({ what, how, was, is }: Change) => `${what} ${how}: ${was?.quote ?? "-"} → ${is?.quote ?? "-"}`;

describe("what a demand lost", () => {
  test.each<[string, string, readonly string[], VersionLoss["hint"]]>([
    [
      "The council must pay by May 2030.",
      "The council should pay by May 2031.",
      ["commitment lower: must → should", "deadline later: by May 2030 → by May 2031"],
      "weaker",
    ],
    [
      "Calls upon Parties to pay.",
      "Calls upon Parties to consider paying.",
      ["commitment lower: Calls upon → Calls upon Parties to consider"],
      "weaker",
    ],
    ["End coal power.", "Reduce coal power.", ["act lower: End → Reduce"], "weaker"],
    [
      "Open all data.",
      "Open some data where possible.",
      ["scope narrower: all → some", "hedge added: - → where possible"],
      "weaker",
    ],
    ["Hire 40 nurses.", "Hire nurses.", ["number dropped: 40 → -"], "weaker"],
    [
      "The mayor must open it.",
      "It must be done.",
      ["actor dropped: The mayor → -", "power-holder dropped: The mayor → -", "act dropped: open → -"],
      "weaker",
    ],
    [
      "Publish it or face a fine.",
      "Publish it.",
      ["enforcement dropped: or face → -", "enforcement dropped: fine → -"],
      "weaker",
    ],
    ["End it. Pay for it all.", "End it.", ["clause dropped: Pay for it all. → -"], "weaker"],
    ["Do it in line with national circumstances.", "Do it.", [], "stronger"],
    ["Do it in line with science.", "Do it.", [], null],
    ["Cap rents.", "Rents must be capped.", [], null],
    ["Pay ten pounds.", "Pay 10 pounds.", [], null],
  ])("%j → %j", (before, after, losses, hint) => {
    const found = compared(before, after);
    expect(found.losses.map(line)).toEqual(losses);
    expect(found.hint).toBe(hint);
  });

  test("of two numbers that differ, a person judges", () => {
    const { toJudge, losses, gains, hint } = compared("Ten homes in every hundred.", "Fifty homes in every hundred.");
    expect([toJudge.map(line), losses, gains, hint]).toEqual([["number changed: Ten → Fifty"], [], [], null]);
  });

  test("what only stands elsewhere was not lost", () => {
    const { losses, gains, elsewhere, hint } = compared(
      "End coal.\nPay the miners.\nPlant trees.",
      "Plant trees.\nEnd coal.\nPay the miners.",
    );
    expect([losses, gains, hint]).toEqual([[], [], null]);
    expect(elsewhere.map(({ was, is }) => [was.start, is.start])).toEqual([[26, 0]]);
  });
});

const subjects = ["The council", "Employers", "The ministry", ""];
const duties = ["must", "should", "may", "will", ""];
const deeds = ["end", "reduce", "publish", "support"];
const things = ["coal power", "all rents in Elm Ward", "some pay gaps", "night flights"];
const ways = ["by 2030", "by 2035", "within 90 days", "where possible", "or face a fine", "at 20%", ""];

const anyClause = fc
  .tuple(
    fc.constantFrom(...subjects),
    fc.constantFrom(...duties),
    fc.constantFrom(...deeds),
    fc.constantFrom(...things),
    fc.constantFrom(...ways),
  )
  .map((parts) => `${parts.filter(Boolean).join(" ")}.`);
const anyVersion = fc.array(anyClause, { minLength: 1, maxLength: 4 }).map((clauses) => clauses.join(" "));
/** Half of them grow out of one another by a clause that is put in the place of another. */
const anyVersions = fc.oneof(
  fc.tuple(anyVersion, anyVersion),
  fc.tuple(anyVersion, anyClause).map(([version, clause]) => [version, version.replace(/^[^.]*\./, clause)] as const),
);

const quotesOf = ({ pairs, dropped, added, losses, gains, toJudge }: VersionLoss) => {
  const changes = [...losses, ...gains, ...toJudge];
  const edits = pairs.flatMap(({ edits: of }) => of);
  const isQuote = (it: Quote | null) => it !== null;
  return {
    was: [...pairs.map(({ was }) => was), ...dropped, ...[...changes, ...edits].map(({ was }) => was).filter(isQuote)],
    is: [...pairs.map(({ is }) => is), ...added, ...[...changes, ...edits].map(({ is }) => is).filter(isQuote)],
  };
};

const turned: Readonly<Partial<Record<Change["how"], Change["how"]>>> = {
  dropped: "added",
  added: "dropped",
  lower: "higher",
  higher: "lower",
  later: "sooner",
  sooner: "later",
  narrower: "wider",
  wider: "narrower",
};
const turnedLine = ({ what, how, was, is }: Change) =>
  line({ what, how: turned[how] ?? how, was: is, is: was } as Change);

describe("versions", () => {
  test("swapped, swap losses and gains; each quote is of its text", () => {
    const made = { weaker: 0, stronger: 0, neither: 0, toJudge: 0, apart: 0 };
    fc.assert(
      fc.property(anyVersions, ([before, after]) => {
        const there = compared(before, after);
        const back = compared(after, before);
        expect(back.gains.map(turnedLine).toSorted()).toEqual(there.losses.map(line).toSorted());
        expect(back.losses.map(turnedLine).toSorted()).toEqual(there.gains.map(line).toSorted());
        expect(back.toJudge.map(turnedLine).toSorted()).toEqual(there.toJudge.map(line).toSorted());
        expect(back.hint).toBe(there.hint && (there.hint === "weaker" ? "stronger" : "weaker"));
        for (const { start, end, quote } of quotesOf(there).was) expect(before.slice(start, end)).toBe(quote);
        for (const { start, end, quote } of quotesOf(there).is) expect(after.slice(start, end)).toBe(quote);
        made[there.hint ?? "neither"]++;
        if (there.toJudge.length > 0) made.toJudge++;
        if (there.dropped.length + there.added.length > 0) made.apart++;
      }),
      { numRuns: 400 },
    );
    expect(Object.entries(made).filter(([, count]) => count < 20)).toEqual([]);
  });

  test("one and the same, lose and gain nothing, also in large letters", () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const { losses, gains, toJudge, hint, pairs } = compared(version, version);
        expect([losses, gains, toJudge, hint]).toEqual([[], [], [], null]);
        expect(pairs.every(({ edits }) => edits.length === 0)).toBe(true);
        expect(
          compared(
            version,
            version.replaceAll(/(?<=^|\. )./g, (it) => it.toUpperCase()),
          ).pairs.flatMap(({ edits }) => edits),
        ).toEqual([]);
      }),
    );
  });

  test("with one clause more that is like none, change in no other pair", () => {
    fc.assert(
      fc.property(anyVersions, ([before, after]) => {
        const alone = compared(before, after);
        const more = compared(before, `${after}\n日本語。`);
        expect(more.pairs).toEqual(alone.pairs);
        expect(more.losses).toEqual(alone.losses);
        expect(more.gains.filter(({ what }) => what !== "clause")).toEqual(
          alone.gains.filter(({ what }) => what !== "clause"),
        );
        expect(more.added.map(({ quote }) => quote)).toEqual([...alone.added.map(({ quote }) => quote), "日本語。"]);
      }),
    );
  });

  test.each([
    ["", "Pay.", "input/text-empty", ["before"]],
    ["Pay.", " \n ", "input/text-empty", ["after"]],
    ["Pay \uD83D", "Pay.", "input/text-broken", ["before"]],
    ["Pay.", "a".repeat(20_001), "input/too-large", ["after"]],
    ["Pay.", "a;".repeat(CLAUSES_MAX + 1), "input/too-large", ["after"]],
  ])("are refused where they cannot be read (%#)", (before, after, refused, about) => {
    expect(versionLoss(before, after)).toEqual({ refused, about });
    expect(versionSteps(["Pay.", before, after])).toMatchObject({ refused });
  });

  test("of the largest size, and of signs alone, are compared", () => {
    const words = Array.from({ length: 10_000 }, (_, at) => "ab"[at % 2]).join(" ");
    expect(compared(words, words.toUpperCase()).losses).toEqual([]);
    for (const text of ["…", "🙂 🙂", ".".repeat(20_000), "A ".repeat(9_999), "-".repeat(20_000)])
      expect(compared(text, "Pay.").losses.length).toBeLessThanOrEqual(1);
  });
});
