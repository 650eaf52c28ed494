import { readFileSync } from "node:fs";
import type { Header } from "@mortar/app";
import type { House } from "../door/house.ts";

const means = {
  coalition:
    "Everything that is kept of one coalition: what happened in it, with its words, and what became of each request.",
  installation: "Everything that is kept here: every coalition, and the accounts, which need the passphrase.",
  readable:
    "Everything one person may read of a coalition at this moment, and what happened to it before. Each record says who " +
    "else may read it. What the file does not hold is not for this person.",
} as const;

/** The first line of a file made now. `person`: for whom, where it is what she may read. */
export const headerOf = (
  { settings, now }: Pick<House, "settings" | "now">,
  holds: Header["holds"],
  person: string | null = null,
): Header => ({
  line: "header",
  format: "mortar-export",
  formatVersion: 2,
  holds,
  means: means[holds],
  madeAt: now().toISOString(),
  madeBy: { software: "mortar", version },
  from: settings.publicUrl,
  for: person,
});

const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/../../package.json`, "utf8")) as {
  readonly version: string;
};
