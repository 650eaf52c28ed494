import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { circlesOf, replay, seen } from "../coalition.ts";
import { reciprocity } from "../analyses/reciprocity/reciprocity.ts";
import { alongTheRiver } from "../worlds/riverBasin/members.ts";
import { basin, tellRiverBasin } from "../worlds/riverBasin/riverBasin.ts";
import { reciprocityRing } from "./reciprocityRing.ts";
import { lengthOf, ringOrder } from "./ringOrder.ts";
import type { Canvas, Label, Ring, RingMember, RingOf } from "./shape.ts";
import { textWidth } from "./textWidth.ts";

const whole = replay(tellRiverBasin().happened);
const river = reciprocity.answer(seen(whole, circlesOf(whole, basin.steward)), {
  person: basin.steward,
  members: [],
  isSteward: true,
  today: "2026-06-02",
})!;

const standings = ["affirmed", "spoken", "pending", "asked-again", "strained"] as const;

/** So many members with names of a word or of seven, and ties between them. */
const anyRing = (least: number, most: number): fc.Arbitrary<RingOf> =>
  fc.integer({ min: least, max: most }).chain((count) => {
    const index = fc.nat(count - 1);
    const name = fc.array(fc.constantFrom("Aqueduct", "of", "the", "Mill", "Wharfingers'", "Ii", "Upper", "W."), {
      minLength: 1,
      maxLength: 7,
    });
    return fc
      .tuple(
        fc.array(name, { minLength: count, maxLength: count }),
        fc.array(fc.tuple(index, index, fc.constantFrom(...standings)), { maxLength: 3 * count }),
      )
      .map(([names, pairs]) => ({
        members: names.map((words, at) => ({ id: `m${at}`, name: words.join(" ") })),
        exchanges: [
          ...new Map(
            pairs
              .filter(([giver, receiver]) => giver !== receiver)
              .map(([giver, receiver, standing]) => [
                `${giver} ${receiver}`,
                { giver: `m${giver}`, receiver: `m${receiver}`, standing },
              ]),
          ).values(),
        ],
      }));
  });

const canvases = ["wide", "narrow", "wall", "small"] as const satisfies readonly Canvas[];

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

const boxOf = ({ x, y, anchor, size, lineHeight, lines }: Label): Box => {
  const width = Math.max(...lines.map(textWidth)) * size;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.75, bottom: y + (lines.length - 1) * lineHeight + size * 0.2 };
};

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe.each(["wide", "narrow", "wall"] as const)("names on a %s canvas", (canvas) => {
  const always = (rule: (ring: Ring) => void) =>
    fc.assert(
      fc.property(anyRing(1, 60), (of) => rule(reciprocityRing(of, canvas))),
      { numRuns: 60 },
    );

  test("never lie on one another", () =>
    always((ring) => {
      const boxes = ring.members.map(({ name, label }) => ({ name, box: boxOf(label as Label) }));
      const met = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => overlap(a.box, b.box)));
      expect(met).toEqual([]);
    }));

  test("never lie on a member's mark", () =>
    always((ring) => {
      const boxes = ring.members.map(({ label }) => boxOf(label as Label));
      const isOn = ({ x, y, r }: RingMember, box: Box) =>
        Math.hypot(x - clamp(box.left, x, box.right), y - clamp(box.top, y, box.bottom)) <= r;
      expect(ring.members.filter((member) => boxes.some((box) => isOn(member, box)))).toEqual([]);
    }));

  test("stay on the canvas, also a long one at the very bottom", () => {
    const members = Array.from({ length: 10 }, (_, nth) => ({
      id: `m${nth}`,
      name: nth === 4 ? "Aqueduct Aqueduct Aqueduct Aqueduct Aqueduct Aqueduct" : "Aqueduct",
    }));
    const exchanges = [{ giver: "m5", receiver: "m1", standing: "affirmed" as const }];
    const ring = reciprocityRing({ members, exchanges }, canvas);
    for (const { label } of ring.members) expect(boxOf(label as Label).bottom).toBeLessThanOrEqual(ring.height);
  });

  test("stay on the canvas", () =>
    always((ring) => {
      for (const { label } of ring.members) {
        const { left, right, top, bottom } = boxOf(label as Label);
        expect([left >= 0, right <= ring.width, top >= 0, bottom <= ring.height]).toEqual([true, true, true, true]);
      }
    }));
});

const clamp = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most);

describe("the order around the ring", () => {
  test("makes the ties of thirty members much shorter than the order in which they joined", () => {
    const pairs = river.exchanges.map(({ giver, receiver }) => [giver, receiver] as const);
    const joined = lengthOf(
      river.members.map(({ id }) => id),
      pairs,
    );
    expect(lengthOf(ringOrder(river), pairs) / joined).toBeLessThan(0.6);
  });

  test("is not changed by a newcomer, whatever it is tied to", () =>
    fc.assert(
      fc.property(anyRing(2, 20), (of) => {
        const newcomer = of.members.at(-1)!.id;
        const before = ringOrder({
          members: of.members.slice(0, -1),
          exchanges: of.exchanges.filter(({ giver, receiver }) => giver !== newcomer && receiver !== newcomer),
        });
        expect(ringOrder(of).filter((id) => id !== newcomer)).toEqual(before);
      }),
    ));

  test("is kept while ties arrive, and forgets who is gone", () =>
    fc.assert(
      fc.property(anyRing(3, 20), anyRing(3, 20), (then, now) => {
        const kept = ringOrder(then);
        const here = new Set(now.members.map(({ id }) => id));
        const order = ringOrder(now, kept);
        expect(order.filter((id) => kept.includes(id))).toEqual(kept.filter((id) => here.has(id)));
        expect(order.toSorted()).toEqual([...here].toSorted());
      }),
    ));
});

describe("ties", () => {
  const ends = /^M(\S+) (\S+)C.* (\S+) (\S+)$/;
  const always = (rule: (ring: Ring) => void) =>
    fc.assert(
      fc.property(anyRing(2, 40), fc.constantFrom(...canvases), (of, canvas) => rule(reciprocityRing(of, canvas))),
      { numRuns: 60 },
    );

  test("begin at the mark of the giver, end at the mark of the receiver, and stay on the canvas", () =>
    always(({ ties, members, width, height }) => {
      const byId = new Map(members.map((it) => [it.id, it]));
      for (const { giver, receiver, path, mark } of ties) {
        const [sx, sy, ex, ey] = ends.exec(path)!.slice(1).map(Number) as [number, number, number, number];
        const [from, to] = [byId.get(giver)!, byId.get(receiver)!];
        expect(Math.abs(Math.hypot(sx - from.x, sy - from.y) - from.r - 3)).toBeLessThan(0.3);
        expect(Math.hypot(ex - to.x, ey - to.y)).toBeLessThan(to.r + 12);
        const handles = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((it) => [Number(it[1]), Number(it[2])]);
        expect(handles.filter(([x, y]) => x! < 0 || x! > width || y! < 0 || y! > height)).toEqual([]);
        expect([0 <= mark.x && mark.x <= width, 0 <= mark.y && mark.y <= height]).toEqual([true, true]);
      }
    }));

  test("that go both ways never lie on one another", () =>
    always(({ ties }) => {
      const paths = new Map(ties.map((it) => [it.id, it.mark]));
      const gaps = ties.map(({ giver, receiver, mark }) => {
        const back = paths.get(`${receiver}>${giver}`);
        return back ? Math.hypot(mark.x - back.x, mark.y - back.y) : 100;
      });
      expect(Math.min(100, ...gaps)).toBeGreaterThan(3);
    }));
});

test("five pieces tell what a member has named and what it has not", () => {
  const [member] = reciprocityRing(
    {
      members: [
        {
          id: "one",
          name: "One",
          named: [
            { as: "give", standing: "affirmed" },
            { as: "give", standing: "strained" },
            { as: "need", standing: "pending" },
          ],
          gaps: ["own-gain"],
        },
      ],
      exchanges: [],
    },
    "wide",
  ).members;
  expect(member?.pips.map(({ as, standing }) => [as, standing])).toEqual([
    ["give", "strained"],
    ["need", "pending"],
    ["own-gain", "gap"],
    ["gain-for-others", "unnamed"],
    ["risk", "unnamed"],
  ]);
});

test("the same coalition is the same picture, to the letter", () => {
  for (const canvas of canvases) expect(reciprocityRing(river, canvas)).toEqual(reciprocityRing(river, canvas));
  expect(
    reciprocityRing(river, "wide")
      .members.map(({ name }) => name)
      .slice(0, 4),
  ).toEqual([alongTheRiver[0][0], "Garden Suburb Tenants", "Sewage Association Middle Ouren", "Mussel Fishers"]);
});

test("nobody makes an empty ring, and two hundred a crowded one", () => {
  expect(reciprocityRing({ members: [], exchanges: [] }, "wide")).toMatchObject({ members: [], ties: [], order: [] });
  const members = Array.from({ length: 200 }, (_, at) => ({ id: `m${at}`, name: `Member ${at}` }));
  for (const canvas of canvases) {
    const ring = reciprocityRing({ members, exchanges: [] }, canvas);
    expect(ring.members).toHaveLength(200);
    expect(JSON.stringify(ring)).not.toMatch(/null,"y"|NaN/);
  }
});
