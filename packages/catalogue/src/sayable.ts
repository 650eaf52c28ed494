/** What code can say: messages whose ids stand in it, and those whose ids it puts together, by what they begin with. */
export type Sayable = {
  readonly written: readonly string[];
  readonly begun: readonly string[];
};

/** What this code can say, as its text tells. What only looks like an id is one that no message has. */
export const sayableIn = (code: string): Sayable => ({
  written: idsBy(/(["'`])([a-z][\w-]*(?:\.[\w/-]+)+)\1/gi, code),
  begun: idsBy(/(`)([a-z][\w-]*\.[\w./-]*)\$\{/gi, code),
});

export const together = (all: readonly Sayable[]): Sayable => ({
  written: [...new Set(all.flatMap(({ written }) => written))],
  begun: [...new Set(all.flatMap(({ begun }) => begun))],
});

/**
 * The messages among these that it can say by itself. What a server answers is told in others (`analysis.…`,
 * `refusal.…`), of which only those count that are written out.
 */
export const sayableOf = (ids: readonly string[], { written, begun }: Sayable): ReadonlySet<string> => {
  const known = new Set(written);
  const beginnings = begun.filter((it) => !answered.some((kind) => it.startsWith(kind)));
  // An id in hand may be said on, behind a dot: `${id}.reason`.
  const isSaidOn = (id: string) => id.split(".").some((_, at, parts) => known.has(parts.slice(0, at + 1).join(".")));
  return new Set(ids.filter((id) => isSaidOn(id) || beginnings.some((it) => id.startsWith(it))));
};

const answered = ["analysis.", "refusal."];

const idsBy = (pattern: RegExp, code: string) => [...new Set([...code.matchAll(pattern)].map(([, , id = ""]) => id))];
