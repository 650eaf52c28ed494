import type { ClientBase } from "pg";
import type { Appended, Writing } from "../eventStore.ts";
import { appendQuestion, type Chain, versionAfter } from "./appendStatement.ts";
import { type Connections, rowsOf, transaction } from "./connections.ts";
import type { Redaction } from "./redaction.ts";
import { gaveWay, isDuplicate, troubleIn, troubleOfAppend } from "./trouble.ts";

/** More than this in a row means that something else is wrong. */
const TRIES_MAX = 50;

/** Appends chains. Where one as a whole cannot be, each of its writings is settled on its own. */
export const appendingTo = (connections: Connections, redaction: Redaction) => {
  const store = async (chain: Chain): Promise<boolean> => {
    let isUnderWay = false;
    try {
      return await connections.lend((client) => {
        isUnderWay = true;
        return chain[0].cuts.length > 0 ? storeAndCut(client, chain) : storeIn(client, chain);
      });
    } catch (error) {
      throw (isUnderWay ? troubleOfAppend(error) : troubleIn(error)) ?? error;
    }
  };

  const storeAndCut = (client: ClientBase, chain: Chain): Promise<boolean> =>
    transaction(client, async () => {
      const isStored = await storeIn(client, chain);
      if (isStored) for (const cut of chain[0].cuts) await redaction.cut(client, chain[0].stream, cut);
      return isStored;
    });

  const settle = async (writing: Writing): Promise<Appended> => {
    for (let tries = 1; ; tries++) {
      const cause = await attempt(store, [writing]);
      if (cause === "stored") return { was: "appended", version: versionAfter([writing]) };
      const stands = await whereItStands(connections, writing);
      if (stands) return stands;
      // Somebody else's writing came to be, or came to nothing, between the two questions.
      if (tries === TRIES_MAX || (cause && !gaveWay(cause)))
        throw cause ?? new Error("The stream never comes to rest.");
    }
  };

  /** Whoever takes words back hears of it once they are gone from the files; a retry tries that again. */
  const settleWhole = async (writing: Writing): Promise<Appended> => {
    guardWords(writing);
    const came = await settle(writing);
    if (writing.cuts.length > 0 && came.was !== "moved-on") await redaction.wipe();
    return came;
  };

  /** What it came to before, or is told where the stream is elsewhere; only else is it stored. */
  const settleLate = async (writing: Writing): Promise<Appended> =>
    (await whereItStands(connections, writing)) ?? settleWhole(writing);

  const settleEach = async (chain: Chain): Promise<readonly PromiseSettledResult<Appended>[]> => {
    const [first, ...others] = chain;
    const settled = await Promise.allSettled([others.length > 0 ? settleLate(first) : settleWhole(first)]);
    // Another node was quicker: what rests on the first cannot be stored either.
    if (others.every(({ restsOn }) => restsOn !== undefined) && isMovedOn(settled[0]))
      return [...settled, ...(await Promise.allSettled(others.map(settleLate)))];
    for (const writing of others) settled.push(...(await Promise.allSettled([settleWhole(writing)])));
    return settled;
  };

  return async (chain: Chain): Promise<readonly PromiseSettledResult<Appended>[]> => {
    if (chain.length === 1) return settleEach(chain);
    try {
      chain.forEach(guardWords);
      return (await store(chain)) ? storedOf(chain) : settleEach(chain);
    } catch (error) {
      return troubleIn(error) ? chain.map(() => ({ status: "rejected", reason: error })) : settleEach(chain);
    }
  };
};

const isMovedOn = (settled: PromiseSettledResult<Appended> | undefined): boolean =>
  settled?.status === "fulfilled" && settled.value.was === "moved-on";

const storeIn = async (client: ClientBase, chain: Chain): Promise<boolean> => {
  const [[moved] = [0]] = await rowsOf(client, appendQuestion(chain));
  return moved === 1;
};

/** `stored`; or the reason why not, null where the statement found that it may not. */
const attempt = async (store: (chain: Chain) => Promise<boolean>, chain: Chain): Promise<"stored" | unknown> => {
  try {
    return (await store(chain)) ? "stored" : null;
  } catch (error) {
    if (isDuplicate(error) || gaveWay(error)) return error;
    throw error;
  }
};

/** What a writing that was not stored is told; null where by now nothing stands against it. */
const whereItStands = async (connections: Connections, writing: Writing): Promise<Appended | null> => {
  const { stream, request, expected, restsOn } = writing;
  const [found] = await connections.ask<[number, string | null, string | null, string | null, string | null, number]>({
    name: "stands",
    text: `SELECT coalesce(streams.version, 0), events.request, by, hash, outcome, requests.version
      FROM (SELECT $1 AS stream) AS asked LEFT JOIN streams USING (stream) LEFT JOIN events USING (stream, version)
      LEFT JOIN requests ON requests.stream = asked.stream AND requests.request = $2`,
    values: [stream, request.id],
  });
  const [at, last, by, hash, outcome, version] = found!;
  if (by !== null && hash !== null && outcome !== null) return { was: "repeated", by, hash, outcome, version };
  const isElsewhere = at !== expected || (restsOn !== undefined && last !== restsOn);
  return isElsewhere ? { was: "moved-on", version: at } : null;
};

const storedOf = (chain: Chain): readonly PromiseSettledResult<Appended>[] => {
  let version = chain[0].expected;
  return chain.map(({ events }) => {
    version += events.length;
    return { status: "fulfilled", value: { was: "appended", version } };
  });
};

const guardWords = ({ events, words }: Writing): void => {
  for (const { ref, event } of words)
    if (!events[event]) throw new RangeError(`The words at ${ref} name event ${event}, which is not in this writing.`);
};
