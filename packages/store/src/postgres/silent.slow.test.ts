import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { onDatabase, startPostgres, type TestPostgres } from "../../testing/postgres.ts";
import { lineThatFallsSilent, type SilentLine } from "../../testing/silentLine.ts";
import { aWriting, eventsIn } from "../../testing/writing.ts";
import { type EventStore, StoreTrouble } from "../eventStore.ts";
import { openStore } from "./postgresStore.ts";
import { steps } from "./schema.ts";

/** Nobody waits for the twenty seconds of a real node. */
const ANSWER_MAX_MS = 1_000;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres({ fsync: "off" });
});
afterAll(() => postgres.stop());

const openAt = async (databaseUrl: string, answerMaxMs: number): Promise<EventStore> => {
  const store = await openStore({ databaseUrl, schema: "coalitions", answerMaxMs }, steps);
  onTestFinished(() => store.close());
  return store;
};

const silentLineTo = async (databaseUrl: string): Promise<SilentLine> => {
  const line = await lineThatFallsSilent(databaseUrl);
  onTestFinished(line.close);
  return line;
};

const troubleOf = async (work: Promise<unknown>): Promise<string> => {
  const came = await work.then(
    () => "it was answered",
    (trouble: unknown) => trouble,
  );
  return came instanceof StoreTrouble ? came.code : String(came);
};

test("a line that falls silent is given up: whoever asked hears of it, and nobody waits for ever", async () => {
  const line = await silentLineTo(await postgres.freshDatabase());
  const store = await openAt(line.url, ANSWER_MAX_MS);
  await store.append(aWriting());
  line.fallSilent();
  expect(await troubleOf(store.append(aWriting({ expected: 1, request: late })))).toBe("store/unsure");
  expect(await troubleOf(store.version("garden"))).toBe("store/unreachable");
  expect(await troubleOf(store.open("garden", "fold-1"))).toBe("store/unreachable");
  line.speakAgain();
  const again = await store.append(aWriting({ expected: 1, request: late }));
  expect(["appended", "repeated"]).toContain(again.was);
  expect(await eventsIn(store)).toHaveLength(2);
});

const late = { id: "late", by: "ada", hash: "hash" };

test("a server's process that stands still holds up those who asked it, and nobody after them", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const store = await openAt(databaseUrl, ANSWER_MAX_MS);
  await store.append(aWriting());
  const { rows } = await onDatabase(
    databaseUrl,
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'mortar'",
  );
  const pids = rows.map(({ pid }) => Number(pid));
  expect(pids.length).toBeGreaterThan(0);
  onTestFinished(() => pids.forEach((pid) => process.kill(pid, "SIGCONT")));
  for (const pid of pids) process.kill(pid, "SIGSTOP");
  for (const _ of pids) expect(await troubleOf(store.version("garden"))).toBe("store/unreachable");
  expect(await store.append(aWriting({ expected: 1 }))).toEqual({ was: "appended", version: 2 });
});

test("whoever follows what other nodes move follows on once the line speaks again", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const line = await silentLineTo(databaseUrl);
  const [here, there] = [await openAt(line.url, ANSWER_MAX_MS), await openAt(databaseUrl, ANSWER_MAX_MS)];
  const told: string[] = [];
  here.onMoved((streams) => told.push(...streams));
  await there.append(aWriting({ stream: "before" }));
  await vi.waitFor(() => expect(told).toContain("before"), 10_000);
  line.fallSilent();
  await there.append(aWriting({ stream: "meanwhile" }));
  expect(await troubleOf(here.version("before"))).toBe("store/unreachable");
  line.speakAgain();
  await vi.waitFor(() => expect(told).toContain("meanwhile"), 10_000);
});

test("a store closes though its server says nothing any more", async () => {
  const line = await silentLineTo(await postgres.freshDatabase());
  const store = await openStore({ databaseUrl: line.url, schema: "coalitions", answerMaxMs: ANSWER_MAX_MS }, steps);
  const told: string[] = [];
  store.onMoved((streams) => told.push(...streams));
  await store.append(aWriting());
  await vi.waitFor(() => expect(told).toContain("garden"), 10_000);
  // By now nobody asks anything: only the farewell stays unanswered.
  line.fallSilent();
  await store.close();
});

test("steps of the schema may take longer than any answer", async () => {
  const databaseUrl = await postgres.freshDatabase();
  const slower = [...steps, `SELECT pg_sleep(${(ANSWER_MAX_MS * 1.5) / 1000})`];
  const store = await openStore({ databaseUrl, schema: "coalitions", answerMaxMs: ANSWER_MAX_MS }, slower);
  expect(await store.append(aWriting())).toMatchObject({ was: "appended" });
  await store.close();
});
