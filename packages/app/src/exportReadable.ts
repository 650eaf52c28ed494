import { type AnyRecord, type Circles, type Kept, mayRead, records, type WithId, withoutParts } from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { lineOf } from "./exportLines.ts";
import type { HotCoalition } from "./hotCoalition.ts";
import { readingOn } from "./keeping.ts";
import { tablesOf, type Tables } from "./view.ts";

/**
 * What somebody may read: every record as she sees it at this moment, then what happened to these records as far as
 * she might read it then. What it does not hold is not for her, and leaves no trace.
 */
export const linesToRead = (store: EventStore, hot: HotCoalition, circles: Circles): AsyncIterable<string> => {
  // Taken at once: the coalition goes on while lines leave one by one.
  const tables = tablesOf(hot.whole, circles);
  return readable(store, { stream: hot.stream, until: hot.version() }, circles, tables);
};

async function* readable(
  store: EventStore,
  { stream, until }: { readonly stream: string; readonly until: number },
  circles: Circles,
  tables: Tables,
): AsyncGenerator<string> {
  yield lineOf({ line: "coalition", id: stream });
  for (const [kind, rows] of Object.entries(tables)) {
    yield lineOf({ line: "kind", kind, means: kindOf(kind).means });
    for (const is of rows) yield lineOf({ line: "record", kind, is });
  }
  const seenByKind = new Map(
    Object.entries(tables).map(([kind, rows]) => [kind, new Map(rows.map((it) => [it.id, it]))] as const),
  );
  const toldBy = readingOn();
  for await (const batch of store.read(stream))
    for (const stored of batch) {
      const happened = toldBy(stored);
      const it = stored.version <= until ? seenByKind.get(stored.kind)?.get(stored.record) : undefined;
      const line = it && pastOf(happened, stored.kind, it, circles);
      if (line) yield line;
    }
}

const pastOf = (
  { event, by, audience }: ReturnType<ReturnType<typeof readingOn>>,
  kind: string,
  it: Kept<WithId>,
  circles: Circles,
): string | null => {
  if (!audience || !mayRead(circles, audience)) return null;
  const { type, ...told } = event;
  return lineOf({
    line: "past",
    kind,
    id: it.id,
    type,
    at: by.at,
    by,
    told: withoutParts(kindOf(kind), it, told, circles),
  });
};

const kindOf = (kind: string) => (records as Readonly<Record<string, AnyRecord>>)[kind] as AnyRecord;
