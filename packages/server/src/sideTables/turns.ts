/** One after the other, in the order they asked: answers, once it is one's turn, with the way to end it. */
export const takingTurns = () => {
  let last: Promise<void> = Promise.resolve();
  return (): Promise<() => void> => {
    const before = last;
    const { promise, resolve } = Promise.withResolvers<void>();
    last = promise;
    return before.then(() => resolve);
  };
};

export type TakeTurn = ReturnType<typeof takingTurns>;
