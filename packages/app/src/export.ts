import { records, type AnyRecord } from "@mortar/core";
import type { View } from "./view.ts";

/**
 * Everything a person may read, as one file that says what it holds. Words are `{ ref, said, cuts }`: `said` is what
 * was said, `cuts` are the places where something was taken back. What it does not hold is not for this person.
 */
export type Export = {
  readonly format: "mortar-export";
  readonly formatVersion: 1;
  readonly means: string;
  readonly coalition: string;
  /** For whom it was made, and when (ISO instant). */
  readonly person: string | null;
  readonly at: string;
  readonly kinds: Readonly<Record<string, { readonly means: string; readonly records: readonly unknown[] }>>;
};

export const exportOf = ({ coalition, me, tables }: View, at: Date): Export => ({
  format: "mortar-export",
  formatVersion: 1,
  means:
    "Everything this person may read of the coalition at this moment, one list for each kind of record. " +
    "Each record says who else may read it (audience), which version it is (revision), and who changed it last and when.",
  coalition,
  person: me.person,
  at: at.toISOString(),
  kinds: Object.fromEntries(
    Object.entries(tables).map(([kind, rows]) => [kind, { means: kinds[kind]?.means ?? "", records: rows }]),
  ),
});

const kinds: Readonly<Record<string, AnyRecord | undefined>> = records;
