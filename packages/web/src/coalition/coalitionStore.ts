import type { Kept, WithId } from "@mortar/core";
import type { Patch, View } from "@mortar/client";
import { hasLostWords, type LooseWorld, type Standing, tablesFrom, worldFrom } from "./world.ts";

/** Holds what this person may see of the coalition, and tells who listens when it changes. */
export type CoalitionStore = {
  readonly standing: () => Standing;
  /** As the first page had it: what the server drew must be drawn once more before anything changes. */
  readonly first: Standing;
  readonly follow: (changed: () => void) => () => void;
  readonly patch: (patches: readonly Patch[]) => void;
  /** A fresh view of everything takes the place of what is here. */
  readonly replace: (view: View) => void;
  /** Nothing of the coalition stays in this browser. */
  readonly purge: () => void;
};

type Settings = {
  readonly view: View;
  /** Words of a record were taken back for good since it was last seen here. */
  readonly onCut: (kind: string, id: string) => void;
};

export const openCoalitionStore = ({ view, onCut }: Settings): CoalitionStore => {
  let tables = tablesFrom(view.tables);
  const first: Standing = { world: worldFrom(tables), me: view.me, isWhole: false };
  let standing = first;
  const followers = new Set<() => void>();

  const tell = (next: Standing) => {
    standing = next;
    for (const changed of followers) changed();
  };

  const noticeCut = (kind: string, before: Kept<WithId> | undefined, after: Kept<WithId>) => {
    if (before && hasLostWords(before, after)) onCut(kind, after.id);
  };

  return {
    first,
    standing: () => standing,
    follow: (changed) => {
      followers.add(changed);
      return () => void followers.delete(changed);
    },

    patch: (patches) => {
      const changed: Record<string, Map<string, Kept<WithId>>> = {};
      for (const { kind, id, item } of patches) {
        const table = (changed[kind] ??= new Map(tables[kind]));
        if (item) {
          noticeCut(kind, table.get(id), item);
          table.set(id, item);
        } else table.delete(id);
      }
      tables = { ...tables, ...changed };
      tell({ ...standing, world: worldFrom(tables) });
    },

    replace: (view) => {
      const before = tables;
      tables = unlessSame(before, tablesFrom(view.tables));
      for (const [kind, table] of Object.entries(tables))
        if (table !== before[kind]) for (const [id, it] of table) noticeCut(kind, before[kind]?.get(id), it);
      tell({ world: worldFrom(tables), me: view.me, isWhole: true });
    },

    purge: () => {
      tables = {};
      tell({ world: worldFrom(tables), me: { ...standing.me, members: [], isSteward: false }, isWhole: false });
    },
  };
};

/** Records and tables that did not change stay the same objects, so that nothing is drawn anew for them. */
const unlessSame = (before: LooseWorld, after: LooseWorld): LooseWorld =>
  Object.fromEntries(
    Object.entries(after).map(([kind, table]) => {
      const old = before[kind] ?? new Map<string, Kept<WithId>>();
      const merged = new Map([...table].map(([id, it]) => [id, isSame(old.get(id), it) ? (old.get(id) ?? it) : it]));
      const isUntouched = merged.size === old.size && [...merged].every(([id, it]) => old.get(id) === it);
      return [kind, isUntouched ? old : merged];
    }),
  );

/** A taking back leaves the revision as it was, and takes words out. */
const isSame = (one: Kept<WithId> | undefined, other: Kept<WithId>) =>
  one !== undefined && one.revision === other.revision && JSON.stringify(one) === JSON.stringify(other);
