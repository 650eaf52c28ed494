import type { Kept, WithId } from "@mortar/core";
import type { App, Patch } from "../src/index.ts";

/** A browser that follows a coalition at one node: a view first, then patches; a fresh view after each reload. */
export const aFollower = (app: App, stream: string, person: string) => {
  let tables = new Map<string, Map<string, Kept<WithId>>>();
  let stop: (() => void) | null = null;
  let beginning: Promise<void> | null = null;
  const counts = { reloads: 0, patches: 0, idle: 0 };

  const begin = async (): Promise<void> => {
    const view = await app.look(stream, person);
    tables = new Map(
      Object.entries(view?.tables ?? {}).map(([kind, rows]) => [kind, new Map(rows.map((it) => [it.id, it]))]),
    );
    if (!view) return;
    let isOver = false;
    const ends = await app.watch(stream, person, view.cursor ?? "", {
      patches: (json) => patch((JSON.parse(json) as { readonly patches: readonly Patch[] }).patches),
      reload: () => {
        isOver = true;
        stop = null;
        counts.reloads++;
        beginning = beginAgain();
      },
    });
    if (!isOver) stop = ends;
  };

  const beginAgain = (): Promise<void> =>
    begin().catch(async () => {
      await new Promise((later) => setTimeout(later, 5));
      return beginAgain();
    });

  const patch = (patches: readonly Patch[]) => {
    counts.patches += patches.length;
    for (const { kind, id, item } of patches) {
      const table = tables.get(kind);
      if (JSON.stringify(table?.get(id) ?? null) === JSON.stringify(item)) counts.idle++;
      if (item) table?.set(id, item);
      else table?.delete(id);
    }
  };

  return {
    person,
    counts,
    begin: async () => {
      beginning = begin();
      await beginning;
    },
    /** Everything as it was told, by kind and id. Whoever lost or has no place begins again with a look. */
    standing: async () => {
      for (let waited = null; waited !== beginning;) {
        waited = beginning;
        await waited;
      }
      return byId(Object.fromEntries([...tables].map(([kind, table]) => [kind, [...table.values()]])));
    },
    isFollowing: () => stop !== null,
    end: () => stop?.(),
  };
};

/** In no order: a patch says what a record is now, and not where it stands. */
export const byId = (tables: Readonly<Record<string, readonly Kept<WithId>[]>>) =>
  Object.fromEntries(
    Object.entries(tables).map(([kind, rows]) => [kind, Object.fromEntries(rows.map((it) => [it.id, it]))]),
  );
