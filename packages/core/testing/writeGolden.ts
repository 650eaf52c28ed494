import { existsSync, writeFileSync } from "node:fs";
import { FOLD, replay } from "../src/coalition.ts";
import { withoutWords, wordsIn } from "../src/kernel/index.ts";
import { cloudMigration } from "../src/worlds/index.ts";

/**
 * Writes the golden history of a release: the cloud migration as it is stored, and what must become of it for ever.
 *
 *     node packages/core/testing/writeGolden.ts 0.2.0
 */
const [version = ""] = process.argv.slice(2);
const file = `${import.meta.dirname}/../golden/${version}.json`;
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error("Say which version is released, as in 0.2.0.");
if (existsSync(file)) throw new Error(`${version} has been written. A golden history is never written again.`);

const { happened } = cloudMigration;
const golden = {
  version,
  fold: FOLD,
  history: withoutWords(happened),
  words: wordsIn(happened),
  whole: Object.fromEntries(Object.entries(replay(happened)).map(([kind, table]) => [kind, [...table.values()]])),
};
writeFileSync(file, `${JSON.stringify(golden, null, 1)}\n`);
