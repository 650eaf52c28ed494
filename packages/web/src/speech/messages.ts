import type { Compiled } from "@mortar/catalogue/src/browser.ts";

/** What this page can say: at first what its own room says, and soon everything. */
export type Messages = {
  readonly now: () => Compiled;
  readonly follow: (follower: () => void) => () => void;
  /** Once all of them are here: other rooms, and what the server answers, are said in words the page did not come with. */
  readonly whole: Promise<void>;
  readonly areWhole: () => boolean;
  /** Brings all of them, however often the line drops meanwhile. */
  readonly bring: () => Promise<void>;
};

type Ask = (address: string) => Promise<Response>;

const AGAIN_AFTER_MS = 2_000;

/** `at`: where all of them are; left out where they are all here. */
export const openMessages = (
  first: Compiled,
  at: string | undefined,
  ask: Ask = (address) => fetch(address),
): Messages => {
  const followers = new Set<() => void>();
  let known = first;
  const { promise: whole, resolve: isWhole } = Promise.withResolvers<void>();
  let areWhole = at === undefined;
  if (areWhole) isWhole();
  const bring = async (): Promise<void> => {
    if (at === undefined) return;
    const answer = await ask(at).catch(() => null);
    if (answer?.ok) {
      known = (await answer.json()) as Compiled;
      areWhole = true;
      isWhole();
      for (const follower of followers) follower();
      return;
    }
    await new Promise((later) => setTimeout(later, AGAIN_AFTER_MS));
    return bring();
  };
  return {
    now: () => known,
    follow: (follower) => {
      followers.add(follower);
      return () => void followers.delete(follower);
    },
    whole,
    areWhole: () => areWhole,
    bring,
  };
};
