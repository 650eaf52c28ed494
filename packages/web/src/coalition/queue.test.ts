import { type Done, type Problem, type Request, SessionOver, Unreachable } from "@mortar/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openLine } from "./line.ts";
import { Queue } from "./queue.ts";
import { memoryKeeping } from "./queueKeeping.ts";

const neighbours = { name: "", tell: () => {}, hear: () => () => {} };
const done: Done = { happened: [], revision: "" };
const affirm = {
  command: "affirmCommitment",
  ask: { id: "commitment-1", inOwnWords: "Ours." },
  as: "member-1",
  about: "commitment-1",
};

/** A server that answers as told, one answer after another, and remembers what it was asked. */
const serverWith = (...answers: readonly (Done | Problem | Error)[]) => {
  const asked: Request[] = [];
  const left = [...answers];
  const request = async (it: Request) => {
    asked.push(it);
    const answer = left.shift() ?? done;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, request };
};

const queueFor = (server: ReturnType<typeof serverWith>, keeping = memoryKeeping()) => {
  const onSessionOver = vi.fn<() => void>();
  const line = openLine();
  const queue = new Queue({
    client: server,
    keeping: Promise.resolve(keeping),
    line,
    neighbours,
    onSessionOver,
    onDone: async () => {},
  });
  return { queue, line, keeping, onSessionOver };
};

describe("What a person asks for", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("keeps its order across a reload, however fast it was asked", async () => {
    const { queue, keeping } = queueFor(serverWith(new Unreachable("lost")));
    for (const about of ["first", "second", "third"]) void queue.ask({ ...affirm, about });
    await vi.advanceTimersByTimeAsync(1);
    const kept = (await keeping.all()).toSorted((a, b) => a.at.localeCompare(b.at));
    expect(kept.map(({ about }) => about)).toEqual(["first", "second", "third"]);
    expect(new Set(kept.map(({ at }) => at)).size).toBe(3);
    await queue.purge();
  });

  test("is sent again under the same id when the answer is lost", async () => {
    const server = serverWith(new Unreachable("lost"), new Unreachable("lost"), done);
    const { queue, line } = queueFor(server);
    const answer = queue.ask(affirm);
    await vi.advanceTimersByTimeAsync(1);
    expect(line.state()).toBe("down");
    expect(queue.list()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(60_000);
    await expect(answer).resolves.toEqual(done);
    expect(server.asked).toHaveLength(3);
    expect(new Set(server.asked.map(({ request }) => request)).size).toBe(1);
    expect(queue.list()).toEqual([]);
  });

  test("is sent in the order in which it was asked for, each after the one before is settled", async () => {
    const server = serverWith(new Unreachable("lost"));
    const { queue } = queueFor(server);
    void queue.ask(affirm);
    void queue.ask({ ...affirm, command: "undoAffirmation" });
    void queue.ask({ ...affirm, command: "withdrawCommitment" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked.map(({ command }) => command)).toEqual([
      "affirmCommitment",
      "affirmCommitment",
      "undoAffirmation",
      "withdrawCommitment",
    ]);
  });

  test("is kept with its words and the reason when it is refused, and what comes after it goes on", async () => {
    const refused: Problem = { code: "commitment/not-yours", sentence: "Not yours.", about: [] };
    const server = serverWith(refused, done);
    const { queue, keeping } = queueFor(server);
    void queue.ask(affirm);
    void queue.ask({ ...affirm, command: "undoAffirmation" });
    await vi.advanceTimersByTimeAsync(1);
    expect(queue.list()).toMatchObject([{ ask: affirm.ask, problem: refused }]);
    expect(await keeping.all()).toMatchObject([{ ask: affirm.ask, problem: refused }]);
    expect(server.asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.asked).toHaveLength(2);
    await queue.letGo(queue.list()[0]?.request ?? "");
    expect(await keeping.all()).toEqual([]);
  });

  test("is sent by the page opened next when this one was closed first", async () => {
    const keeping = memoryKeeping();
    const closed = queueFor(serverWith(new Unreachable("no line")), keeping);
    void closed.queue.ask(affirm);
    await vi.advanceTimersByTimeAsync(1);
    const request = closed.queue.list()[0]?.request;
    const server = serverWith(done);
    queueFor(server, keeping);
    await vi.advanceTimersByTimeAsync(1);
    expect(server.asked).toMatchObject([{ request, command: "affirmCommitment", as: "member-1" }]);
    expect(await keeping.all()).toEqual([]);
  });

  test("waits for the person to sign in again when the session is over", async () => {
    const { queue, onSessionOver } = queueFor(serverWith(new SessionOver()));
    void queue.ask(affirm);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onSessionOver).toHaveBeenCalledOnce();
    expect(queue.list()).toHaveLength(1);
  });

  test("waits as long as the server says", async () => {
    const server = serverWith(new Unreachable("too many", 40));
    const { queue } = queueFor(server);
    void queue.ask(affirm);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(server.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(25_000);
    expect(server.asked).toHaveLength(2);
  });

  test("leaves nothing behind on signing out", async () => {
    const { queue, keeping } = queueFor(serverWith(new Unreachable("no line")));
    void queue.ask(affirm);
    await vi.advanceTimersByTimeAsync(1);
    await queue.purge();
    expect(queue.list()).toEqual([]);
    expect(await keeping.all()).toEqual([]);
  });

  test("goes when words of its record are taken back for good", async () => {
    const { queue, keeping } = queueFor(serverWith(new Unreachable("no line")));
    void queue.ask(affirm);
    void queue.ask({ ...affirm, about: "commitment-2" });
    await vi.advanceTimersByTimeAsync(1);
    await queue.forget("commitment-1");
    expect((await keeping.all()).map(({ about }) => about)).toEqual(["commitment-2"]);
  });
});
