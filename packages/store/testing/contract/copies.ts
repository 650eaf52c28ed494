import { expect, test } from "vitest";
import type { Copied } from "../../src/eventStore.ts";
import type { Held } from "../../src/eventStore.contract.ts";
import { anEvent, aWriting, eventsIn, manyEvents } from "../writing.ts";

export const copies = ({ store, reopen }: Held): void => {
  test("a stream put in place elsewhere is the same stream, and goes on from there", async () => {
    const first = aWriting({
      events: manyEvents(2500),
      words: [
        { event: 7, ref: "w", said: "said\ud83d twice" },
        { event: 7, ref: "v", said: "abc" },
        { event: 2400, ref: "u", said: "\u0000 nothing is lost" },
      ],
    });
    await store().append(first);
    await store().append(aWriting({ expected: 2500, cuts: [{ ref: "v", from: 0, to: 1 }] }));
    await store().append(aWriting({ expected: 2501, cuts: [{ ref: "v", from: 1, to: 2 }] }));
    const quiet = aWriting({ expected: 2502, events: [] });
    await store().append(quiet);

    expect(await store().copyIn("mill", store().copyOut("garden"))).toBe("copied");
    expect(await copied("mill")).toEqual(await copied("garden"));
    expect(await eventsIn(store(), "mill")).toEqual(await eventsIn(store()));
    expect(await store().version("mill")).toBe(2502);
    expect((await store().open("mill", "fold-1")).rows).toBeNull();
    expect(await store().append({ ...first, stream: "mill" })).toMatchObject({ was: "repeated", version: 2500 });
    expect(await store().append({ ...quiet, stream: "mill" })).toMatchObject({ was: "repeated", version: 2502 });
    expect(await store().append(aWriting({ stream: "mill", expected: 2502 }))).toMatchObject({ version: 2503 });
  });

  test("a stream that is there stays as it is", async () => {
    await store().append(aWriting());
    await store().append(aWriting({ stream: "mill", events: manyEvents(2) }));
    expect(await store().copyIn("garden", store().copyOut("mill"))).toBe("already-there");
    expect(await eventsIn(store())).toHaveLength(1);
  });

  test("a copy that breaks off leaves nothing, and can be made again", async () => {
    const [event] = (await aCopyOf([anEvent()])).events;
    const breaksOff = async function* (): AsyncGenerator<Copied> {
      yield { events: [event!], requests: [] };
      throw new Error("The line broke.");
    };
    await expect(store().copyIn("mill", breaksOff())).rejects.toThrow("The line broke.");
    expect(await store().version("mill")).toBe(0);
    expect(await store().streams()).toEqual(["garden"]);
    expect(await store().copyIn("mill", store().copyOut("garden"))).toBe("copied");
  });

  test("while it comes in, nobody sees any of it", async () => {
    const piece = await aCopyOf([anEvent()]);
    const seen: unknown[] = [];
    const slowly = async function* (): AsyncGenerator<Copied> {
      yield piece;
      seen.push(await store().version("mill"), await store().streams(), (await store().open("mill", "fold-1")).version);
    };
    await store().copyIn("mill", slowly());
    expect(seen).toEqual([0, ["garden"], 0]);
    expect(await (await reopen()).streams()).toEqual(["garden", "mill"]);
  });

  test("the version of a stream is where it stands, and 0 where there is none", async () => {
    expect(await store().version("garden")).toBe(0);
    await store().append(aWriting({ events: manyEvents(3) }));
    expect(await store().version("garden")).toBe(3);
  });

  const copied = async (stream: string): Promise<Copied> => {
    const pieces: Copied[] = [];
    for await (const piece of store().copyOut(stream)) pieces.push(piece);
    return { events: pieces.flatMap(({ events }) => events), requests: pieces.flatMap(({ requests }) => requests) };
  };

  const aCopyOf = async (events: readonly ReturnType<typeof anEvent>[]): Promise<Copied> => {
    await store().append(aWriting({ events }));
    return copied("garden");
  };
};
