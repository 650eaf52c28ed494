import { describe, expect, test } from "vitest";
import { reciprocity } from "../analyses/reciprocity/reciprocity.ts";
import { circlesOf, replay, seen } from "../coalition.ts";
import { basin, tellRiverBasin } from "../worlds/riverBasin/riverBasin.ts";
import { giveNeedMatrix } from "./giveNeedMatrix.ts";
import { textWidth } from "./textWidth.ts";

const whole = replay(tellRiverBasin().happened);
const river = reciprocity.answer(seen(whole, circlesOf(whole, basin.steward)), {
  person: basin.steward,
  members: [],
  isSteward: true,
  today: "2026-06-02",
})!;

const firstOf = (count: number) => {
  const members = river.members.slice(0, count);
  const isHere = (id: string) => members.some((it) => it.id === id);
  return {
    members,
    exchanges: river.exchanges.filter(({ giver, receiver }) => isHere(giver) && isHere(receiver)),
    unmet: river.unmet.filter(({ member }) => isHere(member)),
    unasked: river.unasked.filter(({ member }) => isHere(member)),
  };
};

describe.each([1, 2, 8, 9, 30])("of %i members", (count) => {
  const matrix = giveNeedMatrix(firstOf(count));

  test("each tie stands in the row of its giver and in the column of its receiver", () => {
    const [rows, columns] = [matrix.givers, matrix.receivers].map((all) => new Map(all.map((it) => [it.id, it])));
    for (const { giver, receiver, x, y } of matrix.cells)
      expect([x, y]).toEqual([columns!.get(receiver)?.x, rows!.get(giver)?.y]);
    expect(matrix.cells).toHaveLength(firstOf(count).exchanges.length);
  });

  test("names have room, and the picture holds all of it", () => {
    const { cellWide, cellHigh, size, left, top } = matrix;
    for (const { lines } of matrix.givers) expect(textWidth(lines[0]!) * size).toBeLessThanOrEqual(left);
    for (const { lines, turn } of matrix.receivers)
      for (const line of lines) expect(textWidth(line) * size).toBeLessThanOrEqual(turn === 0 ? cellWide : top);
    expect(size).toBeLessThan(cellHigh);
    for (const { x, y } of [...matrix.cells, ...matrix.unmet, ...matrix.unasked])
      expect([x < matrix.width, y < matrix.height]).toEqual([true, true]);
  });
});

test("what goes both ways is told", () => {
  const { cells } = giveNeedMatrix(river);
  const returned = cells.filter(({ isReturned }) => isReturned).map(({ id }) => id);
  const both = [
    [1, 2],
    [2, 1],
    [8, 17],
    [17, 8],
    [24, 25],
    [25, 24],
  ] as const;
  expect(returned).toEqual(both.map(([giver, receiver]) => `${basin.member(giver)}>${basin.member(receiver)}`));
});

test("in the margins stand the needs no give is tied to and the gives nobody has asked for, by member", () => {
  const matrix = giveNeedMatrix({ ...river, unasked: [...river.unmet, ...river.unmet] });
  expect(matrix.unmet.map(({ member, commitments }) => [member, commitments])).toEqual([
    [basin.member(7), [basin.need(7)]],
    [basin.member(14), [basin.need(14)]],
  ]);
  expect(matrix.unasked.map(({ commitments }) => commitments.length)).toEqual([2, 2]);
});
