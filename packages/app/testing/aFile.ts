import { createHash } from "node:crypto";
import type { EventStore } from "@mortar/store";
import {
  checkFile,
  type CheckedFile,
  type CheckStep,
  enter,
  type Entered,
  type Entering,
  fileOf,
  type Header,
  linesOfCoalitions,
} from "../src/index.ts";
import { allOf } from "./allOf.ts";

/** Files of whole coalitions in a test: made, changed line by line, and brought in. */
export const header: Header = {
  line: "header",
  format: "mortar-export",
  formatVersion: 2,
  holds: "coalition",
  means: "A test.",
  madeAt: "2026-11-01T08:00:00.000Z",
  madeBy: { software: "mortar", version: "0.1.0" },
  from: "https://old.example",
  for: null,
};

const seal = (sha256: string) => `seal of ${sha256}`;

export const fileFrom = async (store: EventStore, ...coalitions: readonly string[]): Promise<string> =>
  (await allOf(fileOf(header, linesOfCoalitions(store, coalitions), seal))).join("");

// oxlint-disable-next-line typescript/no-explicit-any -- lines are forged here in every way
export type LooseLine = { line: string; [field: string]: any };

/** The file with its lines changed by somebody who knows how to add them up again, and not how to seal them. */
export const forged = (file: string, change: (lines: LooseLine[]) => readonly LooseLine[]): string => {
  const lines = change(linesIn(file).slice(0, -1));
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  const sha256 = createHash("sha256").update(text).digest("hex");
  return `${text}${JSON.stringify({ line: "end", lines: lines.length, sha256, seal: "seal of something else" })}\n`;
};

export const linesIn = (file: string): LooseLine[] =>
  file
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as LooseLine);

export type Checked = {
  readonly file: CheckedFile | null;
  /** `LINE code`, in the order in which they were told. */
  readonly findings: readonly string[];
};

export const checked = async (file: string | Uint8Array, now = new Date("2026-11-02T09:00:00Z")): Promise<Checked> => {
  const steps: CheckStep[] = [];
  const going = checkFile(bytesOf(file), {
    now,
    isPossible: (id) => !id.startsWith("example-"),
    isOurs: (sha256, sealed) => sealed === seal(sha256),
  });
  for (let it = await going.next(); ; it = await going.next()) {
    if (it.done)
      return {
        file: it.value,
        findings: steps.flatMap((step) => (step.is === "finding" ? [`${step.line ?? "-"} ${step.code}`] : [])),
      };
    steps.push(it.value);
  }
};

/** Brings everything in the file in, as it says it may come. */
export const broughtIn = async (
  store: EventStore,
  file: string,
  { asId = (id: string) => id, by = "person-of-the-host", at = new Date("2026-11-02T09:00:00Z") } = {},
): Promise<readonly Entered[]> => {
  const { file: whole, findings } = await checked(file, at);
  if (!whole) throw new Error(findings.join("\n"));
  const plan = (coalition: CheckedFile["coalitions"][number]): Entering => {
    const to = asId(coalition.id);
    return { coalition, asId: to, how: whole.isOurs && to === coalition.id ? "put-back" : "brought-in" };
  };
  return allOf(enter(store, bytesOf(file), whole, plan, { by, at }));
};

/** In pieces of odd lengths, as a network brings them. */
async function* bytesOf(file: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(file);
  for (let from = 0, size = 1; from < bytes.length; from += size, size = (size * 7 + 3) % 9973) {
    size = Math.max(size, 1);
    yield bytes.subarray(from, from + size);
  }
}
