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
    last = (async () => {
      await before;
      const step = await write.catch(() => null);
      isSpoiled ||= step === null;
      tell(step);
      count--;
    })();
  };

  const settled = async () => void (await last);

  const free = async () => {
    while (alone) await alone;
  };

  /** Waits for all earlier writes, and lets no one decide until `work` is done. */
  const workAlone = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await free();
    const done = settled().then(work);
    const over = () => {
      alone = null;
    };
    alone = done.then(over, over);
    return done;
  };

  return { begin, settled, free, workAlone, isSpoiled: () => isSpoiled, isIdle: () => count === 0 && alone === null };
};
