import { connect } from "./connections.ts";
import type { LedgerColumns } from "./redaction.ts";
import { troubleIn } from "./trouble.ts";

/** What was ever taken back from the coalitions in a database, in the lines that a data folder keeps of it. */
export const ledgerLines = async (databaseUrl: string): Promise<string> => {
  const client = await connect({ databaseUrl, schema: "coalitions" }).catch((error: unknown) => {
    throw troubleIn(error) ?? error;
  });
  try {
    const { rows: known } = await client.query("SELECT to_regclass('redactions') IS NOT NULL AS is_there");
    if (!known[0].is_there) return "";
    const { rows } = await client.query<LedgerColumns>({
      text: `SELECT stream, ref, nth, "from", "to" FROM redactions ORDER BY nth`,
      rowMode: "array",
    });
    return rows.map(([stream, ref, nth, from, to]) => `${JSON.stringify({ stream, ref, nth, from, to })}\n`).join("");
  } finally {
    await client.end();
  }
};
