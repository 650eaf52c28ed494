/** A named stretch of a text, in UTF-16 units, `to` excluded. */
export type Passage = {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  /** `near`: not the thing itself, and close to it. */
  readonly tone?: "pen" | "held" | "near" | undefined;
};

export type Piece =
  | { readonly kind: "text"; readonly at: number; readonly text: string; readonly passage?: Passage | undefined }
  | { readonly kind: "cut"; readonly at: number };

/** The text in order, divided at its cuts and at the edges of its passages. The texts joined are `said` again. */
export function cutText(said: string, cuts: readonly number[], passages: readonly Passage[] = []): readonly Piece[] {
  const cutAt = new Set(cuts.map((cut) => wholeOffset(said, cut)));
  const edges = passages.flatMap(({ from, to }) => [wholeOffset(said, from), wholeOffset(said, to)]);
  const stops = [...new Set([0, ...cutAt, ...edges, said.length])].toSorted((a, b) => a - b);
  return stops.flatMap((at, index): readonly Piece[] => {
    const text = said.slice(at, stops[index + 1] ?? said.length);
    const cut: readonly Piece[] = cutAt.has(at) ? [{ kind: "cut", at }] : [];
    if (text === "") return cut;
    const passage = passages.find(({ from, to }) => from <= at && at < to);
    return [...cut, passage === undefined ? { kind: "text", at, text } : { kind: "text", at, text, passage }];
  });
}

/** An offset inside the text that does not fall between the two halves of one character. */
function wholeOffset(said: string, offset: number): number {
  const within = Math.min(Math.max(Math.trunc(offset), 0), said.length);
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(said.slice(within - 1, within + 1)) ? within - 1 : within;
}
