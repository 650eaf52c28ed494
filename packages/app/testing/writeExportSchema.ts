import { writeFileSync } from "node:fs";
import { schemaOfLines } from "../src/exportFormat.ts";

/**
 * Writes the schema in the docs anew, after the format got another field.
 *
 *     node packages/app/testing/writeExportSchema.ts
 */
const file = `${import.meta.dirname}/../../../docs/export-format.schema.json`;
writeFileSync(file, `${JSON.stringify(schemaOfLines(), null, 2)}\n`);
