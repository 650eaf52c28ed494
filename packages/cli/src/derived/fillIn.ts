import { randomUUID } from "node:crypto";
import type { CoalitionClient } from "@mortar/client";
import { Trouble } from "../exits.ts";
import { type Field, typedName } from "./fields.ts";

type Loose = Readonly<Record<string, unknown>>;

/** Stands for the version that is there now, and for the day it is. */
const NOW = "now";
const TODAY = "today";

/** Makes what can be made where it is left out: ids of something new, today's date, the version that is there now. */
export const filledIn = async (
  ask: Loose,
  fields: readonly Field[],
  {
    today,
    kind,
    client,
  }: { readonly today: () => string; readonly kind: string; readonly client: () => Promise<CoalitionClient> },
): Promise<Loose> => {
  const filled = withIds(withToday(ask, fields, today), fields, 1);
  if (filled["seen"] !== NOW) return filled;
  const { tables } = await (await client()).look([kind]);
  const record = tables[kind]?.find(({ id }) => id === filled["id"]);
  if (!record) throw new Trouble("notAllowed", "cli.show.not-there", { kind, id: String(filled["id"]) });
  return { ...filled, seen: record.revision };
};

const withIds = (value: Loose, fields: readonly Field[], depth: number): Loose => {
  const filled: Record<string, unknown> = { ...value };
  for (const field of fields.filter(({ path }) => path.length === depth)) {
    const name = field.path.at(-1) as string;
    if (field.isFresh && field.isNeeded && filled[name] === undefined) filled[name] = randomUUID();
    if (field.of !== "object") continue;
    const below = fields.filter(({ path }) => path.length > depth && path[depth - 1] === name);
    const inside = filled[name];
    if (Array.isArray(inside)) filled[name] = inside.map((it) => (isObject(it) ? withIds(it, below, depth + 1) : it));
    else if (isObject(inside)) filled[name] = withIds(inside, below, depth + 1);
  }
  return filled;
};

const withToday = (ask: Loose, fields: readonly Field[], today: () => string): Loose => {
  const days = new Set(fields.filter(({ of }) => of === "day").map(({ path }) => typedName(path)));
  const at = (value: unknown, path: readonly string[]): unknown => {
    if (value === TODAY && days.has(typedName(path))) return today();
    if (Array.isArray(value)) return value.map((it) => at(it, path));
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, it]) => [name, at(it, [...path, name])]));
  };
  return at(ask, []) as Loose;
};

const isObject = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);
