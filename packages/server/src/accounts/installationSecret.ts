import { randomBytes } from "node:crypto";
import { chmodSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** 256 random bits that sign this installation's cookies, made at the first start and kept in the data folder. */
export const installationSecret = (folder: string): string => {
  const file = join(folder, "secret");
  const made = `${file}.${process.pid}`;
  writeFileSync(made, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
  try {
    // A link appears whole or not at all, and never in place of one that is there.
    linkSync(made, file);
  } catch (trouble) {
    if (!(trouble instanceof Error && "code" in trouble && trouble.code === "EEXIST")) throw trouble;
  } finally {
    rmSync(made);
  }
  chmodSync(file, 0o600);
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 43)
    throw new Error(`${file} is damaged. Restore it, or remove it: everyone then signs in again.`);
  return secret;
};
