import type { Step } from "./recent.ts";

/**
 * The writes of one coalition, in the order in which they were begun, whatever the order in which they end. `tell` hears
 * of each once it is on disk; of `null` where one failed, and memory is then ahead of the disk for good.
 */
export const writesUnderWay = (tell: (step: Step | null) => void) => {
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;
  let isSpoiled = false;
  let alone: Promise<unknown> | null = null;

  const begin = (write: Promise<Step | null>) => {
    count++;
    const before = last;
    // Caught at once: it may fail while earlier ones are still awaited, and what nobody catches ends the server.
    const outcome = write.catch(() => null);
    last = (async () => {
      await before;
      const step = await outcome;
      isSpoiled ||= step === null;
      tell(step);
      count--;
    })();
  };

  const settled = async () => void (await last);

  /** Asked right before deciding: after any wait, somebody else may be at work. */
  const taken = () => alone;

  /** Waits for its turn and for all earlier writes, and lets no one decide until `work` and what it wrote are told. */
  const workAlone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const before = alone;
    const done = (async () => {
      await before;
      await settled();
      try {
        return await work();
      } finally {
        await settled();
      }
    })();
    const end = () => {
      if (alone === over) alone = null;
    };
    const over = done.then(end, end);
    alone = over;
    return done;
  };

  return { begin, settled, taken, workAlone, isSpoiled: () => isSpoiled, isIdle: () => count === 0 && alone === null };
};
