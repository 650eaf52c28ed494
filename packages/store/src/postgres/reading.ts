import {
  type Batch,
  batchSize,
  type EventColumns,
  type OpenedColumns,
  type RowColumns,
  type WordColumns,
} from "../columns.ts";
import type { RecordKey, StoredOutcome } from "../eventStore.ts";
import { saidIn } from "../letters.ts";
import { type Connections, rowsOf } from "./connections.ts";

type WordBytes = [version: number, ref: string, said: Buffer, cuts: string];

const eventColumns = "version, type, kind, record, at, data, meta, request";

export const readingFrom = (connections: Connections) => ({
  ...readingEvents(connections),
  ...readingHeads(connections),
});

const readingEvents = ({ ask, atOnce }: Connections) => ({
  batch: async (stream: string, after: number, to?: RecordKey): Promise<Batch> => {
    const events = to
      ? await ask<EventColumns>({ ...eventsToQuestion, values: [stream, after, batchSize, to.kind, to.record] })
      : await ask<EventColumns>({ ...eventsQuestion, values: [stream, after, batchSize] });
    if (events.length === 0) return { events, words: [] };
    const words = await ask<WordBytes>({ ...wordsQuestion, values: [stream, events.map(([version]) => version)] });
    return { events, words: words.map(wordColumns) };
  },
  open: (stream: string, fold: string): Promise<OpenedColumns> =>
    atOnce(async (client) => {
      const [head] = await rowsOf(client, { ...headQuestion, values: [stream] });
      if (!head || head[0] === 0) return { version: 0, rows: [], words: [] };
      const [version, rowsMadeBy] = head as [number, string | null];
      const rows = rowsMadeBy === fold ? await rowsOf(client, { ...rowsQuestion, values: [stream] }) : null;
      const words = await rowsOf(client, { ...allWordsQuestion, values: [stream, version] });
      return { version, rows: rows as readonly RowColumns[] | null, words: (words as WordBytes[]).map(wordColumns) };
    }, "ISOLATION LEVEL REPEATABLE READ READ ONLY"),
});

const readingHeads = ({ ask }: Connections) => ({
  outcome: async (stream: string, request: string): Promise<StoredOutcome | null> => {
    const [found] = await ask<[string, string, string, number]>({ ...outcomeQuestion, values: [stream, request] });
    if (!found) return null;
    const [by, hash, outcome, version] = found;
    return { by, hash, outcome, version };
  },
  version: async (stream: string): Promise<number> => {
    const [head] = await ask<[number]>({ ...headQuestion, values: [stream] });
    return head?.[0] ?? 0;
  },
  streams: async (): Promise<readonly string[]> => {
    const found = await ask<[string]>(streamsQuestion);
    return found.map(([stream]) => stream);
  },
  streamsWith: async (kind: string, id: string): Promise<readonly string[]> => {
    const found = await ask<[string]>({ ...streamsWithQuestion, values: [kind, id] });
    return found.map(([stream]) => stream);
  },
});

const eventsQuestion = {
  name: "events",
  text: `SELECT ${eventColumns} FROM events WHERE stream = $1 AND version > $2 ORDER BY version LIMIT $3`,
};
/** Reads past the others where they lie: cheaper than an index that every append would have to keep. */
const eventsToQuestion = {
  name: "events of a record",
  text: `SELECT ${eventColumns} FROM events
    WHERE stream = $1 AND version > $2 AND kind = $4 AND record = $5 ORDER BY version LIMIT $3`,
};
const wordsQuestion = {
  name: "words",
  text: `SELECT version, ref, said, cuts FROM words WHERE stream = $1 AND version = ANY ($2::integer[])
    ORDER BY version, nth`,
};
const headQuestion = { name: "head", text: "SELECT version, fold FROM streams WHERE stream = $1" };
const rowsQuestion = { name: "rows", text: "SELECT kind, id, data FROM rows WHERE stream = $1 ORDER BY begun" };
const allWordsQuestion = {
  name: "all words",
  text: "SELECT version, ref, said, cuts FROM words WHERE stream = $1 AND version <= $2 ORDER BY version, nth",
};

const outcomeQuestion = {
  name: "outcome",
  text: "SELECT by, hash, outcome, version FROM requests WHERE stream = $1 AND request = $2",
};
const streamsQuestion = {
  name: "streams",
  text: "SELECT stream FROM streams WHERE version > 0 ORDER BY founded",
};
const streamsWithQuestion = {
  name: "streams with",
  text: "SELECT stream FROM rows JOIN streams USING (stream) WHERE kind = $1 AND id = $2 ORDER BY founded",
};

const wordColumns = ([version, ref, said, cuts]: WordBytes): WordColumns => [version, ref, saidIn(said), cuts];
