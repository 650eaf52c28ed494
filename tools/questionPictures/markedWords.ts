import { linesOf } from "../../packages/core/src/pictures/textWidth.ts";
import { escaped, sizeOf, tenth } from "./canvas.ts";

/** A passage of a text, from its first letter to before its last. */
export type Passage = { readonly from: number; readonly to: number };

/** Where any of these words stand in a text, in whatever case. */
export const wordsIn = (content: string, words: readonly string[]): readonly Passage[] =>
  words.flatMap((word) =>
    [...content.matchAll(new RegExp(`\\b${word}\\b`, "gi"))].map(({ index }) => ({
      from: index,
      to: index + word.length,
    })),
  );

type Marked = { readonly width: number; readonly look: string; readonly mark: "pen" | "held" };

/** A text in as many lines as it needs, with passages in it that stand out. Words are one space apart. */
export const markedWords = (
  x: number,
  y: number,
  content: string,
  passages: readonly Passage[],
  { width, look, mark }: Marked,
): { readonly marks: readonly string[]; readonly below: number } => {
  const size = sizeOf(look);
  const height = Math.round(size * 1.4);
  let at = 0;
  const marks = linesOf(content, width / size, 20).map((line, nth) => {
    const pieces = piecesOf(line, at, passages).map(({ words, isMarked }) =>
      isMarked ? `<tspan class="${mark}">${escaped(words)}</tspan>` : escaped(words),
    );
    at += line.length + 1;
    return `<text x="${tenth(x)}" y="${tenth(y + nth * height)}" class="${look}">${pieces.join("")}</text>`;
  });
  return { marks, below: y + marks.length * height };
};

const piecesOf = (line: string, begins: number, passages: readonly Passage[]) => {
  const inside = (at: number) => passages.some(({ from, to }) => begins + at >= from && begins + at < to);
  const pieces: { words: string; isMarked: boolean }[] = [];
  for (const [at, letter] of Array.from(line).entries()) {
    const last = pieces.at(-1);
    if (last?.isMarked === inside(at)) last.words += letter;
    else pieces.push({ words: letter, isMarked: inside(at) });
  }
  return pieces;
};
