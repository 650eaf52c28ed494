import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutting, type Words } from "../../src/cutting.ts";
import type { Held } from "../../src/eventStore.contract.ts";
import { anUtterance } from "../anUtterance.ts";
import { anEvent, aWriting, eventsIn, wordsIn } from "../writing.ts";

const odd: Readonly<Record<string, string>> = {
  "nothing at all": "",
  "20,000 characters": "Wärme für alle. ".repeat(1250),
  "a NUL in the middle": "before\u0000after\u0000",
  "right to left": "שלום \u202eabc\u202c مرحبا",
  "emoji, with joiners and skin tones": "👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈",
  "combining marks, not normalised": "e\u0301 é ﬁ",
  "half of a surrogate pair": "a\ud83db",
  "the halves the wrong way round": "\ude00\ud83d",
  "a half at each end, and a pair": "\udfff😀\ud800",
  "characters that look like other things": "\ufeff\uffff\ufffe\ufffd\ud7ff\ue000",
  "quotes and SQL": `'"\\ '); DROP TABLE words; --`,
  lines: "one\r\ntwo\n\nthree\u2028four",
};

export const keepsWords = ({ store, reopen }: Held): void => {
  const say = (said: string, ref = "w") => store().append(aWriting({ words: [{ event: 0, ref, said }] }));

  test.each(Object.entries(odd))("exactly: %s", async (_, said) => {
    await say(said);
    const kept = [{ ref: "w", said, cuts: [] }];
    expect(await wordsIn(store())).toEqual(kept);
    expect((await store().open("garden", "fold-1")).words).toEqual(kept);
    expect(await wordsIn(await reopen())).toEqual(kept);
  });

  test("exactly: whatever characters there are", async () => {
    let nth = 0;
    await fc.assert(
      fc.asyncProperty(anUtterance, async (said) => {
        const stream = `stream-${nth++}`;
        await store().append(aWriting({ stream, words: [{ event: 0, ref: "w", said }] }));
        expect(await wordsIn(store(), stream)).toEqual([{ ref: "w", said, cuts: [] }]);
      }),
      { numRuns: 60 },
    );
  });

  test("with the event that refers to them, in the order in which they were given", async () => {
    const words = [
      { event: 1, ref: "z", said: "second event, first" },
      { event: 0, ref: "y", said: "first event" },
      { event: 1, ref: "a", said: "second event, second" },
    ];
    await store().append(aWriting({ events: [anEvent(), anEvent()], words }));
    const refs = [["y"], ["z", "a"]];
    expect((await eventsIn(store())).map((event) => event.words.map(({ ref }) => ref))).toEqual(refs);
    expect((await store().open("garden", "another fold")).words.map(({ ref }) => ref)).toEqual(refs.flat());
  });

  test("the same ref in another stream is other words", async () => {
    await say("in the garden");
    await store().append(aWriting({ stream: "mill", words: [{ event: 0, ref: "w", said: "in the mill" }] }));
    await store().append(aWriting({ expected: 1, cuts: [{ ref: "w", from: 0, to: 7 }] }));
    expect(await wordsIn(store())).toEqual([{ ref: "w", said: "garden", cuts: [0] }]);
    expect(await wordsIn(store(), "mill")).toEqual([{ ref: "w", said: "in the mill", cuts: [] }]);
    await expect(
      store().append(aWriting({ expected: 2, words: [{ event: 0, ref: "w", said: "again" }] })),
    ).rejects.toBeInstanceOf(Error);
  });

  test("until a passage is taken back, and shows where it was", async () => {
    await say("Call Ada on 555 today");
    await store().append(aWriting({ expected: 1, cuts: [{ ref: "w", from: 12, to: 15 }] }));
    const kept = [{ ref: "w", said: "Call Ada on  today", cuts: [12] }];
    expect(await wordsIn(store())).toEqual(kept);
    expect((await store().open("garden", "fold-1")).words).toEqual(kept);
    expect(await wordsIn(await reopen())).toEqual(kept);
  });

  test("and passages of what was left, one after another", async () => {
    await say("abcdefghij");
    await store().append(
      aWriting({
        expected: 1,
        cuts: [
          { ref: "w", from: 2, to: 4 },
          { ref: "w", from: 5, to: 6 },
        ],
      }),
    );
    expect(await wordsIn(store())).toEqual([{ ref: "w", said: "abefgij", cuts: [2, 5] }]);
    await store().append(aWriting({ expected: 2, cuts: [{ ref: "w", from: 1, to: 3 }] }));
    expect(await wordsIn(store())).toEqual([{ ref: "w", said: "afgij", cuts: [1, 3] }]);
    await store().append(aWriting({ expected: 3, cuts: [{ ref: "w", from: 0, to: 5 }] }));
    expect(await wordsIn(await reopen())).toEqual([{ ref: "w", said: "", cuts: [0] }]);
  });

  test("half of a pair can be taken back, and words can be said and cut at once", async () => {
    await store().append(
      aWriting({ words: [{ event: 0, ref: "w", said: "x😀y" }], cuts: [{ ref: "w", from: 1, to: 2 }] }),
    );
    expect(await wordsIn(store())).toEqual([{ ref: "w", said: "x\ude00y", cuts: [1] }]);
  });

  test("whatever is taken from whatever was said", async () => {
    let nth = 0;
    const passages = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(anUtterance, passages, async (said, asked) => {
        const stream = `stream-${nth++}`;
        await store().append(aWriting({ stream, words: [{ event: 0, ref: "w", said }] }));
        let left: Words = { said, cuts: [] };
        const cuts = asked.flatMap(([one, other]) => {
          if (left.said === "") return [];
          const from = one % left.said.length;
          const to = from + 1 + (other % (left.said.length - from));
          left = cutting(left, from, to);
          return [{ ref: "w", from, to }];
        });
        await store().append(aWriting({ stream, expected: 1, cuts }));
        expect(await wordsIn(store(), stream)).toEqual([{ ref: "w", ...left }]);
      }),
      { numRuns: 40 },
    );
  });

  test("whole, where the writing that would cut them is not stored", async () => {
    await say("stays");
    const cuts = [{ ref: "w", from: 0, to: 2 }];
    expect(await store().append(aWriting({ cuts }))).toMatchObject({ was: "moved-on" });
    await expect(
      store().append(aWriting({ expected: 1, cuts: [...cuts, { ref: "unknown", from: 0, to: 1 }] })),
    ).rejects.toBeInstanceOf(Error);
    for (const [from, to] of [
      [0, 6],
      [2, 2],
      [3, 2],
      [-1, 2],
      [0.5, 2],
    ] as const)
      await expect(store().append(aWriting({ expected: 1, cuts: [{ ref: "w", from, to }] }))).rejects.toBeInstanceOf(
        Error,
      );
    expect(await wordsIn(await reopen())).toEqual([{ ref: "w", said: "stays", cuts: [] }]);
    expect(await eventsIn(store())).toHaveLength(1);
  });

  test("cut once, however often the request comes", async () => {
    await say("abcdef");
    const writing = aWriting({ expected: 1, cuts: [{ ref: "w", from: 0, to: 2 }] });
    await store().append(writing);
    expect(await store().append({ ...writing, expected: 2 })).toMatchObject({ was: "repeated" });
    expect(await wordsIn(store())).toEqual([{ ref: "w", said: "cdef", cuts: [0] }]);
  });
};
