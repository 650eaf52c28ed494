import type { ReadSideBySide } from "@mortar/core/src/analyses/sideBySide/shape.ts";
import { expect, test } from "vitest";
import { pairsIn } from "./useSideBySide.ts";

const found = (statement: string, ...others: readonly ReadSideBySide["others"][number][]): ReadSideBySide => ({
  code: "read-side-by-side",
  about: [statement, ...others.map(({ id }) => id)],
  args: {},
  statement,
  others,
});

test("two that name each other are one pair, with the words of each on its own side", () => {
  const pairs = pairsIn([
    found("b", { id: "a", shared: ["bus"], close: [["week", "day"]] }),
    found("a", { id: "b", shared: ["bus"], close: [["day", "week"]] }, { id: "c", shared: [], close: [] }),
  ]);
  expect(pairs).toEqual([
    { key: "a.b", one: "a", other: "b", inCommon: { shared: ["bus"], close: [["day", "week"]] } },
    { key: "a.c", one: "a", other: "c", inCommon: { shared: [], close: [] } },
  ]);
});
