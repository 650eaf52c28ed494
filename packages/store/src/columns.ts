import type { CopiedEvent, CopiedWords, KeptWords, Opened, StoredEvent } from "./eventStore.ts";

/** Rows as bare columns: they cross between threads several times faster than objects (`decisions/0003`). */
export type EventColumns = [
  version: number,
  type: string,
  kind: string,
  record: string,
  at: string,
  data: string,
  meta: string,
  request: string,
];
export type WordColumns = [version: number, ref: string, said: string, cuts: string];
export type RowColumns = [kind: string, id: string, data: string];

export type Batch = { readonly events: readonly EventColumns[]; readonly words: readonly WordColumns[] };
export type OpenedColumns = {
  readonly version: number;
  readonly rows: readonly RowColumns[] | null;
  readonly words: readonly WordColumns[];
};

/** Events in a batch: a few milliseconds of work for the thread that asked. */
export const batchSize = 1000;

export type CopiedWordColumns = [version: number, ref: string, said: string, cuts: string, taken: number];
export type CopiedBatch = { readonly events: readonly EventColumns[]; readonly words: readonly CopiedWordColumns[] };

/** The events of a batch, each with its words; both come in the order of versions. */
export const eventsOf = ({ events, words }: Batch): readonly StoredEvent[] => {
  let next = 0;
  return events.map(([version, type, kind, record, at, data, meta, request]) => {
    const kept: KeptWords[] = [];
    for (; words[next]?.[0] === version; next++) kept.push(keptOf(words[next]!));
    return { version, type, kind, record, at, data, meta, request, words: kept };
  });
};

export const openedOf = ({ version, rows, words }: OpenedColumns): Opened => ({
  version,
  rows: rows && rows.map(([kind, id, data]) => ({ kind, id, data })),
  words: words.map(keptOf),
});

const keptOf = ([, ref, said, cuts]: WordColumns): KeptWords => ({ ref, said, cuts: cutsIn(cuts) });

/** The events of a batch, each with its words; both come in the order of versions. */
export const copiedFrom = ({ events, words }: CopiedBatch): readonly CopiedEvent[] => {
  let next = 0;
  return events.map(([version, type, kind, record, at, data, meta, request]) => {
    const kept: CopiedWords[] = [];
    for (; words[next]?.[0] === version; next++) {
      const [, ref, said, cuts, taken] = words[next]!;
      kept.push({ ref, said, cuts: cutsIn(cuts), taken });
    }
    return { version, type, kind, record, at, data, meta, request, words: kept };
  });
};

export const cutsIn = (text: string): readonly number[] => (text === "" ? [] : (JSON.parse(text) as number[]));
