import { batchesFrom } from "../batches.ts";
import { openedOf } from "../columns.ts";
import { copiesOf } from "../copies.ts";
import type { EventStore, Progress, Writing } from "../eventStore.ts";
import { appendingTo } from "./appending.ts";
import { backUp } from "./backup.ts";
import { inChains } from "./chains.ts";
import { openConnections } from "./connections.ts";
import { copyingInto, copySource } from "./copying.ts";
import type { Place } from "./line.ts";
import { followMoves, snapshotNow } from "./moves.ts";
import { readingFrom } from "./reading.ts";
import { rebuildingIn } from "./rebuilding.ts";
import { redactionIn } from "./redaction.ts";
import { bringForward, guardServer, steps } from "./schema.ts";

/** The store in a PostgreSQL database, in a schema of its own; several nodes may use it at once. */
export const postgresStore = ({ databaseUrl }: { readonly databaseUrl: string }): Promise<EventStore> =>
  openStore({ databaseUrl, schema: "coalitions" }, steps);

/** `known`: the steps of the schema that this Mortar knows. */
export const openStore = async (place: Place, known: readonly string[]): Promise<EventStore> => {
  const connections = openConnections(place);
  const redaction = redactionIn(place, connections);
  try {
    await connections.withClient(guardServer);
    await bringForward(place, known);
    await connections.atOnce((client) => redaction.replay(client));
    await redaction.wipeIfPossible();
    const moves = followMoves(place, connections, await snapshotNow(connections));
    const chains = inChains(appendingTo(connections, redaction));
    const reading = readingFrom(connections);
    const source = copySource(connections.ask);
    const copyIn = copyingInto(connections, redaction);
    const backups = new Set<Promise<void>>();
    let closing: Promise<void> | null = null;

    const append = async (writing: Writing) => {
      const came = await chains.append(writing);
      if (came.was === "appended" && writing.events.length > 0) moves.wakeOthers();
      return came;
    };

    const backup = (file: string, tell?: (copied: Progress) => void): Promise<void> => {
      const made = backUp(connections, redaction, file, tell).finally(() => backups.delete(made));
      backups.add(made);
      return made;
    };

    const close = async (): Promise<void> => {
      await Promise.all([chains.close(), Promise.allSettled(backups)]);
      await moves.close();
      await connections.close();
    };

    return {
      append,
      read: (stream, after = 0, to) => batchesFrom((from) => reading.batch(stream, from, to), after),
      open: async (stream, fold) => openedOf(await reading.open(stream, fold)),
      rebuild: rebuildingIn(connections),
      version: reading.version,
      outcome: reading.outcome,
      streams: reading.streams,
      streamsWith: reading.streamsWith,
      isShared: true,
      onMoved: moves.onMoved,
      copyOut: (stream) => copiesOf(source, stream),
      copyIn: async (stream, pieces) => {
        const came = await copyIn(stream, pieces);
        moves.wakeOthers();
        return came;
      },
      backup,
      close: () => (closing ??= close()),
    };
  } catch (error) {
    await connections.close();
    throw error;
  }
};
