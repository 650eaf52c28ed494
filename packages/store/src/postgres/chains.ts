import { type Appended, StoreTrouble, type Writing } from "../eventStore.ts";
import type { Chain } from "./appendStatement.ts";

/** Writings at once: enough to share what a commit costs, few enough that nobody waits long. */
const LENGTH_MAX = 64;

type Waiting = {
  readonly writing: Writing;
  readonly resolve: (came: Appended) => void;
  readonly reject: (reason: unknown) => void;
};

/**
 * Lets each stream's writings go in the order in which they were asked for: one chain of them is under way, the others
 * wait and go together.
 */
export const inChains = (settle: (chain: Chain) => Promise<readonly PromiseSettledResult<Appended>[]>) => {
  const lines = new Map<string, Waiting[]>();
  const underWay = new Set<Promise<void>>();
  let isClosed = false;

  const work = async (stream: string, line: Waiting[]): Promise<void> => {
    while (line.length > 0) {
      const waiting = line.splice(0, chainLength(line));
      const settled = await settle(waiting.map(({ writing }) => writing) as unknown as Chain);
      settled.forEach((one, at) =>
        one.status === "fulfilled" ? waiting[at]!.resolve(one.value) : waiting[at]!.reject(one.reason),
      );
    }
    lines.delete(stream);
  };

  const begin = (stream: string): Waiting[] => {
    const line: Waiting[] = [];
    lines.set(stream, line);
    // What is asked for in the same turn goes together.
    const done: Promise<void> = Promise.resolve()
      .then(() => work(stream, line))
      .finally(() => underWay.delete(done));
    underWay.add(done);
    return line;
  };

  return {
    append: (writing: Writing): Promise<Appended> => {
      if (isClosed) return Promise.reject(new StoreTrouble("store/closed", "The store is closed."));
      const line = lines.get(writing.stream) ?? begin(writing.stream);
      return new Promise((resolve, reject) => line.push({ writing, resolve, reject }));
    },
    close: async (): Promise<void> => {
      isClosed = true;
      await Promise.all(underWay);
    },
  };
};

/** How many from the front rest on one another. */
const chainLength = (line: readonly Waiting[]): number => {
  const [{ writing: first }] = line as readonly [Waiting];
  if (first.cuts.length > 0) return 1;
  const requests = new Set([first.request.id]);
  let last = first;
  let length = 1;
  for (const { writing } of line.slice(1, LENGTH_MAX)) {
    if (!goesOnFrom(last, writing) || writing.fold !== first.fold || requests.has(writing.request.id)) break;
    requests.add(writing.request.id);
    last = writing;
    length++;
  }
  return length;
};

const goesOnFrom = (last: Writing, next: Writing): boolean =>
  next.cuts.length === 0 &&
  last.events.length > 0 &&
  next.expected === last.expected + last.events.length &&
  (next.restsOn === undefined || next.restsOn === last.request.id);
