import type { Node } from "./nodes.ts";

/** What a soak does to the machines it runs on. */
export type Database = { readonly kill: () => Promise<void>; readonly restart: () => Promise<void> };

export type Blows = Record<"node killed" | "node stopped" | "node paused" | "database killed", number>;

const EVERY_MS = [4_000, 14_000] as const;
const AWAY_MS = [300, 4_000] as const;

/** Kills, stops and pauses nodes and the database, one after the other, until it is over; then all of it runs again. */
export const breakThings = async (
  nodes: readonly Node[],
  database: Database,
  isOver: () => boolean,
): Promise<Blows> => {
  const blows: Blows = { "node killed": 0, "node stopped": 0, "node paused": 0, "database killed": 0 };
  const strike = async (blow: keyof Blows) => {
    const node = nodes[Math.floor(Math.random() * nodes.length)] as Node;
    blows[blow]++;
    if (blow === "node paused") return node.pause(between(AWAY_MS));
    if (blow === "database killed") {
      await database.kill();
      await rest(between(AWAY_MS));
      return database.restart();
    }
    await node.kill(blow === "node killed" ? "SIGKILL" : "SIGTERM");
    await rest(between(AWAY_MS));
    await node.start();
  };
  while (!isOver()) {
    await rest(between(EVERY_MS));
    if (!isOver())
      await strike(anyOf(["node killed", "node killed", "node stopped", "node paused", "database killed"]));
  }
  return blows;
};

const between = ([least, most]: readonly [number, number]) => least + Math.random() * (most - least);
const anyOf = <Value>(values: readonly Value[]) => values[Math.floor(Math.random() * values.length)] as Value;
const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
