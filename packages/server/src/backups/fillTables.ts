import { StoreTrouble } from "@mortar/store";
import { everyTable } from "../sideTables/everyTable.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { copyTablesIn, type RowCounts } from "./copyTables.ts";

type Filling = { readonly name: string; readonly version: number; readonly rows: RowCounts; readonly file: string };

/**
 * Fills fresh side tables as they were when the backup was made, and only then brings them up to date: the same way a data
 * folder of that age goes.
 */
export const fillTables = async (open: OpenSideTables, { name, version, rows, file }: Filling): Promise<void> => {
  const { versions, prepare } = everyTable[name]!;
  if (version > versions.length)
    throw new StoreTrouble(
      "store/newer",
      `A newer Mortar has written the ${name} in this backup. Restore it with that one.`,
    );
  const tables = await open(name, versions.slice(0, version));
  try {
    await prepare?.(tables);
    const filled = await copyTablesIn(tables, file);
    for (const [table, count] of Object.entries(rows))
      if (filled[table] !== count)
        throw new StoreTrouble(
          "store/damaged",
          `${file} holds ${filled[table] ?? 0} rows of ${table} instead of ${count}.`,
        );
  } finally {
    await tables.close();
  }
  await (await open(name, versions)).close();
};
