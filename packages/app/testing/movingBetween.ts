import { newWhole, put, become, type Whole } from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { expect } from "vitest";
import { openApp } from "../src/index.ts";
import { readingOn } from "../src/keeping.ts";
import { broughtIn, fileFrom } from "./aFile.ts";
import { manyHistories, tellAll } from "./oddWorlds.ts";

const now = () => new Date("2027-06-01T09:00:00Z");
const appOn = (store: EventStore) => openApp({ store, secret: new Uint8Array(32).fill(7), now });

/** Tells many coalitions in one store, moves them all to the other, and finds nothing changed in any way one could look. */
export const movesWithoutLoss = async (one: EventStore, other: EventStore): Promise<void> => {
  await tellAll(appOn(one), one);
  const coalitions = await one.streams();
  expect(coalitions).toHaveLength(manyHistories.length);
  const file = await fileFrom(one, ...coalitions);

  const entered = await broughtIn(other, file, { at: now() });
  expect(entered.map(({ how, came }) => [how, came])).toEqual(coalitions.map(() => ["put-back", "copied"]));
  expect((await fileFrom(other, ...coalitions)) === file).toBe(true);

  const [from, to] = [appOn(one), appOn(other)];
  // Its rows are made when somebody first looks.
  for (const coalition of coalitions) await to.projected(coalition);
  for (const coalition of coalitions) {
    const whole = await wholeIn(one, coalition);
    expect(await wholeIn(other, coalition)).toEqual(whole);
    for (const person of whole.persons.keys())
      expect(await seenBy(to, coalition, person)).toEqual(await seenBy(from, coalition, person));
  }
  expect((await fileFrom(other, ...coalitions)) === file).toBe(true);
};

const seenBy = async (app: ReturnType<typeof appOn>, coalition: string, person: string) => {
  const view = await app.look(coalition, person);
  return view && { me: view.me, tables: view.tables, coalitions: await app.coalitionsOf(person) };
};

const wholeIn = async (store: EventStore, coalition: string): Promise<Whole> => {
  const whole = newWhole();
  const toldBy = readingOn();
  for await (const batch of store.read(coalition))
    for (const stored of batch) put(whole, become(whole, toldBy(stored)));
  return whole;
};
