import { z } from "zod";

/**
 * Words a person wrote or said, kept exactly. They lie apart from the event that refers to them, so that a passage
 * can be taken back: then `said` is what remains, and `cuts` are the offsets (UTF-16 units, ascending) at which
 * something was taken out.
 */
export const Words = z.object({ ref: z.string(), said: z.string(), cuts: z.array(z.number()).readonly() }).readonly();
export type Words = z.infer<typeof Words>;

/** The longest text anything may hold, in characters (Unicode code points, as zod and JSON Schema count). */
export const WORDS_MAX = 20_000;

/** Half a character: no encoding can keep it. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** Whole characters only, from the first to the last. */
export const isUnbroken = (said: string): boolean => !LONE_SURROGATE.test(said);

/**
 * Words as they are asked for (a plain string of 1 to `max` characters, not only white space) and as they are kept.
 * The reference is given by `claimWords` once the whole ask has been read.
 */
export const words = (max: number = WORDS_MAX) =>
  z
    .string()
    .max(max)
    .refine((said) => said.trim() !== "", { message: "words/empty" })
    .refine(isUnbroken, { message: "words/broken" })
    .transform((said): Words => ({ ref: "", said, cuts: [] }));

/** Gives every new words in an ask a reference of its own: the request's id and a number within it. */
export const claimWords = <Ask>(ask: Ask, request: string): Ask => {
  let count = 0;
  return mapWords(ask, (it) => (it.ref === "" ? { ...it, ref: `${request}.${++count}` } : it));
};

/** The words in a value, in the order in which they stand. */
export const wordsIn = (value: unknown): readonly Words[] => {
  const found: Words[] = [];
  mapWords(value, (it) => {
    found.push(it);
    return it;
  });
  return found;
};

/** The value with nothing but references where words were: what may be kept in history. */
export const withoutWords = <Value>(value: Value): Value => mapWords(value, ({ ref }) => ({ ref, said: "", cuts: [] }));

/** The value with its words put back. A reference nobody knows is words wholly taken back. */
export const withWords = <Value>(value: Value, wordsByRef: ReadonlyMap<string, Words>): Value =>
  mapWords(value, ({ ref }) => wordsByRef.get(ref) ?? { ref, said: "", cuts: [0] });

/** A copy of a value in which each words has become what `change` makes of it; the same value where nothing did. */
const mapWords = <Value>(value: Value, change: (it: Words) => Words): Value => {
  if (typeof value !== "object" || value === null) return value;
  if (isWords(value)) return change(value) as Value;
  if (Array.isArray(value)) {
    const items = value.map((item) => mapWords(item, change));
    return items.every((item, at) => item === value[at]) ? value : (items as Value);
  }
  let changed: Record<string, unknown> | undefined;
  for (const key in value) {
    const before = (value as Record<string, unknown>)[key];
    const after = mapWords(before, change);
    if (after !== before) (changed ??= { ...(value as Record<string, unknown>) })[key] = after;
  }
  return (changed ?? value) as Value;
};

const isWords = (value: object): value is Words => "ref" in value && "said" in value && "cuts" in value;
