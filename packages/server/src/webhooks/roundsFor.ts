/** Work begun by what happens, one round at a time for each coalition: whatever happens during one asks for one more. */
export const roundsFor = (report: (trouble: unknown) => void) => {
  const waiting = new Map<string, "under way" | "once more">();
  const running = new Set<Promise<void>>();
  let isOver = false;

  const also = async (work: () => Promise<void>): Promise<void> => {
    if (isOver) return;
    const run = work();
    running.add(run);
    await run.finally(() => running.delete(run));
  };
  const add = (name: string, work: () => Promise<void>): void => {
    if (waiting.has(name)) return void waiting.set(name, "once more");
    waiting.set(name, "under way");
    void also(work)
      .catch(report)
      .finally(() => {
        const again = waiting.get(name) === "once more";
        waiting.delete(name);
        if (again && !isOver) add(name, work);
      });
  };
  const over = async () => {
    isOver = true;
    await Promise.allSettled(running);
  };
  return { also, add, over };
};
