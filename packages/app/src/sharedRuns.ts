/**
 * Work that many wait for and that is never done twice at once: whoever asks while it runs shares the next run, which
 * begins after they asked.
 */
export const sharedRuns = <Result>(work: () => Promise<Result>): (() => Promise<Result>) => {
  let running: Promise<Result> | null = null;
  let next: Promise<Result> | null = null;

  const run = (): Promise<Result> => {
    next = null;
    const one = work().finally(() => {
      if (!next) running = null;
    });
    return (running = one);
  };

  return () => {
    if (!running) return run();
    return (next ??= running.then(run, run));
  };
};
