import { expect, test } from "vitest";
import { asSaidIn, fromOtherSide, inAny, markedWords } from "./inCommon.ts";

const labels = { shared: "both", close: (other: string) => `like ${other}` };
const marked = (said: string, inCommon: Parameters<typeof markedWords>[1]) =>
  markedWords(said, inCommon, labels).map(({ from, to, label, tone }) => [said.slice(from, to), label, tone]);

const inCommon = { shared: ["fridays"], close: [["drivers", "bus"]] } as const;

test("words both have are marked as they stand, in whatever form, and words that are close beside what they are close to", () => {
  expect(marked("Drivers who want to work on Fridays.", inCommon)).toEqual([
    ["Drivers", "like bus", "near"],
    ["Fridays", "both", undefined],
  ]);
  expect(marked("A bus each Friday, when the Bus stands idle.", fromOtherSide(inCommon))).toEqual([
    ["bus", "like drivers", "near"],
    ["Friday", "both", undefined],
    ["Bus", "like drivers", "near"],
  ]);
});

test("a text beside several has in common what it has with any of them", () => {
  const other = { shared: ["work"], close: [] };
  expect(marked("Work on Fridays", inAny([inCommon, other])).map(([word]) => word)).toEqual(["Work", "Fridays"]);
});

test("nothing in common marks nothing", () => {
  expect(marked("A bus on Fridays.", { shared: [], close: [] })).toEqual([]);
});

test("words are told as they stand in the text, in the form they have there", () => {
  expect(asSaidIn("Every Tuesday until Christmas.", ["tuesdays", "easter"])).toEqual(["Tuesday", "easter"]);
});
