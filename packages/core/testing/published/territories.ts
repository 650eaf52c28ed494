import { overlap, type Overlap, type PairOverlap } from "../../src/algorithms/territories/overlap.ts";
import { type Answers, dataOf } from "./published.ts";

const warblers = "territory-overlap-warblers";

type Table = {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly use: readonly (readonly number[])[];
};

const table = () => dataOf<Table>(warblers);

const overlaps = (): Overlap => {
  const { rows, columns, use } = table();
  const cellsOf = (row: number) => Object.fromEntries(columns.map((cell, at) => [cell, use[row]?.[at] as number]));
  return overlap(rows.map((id, row) => ({ id, cells: cellsOf(row) }))) as Overlap;
};

/** Named as published: the pair in the order of the table. */
const byPair = (of: (pair: PairOverlap) => number) => {
  const { rows } = table();
  const name = ({ one, other }: PairOverlap) =>
    (rows.indexOf(one) < rows.indexOf(other) ? [one, other] : [other, one]).join("|");
  return Object.fromEntries(overlaps().pairs.map((pair) => [name(pair), of(pair)]));
};

const pressures = () =>
  Object.fromEntries(
    overlaps().pairs.flatMap(({ one, other, onOne, onOther }) => [
      [`${one}<-${other}`, onOne],
      [`${other}<-${one}`, onOther],
    ]),
  );

export const territories: Answers = {
  [warblers]: {
    pianka_mean: () => overlaps().meanPianka,
    pianka: () => byPair(({ pianka }) => pianka),
    schoener: () => byPair(({ schoener }) => schoener),
    encroachment_macarthur_levins: pressures,
    morisita_horn: () => byPair(({ morisitaHorn }) => morisitaHorn),
  },
};
