import type { OpenSideTables, SideTables } from "./sideTables.ts";

/** Side tables that are open, under their name, at a version. */
export type OpenedTables = { readonly name: string; readonly version: number; readonly tables: SideTables };

/** Opens like `open`, and knows what it has opened: a backup copies whatever there is, also what is added later. */
export const noting = (open: OpenSideTables) => {
  const opened = new Map<string, OpenedTables>();
  const openNoted: OpenSideTables = async (name, versions) => {
    const tables = await open(name, versions);
    opened.set(name, { name, version: versions.length, tables });
    return tables;
  };
  return { open: openNoted, opened: (): readonly OpenedTables[] => [...opened.values()] };
};
