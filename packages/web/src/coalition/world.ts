import type { Asker, Kept, Whole, WithId, Words } from "@mortar/core";
import type { Tables } from "@mortar/client";

/** What this person may see of the coalition: one table for each kind of record. */
export type World = Whole;

/** The coalition as this browser holds it. A new one is made with every change; unchanged tables stay the same. */
export type Standing = {
  readonly world: World;
  readonly me: Asker;
  /** Every kind of record is here, and not only those the first page carried. */
  readonly isWhole: boolean;
};

type LooseTable = ReadonlyMap<string, Kept<WithId>>;
export type LooseWorld = Readonly<Record<string, LooseTable>>;

const nothing: LooseTable = new Map();

/** Kinds that are not here yet read as empty tables. */
export const worldFrom = (tables: LooseWorld): World =>
  new Proxy(tables, {
    get: (it, kind) => (typeof kind === "string" && Object.hasOwn(it, kind) ? it[kind] : nothing),
  }) as unknown as World;

export const tablesFrom = (tables: Tables): LooseWorld =>
  Object.fromEntries(Object.entries(tables).map(([kind, items]) => [kind, new Map(items.map((it) => [it.id, it]))]));

/** A passage was taken out of the words in a record. Where it lay beside an earlier gap, the two are one. */
export const hasLostWords = (before: unknown, after: unknown): boolean => {
  const saidByRef = new Map(wordsIn(before).map(({ ref, said }) => [ref, said]));
  const isShorter = ({ ref, said }: Words) => said !== (saidByRef.get(ref) ?? said);
  return countCuts(after) > countCuts(before) || wordsIn(after).some(isShorter);
};

const countCuts = (value: unknown): number => wordsIn(value).reduce((sum, { cuts }) => sum + cuts.length, 0);

const wordsIn = (value: unknown): readonly Words[] => {
  if (typeof value !== "object" || value === null) return [];
  return isWords(value) ? [value] : Object.values(value).flatMap(wordsIn);
};

const isWords = (value: object): value is Words => "said" in value && "cuts" in value;
