/** One after the other, in the order they asked. */
export const openTurns = () => {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  /** Answers, once it is one's turn, with the way to end it. */
  const take = async (): Promise<() => void> => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    waiting++;
    await before;
    return () => {
      waiting--;
      resolve();
    };
  };

  return {
    take,
    /** Nobody has a turn, nor waits for one: what is over at once needs none. */
    isFree: (): boolean => waiting === 0,
    within: async <Answer>(work: () => Answer | Promise<Answer>): Promise<Answer> => {
      const endTurn = await take();
      try {
        return await work();
      } finally {
        endTurn();
      }
    },
  };
};

export type Turns = ReturnType<typeof openTurns>;
