import type { View } from "@mortar/app";

/**
 * How many rows of one table a first page carries at most: of the kinds by which every room names people, and of what
 * this room is about. The browser fetches the rest once the page is useful.
 */
const NAMING_ROWS_MAX = 400;
const OWN_ROWS_MAX = 100;

/** The part of a view that its first page carries: first what the address names and whom the reader speaks for. */
export const firstRows = (view: View, path: string, naming: readonly string[]): View => {
  const near = new Set<unknown>([...path.split("/"), ...view.me.members]);
  const isNear = (row: object) => Object.values(row).some((value) => near.has(value));
  const first = Object.entries(view.tables).map(([kind, rows]) => {
    const most = naming.includes(kind) ? NAMING_ROWS_MAX : OWN_ROWS_MAX;
    if (rows.length <= most) return [kind, rows];
    return [kind, [...rows.filter(isNear), ...rows.filter((row) => !isNear(row))].slice(0, most)];
  });
  return { ...view, tables: Object.fromEntries(first) };
};
