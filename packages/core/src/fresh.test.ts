import { expect, test } from "vitest";
import { z } from "zod";
import { commands, records, rooms } from "./coalition.ts";
import type { AnyCommand, AnyRecord } from "./kernel/index.ts";
import * as worlds from "./worlds/index.ts";

type Shape = {
  readonly fresh?: true;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
};

/** The values of an ask that its command declares to be ids of something new. */
const freshIn = (shape: Shape, value: unknown): readonly unknown[] => [
  ...(shape.fresh ? [value] : []),
  ...(shape.items && Array.isArray(value) ? value.flatMap((it) => freshIn(shape.items as Shape, it)) : []),
  ...Object.entries(shape.properties ?? {}).flatMap(([field, inside]) =>
    freshIn(inside, (value as Readonly<Record<string, unknown>> | undefined)?.[field]),
  ),
];

const shapeOf = (name: string) =>
  z.toJSONSchema((commands as Readonly<Record<string, AnyCommand>>)[name]!.input, { io: "input" }) as Shape;

const begins = new Set(Object.values<AnyRecord>(records).flatMap(({ first }) => Object.keys(first)));

test("whatever a request of a told world brings into being goes by an id that its command declares new", () => {
  const began = new Set<string>();
  const made = new Set<unknown>();
  for (const { steps, happened, id } of Object.values(worlds))
    for (const [index, { name, ask }] of steps.entries()) {
      const request = `request-${id}-${String(index + 1).padStart(4, "0")}`;
      for (const id of freshIn(shapeOf(name), ask)) made.add(id);
      const isNew = ({ event, by }: (typeof happened)[number]) => begins.has(event.type) && event.id !== by.person;
      for (const { event } of happened.filter((it) => it.request === request && isNew(it))) {
        began.add(event.type);
        expect(made, `${name}: ${event.type}`).toContain(event.id);
      }
    }
  expect(began.size).toBeGreaterThan(12);
});

test("every kind of record is in a room", () => {
  expect(Object.values(rooms).flat().sort()).toEqual(Object.keys(records).sort());
});
