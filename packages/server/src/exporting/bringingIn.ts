import { rm } from "node:fs/promises";
import type { House } from "../door/house.ts";
import { importWhole, type ImportStep, type WholeImport } from "./importWhole.ts";
import { asideFile, tidyAside } from "./keepAside.ts";

/** How one file stands that somebody brings in at a page: what was said of it so far. */
export type BringingIn = {
  readonly id: string;
  readonly asked: WholeImport;
  /** Without progress. */
  readonly steps: readonly ImportStep[];
  /** How many lines were gone through. */
  readonly line: number;
  readonly state: "going-on" | "over" | "broken";
};

/** How many files are remembered; the oldest is forgotten first. */
const FILES_MAX = 20;

/**
 * Files on their way in, each gone through in the background. They live in this process: a host who runs several looks
 * at the one that took the file, or brings it in at the command line.
 */
export const openBringingIn = (house: House) => {
  const all = new Map<string, BringingIn>();
  void tidyAside(house);

  const begin = async (id: string, asked: WholeImport): Promise<boolean> => {
    const file = await asideFile(house, id);
    if (!file) return false;
    if (all.get(id)?.state === "going-on") return true;
    keep({ id, asked, steps: [], line: 0, state: "going-on" });
    void goThrough(id, file, asked);
    return true;
  };

  const goThrough = async (id: string, file: string, asked: WholeImport): Promise<void> => {
    try {
      for await (const step of importWhole(house, file, asked))
        change(id, (it) =>
          step.is === "progress" ? { ...it, line: step.line } : { ...it, steps: [...it.steps, step] },
        );
      change(id, (it) => ({ ...it, state: "over" }));
      // Looked through, it waits for the word; done, it holds what people said for nothing.
      if (!asked.dryRun) await rm(file, { force: true });
    } catch (trouble) {
      house.running.log.fault("bring in", trouble);
      change(id, (it) => ({ ...it, state: "broken" }));
    }
  };

  const keep = (it: BringingIn) => {
    all.delete(it.id);
    all.set(it.id, it);
    for (const id of [...all.keys()].slice(0, -FILES_MAX)) all.delete(id);
  };

  const change = (id: string, to: (it: BringingIn) => BringingIn) => {
    const it = all.get(id);
    if (it) all.set(id, to(it));
  };

  return { begin, of: (id: string): BringingIn | null => all.get(id) ?? null };
};
