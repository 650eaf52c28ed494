import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Client } from "pg";
import { connect, type Connections, rowsOf } from "./connections.ts";
import { leave, type Place } from "./line.ts";

/** Milliseconds. Wake-ups are sent at most this often, since each costs a commit. */
const WAKE_PAUSE_MS = 25;
/** What a wake-up that never came delays at most. */
const LOOK_EVERY_MS = 1_000;
const RECONNECT_AFTER_MS = 200;

const channel = "mortar_coalitions_moved";

export type Moves = {
  readonly onMoved: (tell: (streams: readonly string[]) => void) => () => void;
  /** This node has moved a stream: the others are woken. */
  readonly wakeOthers: () => void;
  readonly close: () => Promise<void>;
};

/** What every statement of now on sees, and every later move is compared with. */
export const snapshotNow = async (connections: Connections): Promise<string> => {
  const [[snapshot] = [""]] = await connections.ask<[string]>({ text: "SELECT pg_current_snapshot()::text" });
  return snapshot;
};

/**
 * Finds what was committed since a snapshot was taken: the events of transactions that had not ended then, or not begun.
 * The order of positions is not the order of commits, so no position can say where a reader stands; a snapshot can. Each
 * statement sees one snapshot, and answers it with what is new to it.
 */
export const movedSince = async (client: Client, snapshot: string): Promise<readonly [string, readonly string[]]> => {
  const found = await rowsOf(client, {
    text: `WITH moves AS (
        SELECT stream, pos FROM events WHERE moved >= pg_snapshot_xmax($1::pg_snapshot)
        UNION ALL
        SELECT stream, pos FROM events WHERE moved = ANY (ARRAY (SELECT pg_snapshot_xip($1::pg_snapshot)))
      )
      SELECT pg_current_snapshot()::text, stream
      FROM (SELECT) AS now LEFT JOIN (SELECT stream, min(pos) AS pos FROM moves GROUP BY stream) AS moved ON true
      ORDER BY pos`,
    values: [snapshot],
  });
  const streams = (found as [string, string | null][]).flatMap(([, stream]) => stream ?? []);
  return [found[0]![0] as string, streams];
};

export const followMoves = (place: Place, connections: Connections, opened: string): Moves => {
  const node = randomUUID();
  const tellers = new Set<(streams: readonly string[]) => void>();
  let following: Following | null = null;
  let waking: Promise<void> | null = null;

  const notify = async (): Promise<void> => {
    await wait(WAKE_PAUSE_MS);
    waking = null;
    // A wake-up that does not get through only delays.
    await connections.ask({ text: "SELECT pg_notify($1, $2)", values: [channel, node] }).catch(() => undefined);
  };

  return {
    onMoved: (tell) => {
      tellers.add(tell);
      following ??= follow(place, node, opened, (streams) => tellers.forEach((one) => one(streams)));
      return () => void tellers.delete(tell);
    },
    wakeOthers: () => void (waking ??= notify()),
    close: async () => {
      await Promise.all([following?.end(), waking]);
    },
  };
};

type Following = { readonly end: () => Promise<void> };

/** Looks whenever another node wakes it, and every now and then, on a connection of its own; a broken one is replaced. */
const follow = (place: Place, node: string, opened: string, tell: (streams: readonly string[]) => void): Following => {
  let snapshot = opened;
  let isEnding = false;
  let wake = (): void => undefined;

  const pause = (forMs: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, forMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const followOn = async (client: Client): Promise<void> => {
    let isWoken = false;
    client.on("notification", ({ payload }) => {
      if (payload === node) return;
      isWoken = true;
      wake();
    });
    // Planned for each snapshot: what is new is few rows, which no plan for every snapshot can know.
    await client.query(`SET plan_cache_mode = force_custom_plan; LISTEN ${channel}`);
    while (!isEnding) {
      isWoken = false;
      const [now, streams] = await movedSince(client, snapshot);
      if (streams.length > 0) tell(streams);
      snapshot = now;
      if (!isWoken && !isEnding) await pause(LOOK_EVERY_MS);
    }
  };

  const followOnAndOn = async (): Promise<void> => {
    while (!isEnding) {
      let client: Client | null = null;
      try {
        client = await connect(place);
        await followOn(client);
      } catch {
        // Whatever it was, the snapshot still says where to go on from.
        if (!isEnding) await pause(RECONNECT_AFTER_MS);
      } finally {
        if (client) await leave(client);
      }
    }
  };

  const ended = followOnAndOn();
  return {
    end: () => {
      isEnding = true;
      wake();
      return ended;
    },
  };
};
