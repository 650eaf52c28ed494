import type { LookupAddress, LookupAllOptions } from "node:dns";
import { Resolver } from "node:dns/promises";

/** Finds every address a name has. */
export type Resolve = (
  name: string,
  options: LookupAllOptions,
  done: (trouble: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** `timeout`: milliseconds until a name server is asked again. */
const PATIENCE = { timeout: 2_000, tries: 2 } as const;

/**
 * Asks the name servers of this machine, or others. Not by `lookup`, which waits inside one of two threads that this process
 * has for it: names whose servers say nothing would keep Mortar from finding its own database.
 */
export const askingNameServers =
  (servers?: readonly string[]): Resolve =>
  async (name, _, done) => {
    const resolver = new Resolver(PATIENCE);
    if (servers) resolver.setServers(servers);
    const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = [...addressesIn(four, 4), ...addressesIn(six, 6)];
    done(found.length === 0 && four.status === "rejected" ? four.reason : null, found);
  };

const addressesIn = (came: PromiseSettledResult<readonly string[]>, family: 4 | 6): readonly LookupAddress[] =>
  came.status === "fulfilled" ? came.value.map((address) => ({ address, family })) : [];
