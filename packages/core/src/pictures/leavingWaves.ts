import { linesOf, textWidth } from "./textWidth.ts";

/** Who might leave, wave after wave, the one who began it first; and who had been given something by whom. */
export type WavesOf = {
  readonly waves: readonly (readonly { readonly id: string; readonly name: string }[])[];
  readonly arcs: readonly { readonly giver: string; readonly receiver: string }[];
};

/** `wide`: waves are columns. `narrow`: they follow below one another, and what was given runs along their side. */
export type WavesCanvas = "wide" | "narrow";

export type Waves = {
  readonly width: number;
  readonly height: number;
  /** Where the heading of each wave begins: the baseline of its letters. */
  readonly headings: readonly { readonly x: number; readonly y: number }[];
  readonly members: readonly WaveMember[];
  /** `d` of a stroked path from each giver to each receiver of a later wave. */
  readonly arcs: readonly { readonly giver: string; readonly receiver: string; readonly path: string }[];
};

export type WaveMember = {
  readonly id: string;
  /** Of its mark. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Baselines of the lines, and where they begin. */
  readonly textX: number;
  readonly baselines: readonly number[];
  readonly wave: number;
};

const SIZE = 15;
const LINE = 19;
const BETWEEN = 15;
const HEADING = 34;
const TEXT_AFTER = 13;
const COLUMN = 184;
const NARROW = 358;
const GUTTER = 48;
const LINES_MAX = 2;

/**
 * The waves of leaving, laid out: a mark and a name for each, below one another in the order given.
 *
 * @source our own
 * @cost   one pass over the members and one over the arcs.
 */
export const leavingWaves = (of: WavesOf, canvas: WavesCanvas): Waves =>
  canvas === "wide" ? inColumns(of) : belowOneAnother(of);

const inColumns = ({ waves, arcs }: WavesOf): Waves => {
  const columns = waves.map((wave, at) => stacked(wave, at, 10 + at * COLUMN, HEADING, COLUMN - 48));
  const members = columns.flatMap(({ members }) => members);
  return {
    width: Math.max(waves.length * COLUMN, NARROW),
    height: Math.max(HEADING, ...columns.map(({ end }) => end)),
    headings: waves.map((_, at) => ({ x: 4 + at * COLUMN, y: 16 })),
    members,
    arcs: drawn(members, arcs, (from, to) => {
      const begin = from.textX + widest(from.lines) + 8;
      const end = to.x - 9;
      const middle = (begin + end) / 2;
      return `M${tenth(begin)} ${from.y}C${tenth(middle)} ${from.y} ${tenth(middle)} ${to.y} ${tenth(end)} ${to.y}`;
    }),
  };
};

const belowOneAnother = ({ waves, arcs }: WavesOf): Waves => {
  const members: WaveMember[] = [];
  const headings: { x: number; y: number }[] = [];
  let end = 0;
  for (const [at, wave] of waves.entries()) {
    headings.push({ x: GUTTER + 2, y: end + 18 });
    const stack = stacked(wave, at, GUTTER + 8, end + HEADING, NARROW - GUTTER - 8 - TEXT_AFTER);
    members.push(...stack.members);
    end = stack.end + BETWEEN / 2;
  }
  const path = (from: WaveMember, to: WaveMember) => {
    const bulge = Math.max(4, from.x - 12 - (to.y - from.y) / 3);
    return `M${from.x - 8} ${from.y}C${tenth(bulge)} ${from.y} ${tenth(bulge)} ${to.y} ${to.x - 9} ${to.y}`;
  };
  return { width: NARROW, height: tenth(end), headings, members, arcs: drawn(members, arcs, path) };
};

const stacked = (wave: WavesOf["waves"][number], at: number, x: number, top: number, room: number) => {
  const members: WaveMember[] = [];
  let end = top;
  for (const { id, name } of wave) {
    const lines = linesOf(name, room / SIZE, LINES_MAX);
    const y = end + (lines.length * LINE) / 2;
    const baselines = lines.map((_, line) => tenth(end + line * LINE + LINE * 0.76));
    members.push({ id, x, y: tenth(y), lines, textX: x + TEXT_AFTER, baselines, wave: at });
    end += lines.length * LINE + BETWEEN;
  }
  return { members, end };
};

type PathOf = (from: WaveMember, to: WaveMember) => string;

/** What was given within a wave, or backwards, made nobody leave. */
const drawn = (members: readonly WaveMember[], arcs: WavesOf["arcs"], pathOf: PathOf): Waves["arcs"] => {
  const byId = new Map(members.map((it) => [it.id, it]));
  return arcs.flatMap(({ giver, receiver }) => {
    const [from, to] = [byId.get(giver), byId.get(receiver)];
    return from && to && from.wave < to.wave ? [{ giver, receiver, path: pathOf(from, to) }] : [];
  });
};

const widest = (lines: readonly string[]) => Math.max(...lines.map(textWidth)) * SIZE;

const tenth = (value: number) => Math.round(value * 10) / 10;
