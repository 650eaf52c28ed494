import { execFileSync } from "node:child_process";

/** The passages that stand anywhere in any file of a folder. */
export const passagesOnDisk = (folder: string, passages: readonly string[]): readonly string[] => {
  const program = new URL("findBytes.ts", import.meta.url).pathname;
  return JSON.parse(
    execFileSync(process.execPath, [program, folder], { input: JSON.stringify(passages), encoding: "utf8" }),
  ) as string[];
};
