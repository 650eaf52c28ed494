import { readFileSync } from "node:fs";

/** The version of Mortar that runs. */
export const MORTAR_VERSION: string = JSON.parse(
  readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
).version;
