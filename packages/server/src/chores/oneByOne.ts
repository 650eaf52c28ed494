/** So many troubles in one run are no longer those of single ones. */
const TROUBLES_MAX = 10;

/** Does it for each. Where it fails for one, the others have it all the same; the first trouble is thrown in the end. */
export const oneByOne = async <It>(
  all: Iterable<It>,
  signal: AbortSignal,
  work: (it: It) => Promise<unknown>,
): Promise<void> => {
  const troubles: unknown[] = [];
  for (const it of all) {
    signal.throwIfAborted();
    await work(it).catch((trouble: unknown) => troubles.push(trouble));
    if (troubles.length === TROUBLES_MAX) break;
  }
  if (troubles.length > 0) throw troubles[0];
};
