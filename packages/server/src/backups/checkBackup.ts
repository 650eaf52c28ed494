import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "./fingerprint.ts";
import { type Backup, COALITIONS_FILE } from "./manifest.ts";

/** What is not as the manifest says, each in a sentence; nothing where everything is. */
export const whatIsWrongWithFiles = async ({ path, manifest }: Backup): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const file = join(path, name);
    if (!existsSync(file)) {
      wrong.push(`${name} is missing.`);
      continue;
    }
    const found = await fingerprintOf(file);
    if (found.bytes !== bytes) wrong.push(`${name} has ${found.bytes} bytes instead of ${bytes}.`);
    else if (found.sha256 !== sha256) wrong.push(`${name} is not as it was written.`);
  }
  return COALITIONS_FILE in manifest.files ? wrong : [...wrong, `${COALITIONS_FILE} is missing.`];
};
