import type { EventStore, NewEvent, StoredEvent, Writing } from "../src/eventStore.ts";

let requests = 0;

/** A writing of one event to the stream "garden", unless told otherwise; every one is a request of its own. */
export const aWriting = (told: Partial<Writing> = {}): Writing => ({
  stream: "garden",
  expected: 0,
  request: { id: `request-${++requests}`, by: "ada", hash: "hash" },
  outcome: `{"was":"accepted"}`,
  events: [anEvent()],
  words: [],
  rows: [],
  fold: "fold-1",
  cuts: [],
  ...told,
});

export const anEvent = (told: Partial<NewEvent> = {}): NewEvent => ({
  type: "NeedNamed",
  kind: "need",
  record: "need-1",
  at: "2026-03-01T09:00:00.000Z",
  data: `{"effort":3}`,
  meta: `{"via":"session"}`,
  ...told,
});

export const manyEvents = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, nth) => anEvent({ record: `need-${nth}`, data: `{"nth":${nth}}` }));

export const eventsIn = async (store: EventStore, stream = "garden", after = 0): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = [];
  for await (const batch of store.read(stream, after)) events.push(...batch);
  return events;
};

export const wordsIn = async (store: EventStore, stream = "garden") =>
  (await eventsIn(store, stream)).flatMap(({ words }) => words);
