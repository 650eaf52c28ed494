import type { Step } from "./recent.ts";

/** A write that was put into memory, and how to take it out again where it did not come about. */
export type Write = { readonly came: Promise<Step | null>; readonly undo: () => void };

type Told = {
  /** Hears of each write once it is on disk. */
  readonly tell: (step: Step) => void;
  /** Where one did not come about, memory is as it was before it: reads what the disk has instead. */
  readonly mend: () => Promise<void>;
  /** Not even that was possible: whoever follows begins anew. */
  readonly spoil: () => void;
};

/**
 * The writes of one coalition, in the order in which they were begun, whatever the order in which they end. Where one
 * comes to nothing, whatever was begun after it rested on it: all of it is undone, and nobody decides until that is mended.
 */
export const writesUnderWay = ({ tell, mend, spoil }: Told) => {
  let last: Promise<unknown> = Promise.resolve();
  let ahead: (() => void)[] = [];
  let underWay = 0;
  let mended = 0;
  let isBroken = false;
  let isSpoiled = false;

  const begin = ({ came, undo }: Write) => {
    underWay++;
    ahead.push(undo);
    const before = last;
    // Caught at once: it may fail while earlier ones are still awaited, and what nobody catches ends the server.
    const outcome = came.catch(() => null);
    last = (async () => {
      await before;
      const step = await outcome;
      underWay--;
      isBroken ||= step === null;
      if (!step || isBroken) return underWay === 0 && goBack();
      ahead.shift();
      tell(step);
    })();
  };

  /** Some of what is undone may be on disk all the same: then mending reads it from there. */
  const goBack = async () => {
    for (const undo of ahead.toReversed()) undo();
    ahead = [];
    await mend().catch(spoilAll);
    mended++;
    isBroken = false;
  };

  const spoilAll = () => {
    if (!isSpoiled) spoil();
    isSpoiled = true;
  };

  const settled = async () => void (await last);

  const turns = turnsAfter(settled);

  return {
    begin,
    settled,
    /** Asked right before deciding: after any wait, somebody else may be at work. */
    taken: () => turns.taken() ?? (isBroken ? last : null),
    workAlone: turns.workAlone,
    /** Memory holds nothing that is not on disk. */
    isLevel: () => ahead.length === 0 && !isBroken,
    /** How often writes had to be undone. */
    mended: () => mended,
    isSpoiled: () => isSpoiled,
    spoil: spoilAll,
    isIdle: () => underWay === 0 && !isBroken && turns.taken() === null,
  };
};

const turnsAfter = (settled: () => Promise<void>) => {
  let alone: Promise<unknown> | null = null;

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

  return { taken: () => alone, workAlone };
};
