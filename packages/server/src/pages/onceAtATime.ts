/** Runs what is asked for under one key once at a time: whoever asks for it meanwhile is given the same answer. */
export const onceAtATime = <Answer extends Response>() => {
  const running = new Map<string, Promise<Answer>>();
  return async (key: string, run: () => Answer | Promise<Answer>): Promise<Answer> => {
    const before = running.get(key);
    if (before) return (await before).clone() as Answer;
    const now = (async () => run())();
    running.set(key, now);
    try {
      return (await now).clone() as Answer;
    } finally {
      running.delete(key);
    }
  };
};
