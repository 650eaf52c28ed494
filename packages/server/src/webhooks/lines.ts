/** Where two are in one line, it is gone through once more for the second. */
type Line = { over: Promise<void>; isAskedAgain: boolean };

/** What is left of a line after one step. */
type Left = "more" | "nothing";

/**
 * Lines that are worked off side by side, `most` of them at a time: `step` takes one thing of the line of one name. After each
 * step whoever waits goes first, so that a line without end keeps nobody out. Who asks for a line that is being worked off
 * waits until it has been gone through once more.
 */
export const linesOf = (most: number, step: (name: string) => Promise<Left>) => {
  const lines = new Map<string, Line>();
  const waiting: (() => void)[] = [];
  let free = most;

  const turn = (): Promise<void> => new Promise((come) => waiting.push(come));
  const letNextIn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free++;
  };

  const inTurn = async (name: string, line: Line): Promise<void> => {
    if (free > 0) free--;
    else await turn();
    try {
      do {
        line.isAskedAgain = false;
        while ((await step(name)) === "more") {
          if (waiting.length === 0) continue;
          const mine = turn();
          letNextIn();
          await mine;
        }
      } while (line.isAskedAgain);
    } finally {
      lines.delete(name);
      letNextIn();
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
