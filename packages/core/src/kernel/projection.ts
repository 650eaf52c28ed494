import { type Circles, mayRead } from "./audience.ts";
import type { AnyRecord, Kept, WithId } from "./record.ts";

/**
 * The whole as one viewer sees it: records outside the viewer's circles are not there, and parts of records for fewer
 * readers are not there either. Everything that leaves the software, and every decision, is made from this.
 *
 * @cost nothing until a table is read; then one look at each record read.
 */
export const seenBy = <Whole extends LooseWhole>(records: LooseRecords, whole: Whole, circles: Circles): Whole =>
  Object.fromEntries(
    Object.entries(whole).map(([kind, table]) => [kind, new SeenTable(records[kind] as AnyRecord, table, circles)]),
  ) as unknown as Whole;

/** One record as a viewer sees it, or nothing. */
export const seenItem = <Item extends WithId>(kind: AnyRecord, it: Kept<Item> | undefined, circles: Circles) =>
  it && mayRead(circles, it.audience) ? withoutParts(kind, it, it, circles) : undefined;

/**
 * What a viewer sees of one version of a record, as a short key: viewers with equal keys see the same, to the letter.
 * `null`: nothing.
 */
export const sightOf = <Item extends WithId>(kind: AnyRecord, it: Kept<Item> | undefined, circles: Circles) => {
  if (!it || !mayRead(circles, it.audience)) return null;
  let sight = "";
  for (const field in kind.parts) {
    const audience = kind.parts[field]?.(it as never);
    sight += audience && mayRead(circles, audience) ? "1" : "0";
  }
  return sight;
};

/** An event's payload as a viewer of the record sees it: parts hidden in the record are hidden in its history. */
export const withoutParts = <Item extends object, Value extends object>(
  { parts }: AnyRecord,
  it: Item,
  value: Value,
  circles: Circles,
): Value => {
  let seen = value;
  for (const field in parts) {
    const audience = parts[field]?.(it as never);
    if (!(field in value) || (audience && mayRead(circles, audience))) continue;
    if (seen === value) seen = { ...value };
    delete (seen as Record<string, unknown>)[field];
  }
  return seen;
};

class SeenTable<Item extends WithId> implements ReadonlyMap<string, Kept<Item>> {
  readonly #kind: AnyRecord;
  readonly #table: ReadonlyMap<string, Kept<Item>>;
  readonly #circles: Circles;
  constructor(kind: AnyRecord, table: ReadonlyMap<string, Kept<Item>>, circles: Circles) {
    this.#kind = kind;
    this.#table = table;
    this.#circles = circles;
  }

  get(id: string) {
    return seenItem(this.#kind, this.#table.get(id), this.#circles);
  }
  has(id: string) {
    const it = this.#table.get(id);
    return it !== undefined && mayRead(this.#circles, it.audience);
  }
  get size() {
    let size = 0;
    for (const it of this.#table.values()) if (mayRead(this.#circles, it.audience)) size++;
    return size;
  }
  *entries(): MapIterator<[string, Kept<Item>]> {
    for (const [id, it] of this.#table) {
      const seen = seenItem(this.#kind, it, this.#circles);
      if (seen) yield [id, seen];
    }
  }
  *keys(): MapIterator<string> {
    for (const [id, it] of this.#table) if (mayRead(this.#circles, it.audience)) yield id;
  }
  *values(): MapIterator<Kept<Item>> {
    for (const it of this.#table.values()) {
      const seen = seenItem(this.#kind, it, this.#circles);
      if (seen) yield seen;
    }
  }
  forEach(look: (it: Kept<Item>, id: string, table: ReadonlyMap<string, Kept<Item>>) => void) {
    for (const [id, it] of this.entries()) look(it, id, this);
  }
  [Symbol.iterator]() {
    return this.entries();
  }
}

type LooseRecords = Readonly<Record<string, unknown>>;
type LooseWhole = Readonly<Record<string, ReadonlyMap<string, Kept<WithId>>>>;
