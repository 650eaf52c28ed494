import { type CoalitionEvent, FOLD, type Happened, type Words, wordsIn, withWords } from "@mortar/core";
import { anyHistory } from "@mortar/core/testing/anyHistory.ts";
import * as worlds from "@mortar/core/src/worlds/index.ts";
import { tellRiverBasin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import type { EventStore } from "@mortar/store";
import * as fc from "fast-check";
import type { App } from "../src/index.ts";

const river = tellRiverBasin().happened;

type History = readonly Happened<CoalitionEvent>[];

const odd = ["\u0000", "half \ud83d", "\udf5e half", "\u2028\u2029", "\ufeff", '"\\"', "🍞\r\n", ""];

/** Every told world, and histories that nobody would tell: with words no encoding likes, and words taken back. */
export const manyHistories: readonly (readonly [id: string, history: History])[] = [
  ...Object.values(worlds).map((world) => [idIn(world.happened), world.happened] as const),
  [idIn(river), river],
  ...fc
    .sample(anyHistory, { seed: 20_261_122, numRuns: 6 })
    .map((history, index) => named(`coalition-odd-${index}-000000`, oddly(history))),
];

function idIn(history: History): string {
  return history[0]?.event.id ?? "";
}

/** The same history under an id of its own. */
function named(id: string, history: History): readonly [string, History] {
  const was = idIn(history);
  return [id, JSON.parse(JSON.stringify(history).replaceAll(`"${was}"`, `"${id}"`)) as History];
}

function oddly(history: History): History {
  let nth = 0;
  const words = new Map<string, Words>();
  for (const it of wordsIn(history))
    words.set(it.ref, { ...it, said: `${odd[nth % odd.length] ?? ""}${it.said}${odd[nth++ % 3] ?? ""}` });
  return withWords(history, words);
}

/** Tells them all in an app, and takes something back out of every seventh text. */
export const tellAll = async (app: App, store: EventStore): Promise<void> => {
  for (const [id, history] of manyHistories) {
    await app.tell(id, history);
    await takeBack(store, id, history);
  }
};

const takeBack = async (store: EventStore, stream: string, history: History): Promise<void> => {
  const kept = [...new Map(wordsIn(history).map((it) => [it.ref, it])).values()];
  const cuts = kept
    .filter(({ said }, nth) => nth % 7 === 3 && said.length > 6)
    .flatMap(({ ref }) => [
      { ref, from: 2, to: 4 },
      { ref, from: 0, to: 1 },
    ]);
  const expected = await store.version(stream);
  const request = { id: `request-taking-back-${stream}`, by: "person-of-the-test", hash: "hash" };
  await store.append({ stream, expected, request, outcome: "{}", events: [], words: [], rows: [], fold: FOLD, cuts });
};
