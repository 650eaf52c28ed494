import { type Asker, isRefusal, type Means, type WordVectors } from "@mortar/core";
import { wordVectorsFrom } from "@mortar/core/src/algorithms/words/wordVectors.ts";
import type * as analyses from "@mortar/core/src/analyses/index.ts";
import { type LooseWorld, worldFrom, type World } from "../../coalition/world.ts";

export type Question = keyof typeof analyses;

/** What is asked of whoever answers: a question about a coalition, or to bring the words as points. */
export type Asked =
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly question: Question;
      readonly me: Asker;
      /** Left out where they are those of the last asking. */
      readonly tables?: LooseWorld;
    }
  | { readonly kind: "bring"; readonly at: string };

/** Words as points, as far as they are here. `share` 0 … 1 of the file. */
export type WordsHere =
  | { readonly are: "away" | "here" | "missed" }
  | { readonly are: "coming"; readonly share: number };

export type Told =
  | { readonly kind: "answer"; readonly id: number; readonly answer: unknown }
  | { readonly kind: "trouble"; readonly id: number; readonly why: string }
  | { readonly kind: "words"; readonly words: WordsHere };

type Ask = { readonly answer: (world: World, asker: Asker, means: Means) => unknown };
type Asks = Readonly<Record<Question, Ask>>;

/** Answers questions one after another; in a worker, so that the page stays quick under a hand. */
export const openAnswerer = (tell: (told: Told) => void): ((asked: Asked) => void) => {
  let tables: LooseWorld = {};
  let wordVectors: WordVectors | null = null;

  const asks: Promise<Asks> = import("@mortar/core/src/analyses/index.ts");

  const answer = async ({ id, question, me }: Asked & { readonly kind: "ask" }) => {
    const world = worldFrom(tables);
    try {
      tell({ kind: "answer", id, answer: (await asks)[question].answer(world, me, { wordVectors }) });
    } catch (trouble) {
      tell({ kind: "trouble", id, why: String(trouble) });
    }
  };

  const bring = async (at: string) => {
    const tellWords = (words: WordsHere) => tell({ kind: "words", words });
    try {
      const found = wordVectorsFrom(await bytesAt(at, (share) => tellWords({ are: "coming", share })));
      wordVectors = isRefusal(found) ? null : found;
      tellWords({ are: wordVectors ? "here" : "missed" });
    } catch {
      tellWords({ are: "missed" });
    }
  };

  return (asked) => {
    if (asked.kind === "bring") return void bring(asked.at);
    tables = asked.tables ?? tables;
    void answer(asked);
  };
};

/** How much more has to come before it is worth telling. */
const STEP = 0.05;

const bytesAt = async (at: string, tell: (share: number) => void): Promise<Uint8Array> => {
  const answer = await fetch(at);
  if (!answer.ok || !answer.body) throw new Error(`${at}: ${answer.status}`);
  const whole = Number(answer.headers.get("content-length") ?? 0);
  const chunks: Uint8Array[] = [];
  let [size, told] = [0, 0];
  for await (const chunk of chunksOf(answer.body)) {
    chunks.push(chunk);
    size += chunk.length;
    if (whole === 0 || size / whole < told + STEP) continue;
    told = Math.min(size / whole, 1);
    tell(told);
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
};

/** Not every browser lets a stream be walked through by itself. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
