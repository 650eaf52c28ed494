/** Where two are in one line, it is gone through once more for the second. */
type Line = { over: Promise<void>; isAskedAgain: boolean };

/**
 * Lines that are worked off side by side, `most` of them at a time, each by one worker: `work` goes through the line of one
 * name. Who asks for a line that is being worked off waits until it has been gone through once more.
 */
export const linesOf = (most: number, work: (name: string) => Promise<void>) => {
  const lines = new Map<string, Line>();
  const waiting: (() => void)[] = [];
  let free = most;

  const inTurn = async (name: string, line: Line): Promise<void> => {
    if (free > 0) free--;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      do {
        line.isAskedAgain = false;
        await work(name);
      } while (line.isAskedAgain);
    } finally {
      lines.delete(name);
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };

  return (name: string): Promise<void> => {
    const there = lines.get(name);
    if (there) {
      there.isAskedAgain = true;
      return there.over;
    }
    const line: Line = { over: Promise.resolve(), isAskedAgain: false };
    lines.set(name, line);
    return (line.over = inTurn(name, line));
  };
};
