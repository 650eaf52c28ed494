import type { Loose, Standing } from "../analyses/reciprocity/shape.ts";
import { tenth } from "./ringCanvas.ts";
import type { RingOf } from "./shape.ts";
import { cutToWidth, linesOf } from "./textWidth.ts";

export type MatrixOf = RingOf & { readonly unmet: readonly Loose[]; readonly unasked: readonly Loose[] };

/** The give/need matrix, ready to be drawn: givers down the side, receivers along the top, in the order they joined. */
export type Matrix = {
  readonly width: number;
  readonly height: number;
  /** Where the cells begin, and how wide and high one is. */
  readonly left: number;
  readonly top: number;
  readonly cellWide: number;
  readonly cellHigh: number;
  /** The size of the letters. */
  readonly size: number;
  readonly givers: readonly Heading[];
  readonly receivers: readonly Heading[];
  /** Only those where something is tied. */
  readonly cells: readonly Cell[];
  /** In the margins: needs no give is tied to under each receiver, gives nobody has asked for beside each giver. */
  readonly unmet: readonly Margin[];
  readonly unasked: readonly Margin[];
};

export type Heading = {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise around (x, y). */
  readonly turn: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
};

export type Cell = {
  /** `GIVER>RECEIVER`. */
  readonly id: string;
  readonly giver: string;
  readonly receiver: string;
  readonly standing: Standing;
  readonly count: number;
  /** Something goes the other way too. */
  readonly isReturned: boolean;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
};

export type Margin = {
  readonly member: string;
  readonly commitments: readonly string[];
  readonly x: number;
  readonly y: number;
};

const WIDTH = 960;
const NAMES_WIDE = 208;
const MARGIN_WIDE = 64;
/** Up to so many, the names along the top lie flat. */
const FLAT = 8;

/** Pure geometry: the same input makes the same picture. Of two names none lies on the other, for up to 60 members. */
export const giveNeedMatrix = ({ members, exchanges, unmet, unasked }: MatrixOf): Matrix => {
  const count = Math.max(members.length, 1);
  const isFlat = count <= FLAT;
  const room = (WIDTH - NAMES_WIDE - MARGIN_WIDE) / count;
  const cellWide = tenth(Math.min(room, isFlat ? 104 : 44));
  const cellHigh = isFlat ? 48 : cellWide;
  const size = tenth(Math.min(14, cellWide * 0.62));
  const top = isFlat ? 76 : 184;
  const place = new Map(members.map(({ id }, index) => [id, index]));
  const xOf = (id: string) => tenth(NAMES_WIDE + ((place.get(id) ?? 0) + 0.5) * cellWide);
  const yOf = (id: string) => tenth(top + ((place.get(id) ?? 0) + 0.5) * cellHigh);
  const tied = new Set(exchanges.map(({ giver, receiver }) => `${giver}>${receiver}`));
  const [end, bottom] = [NAMES_WIDE + count * cellWide, top + count * cellHigh];
  return {
    width: tenth(end + MARGIN_WIDE),
    height: tenth(bottom + MARGIN_WIDE * 0.75),
    left: NAMES_WIDE,
    top,
    cellWide,
    cellHigh,
    size,
    givers: members.map(({ id, name }) => ({
      id,
      name,
      x: NAMES_WIDE - 10,
      y: yOf(id),
      turn: 0,
      anchor: "end",
      lines: [cutToWidth(name, (NAMES_WIDE - 14) / size)],
    })),
    receivers: members.map(({ id, name }): Heading => {
      if (isFlat) {
        const lines = linesOf(name, (cellWide - 8) / size, 3);
        return { id, name, x: xOf(id), y: tenth(top - 12), turn: 0, anchor: "middle", lines };
      }
      const lines = [cutToWidth(name, (top - 14) / size)];
      return { id, name, x: xOf(id), y: tenth(top - 8), turn: -90, anchor: "start", lines };
    }),
    cells: exchanges.map(({ giver, receiver, standing, strands }) => ({
      id: `${giver}>${receiver}`,
      giver,
      receiver,
      standing,
      count: strands?.length ?? 1,
      isReturned: tied.has(`${receiver}>${giver}`),
      x: xOf(receiver),
      y: yOf(giver),
    })),
    unmet: marginsOf(unmet).map((it) => ({ ...it, x: xOf(it.member), y: tenth(bottom + MARGIN_WIDE * 0.38) })),
    unasked: marginsOf(unasked).map((it) => ({ ...it, x: tenth(end + MARGIN_WIDE * 0.5), y: yOf(it.member) })),
  };
};

const marginsOf = (loose: readonly Loose[]) => {
  const byMember = new Map<string, string[]>();
  for (const { member, commitment } of loose) byMember.set(member, [...(byMember.get(member) ?? []), commitment]);
  return [...byMember].map(([member, commitments]) => ({ member, commitments }));
};
