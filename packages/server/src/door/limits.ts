import type { Settings } from "./settings.ts";

/** A hall full of people is one network address: these are generous, and stop machines only. Per minute. */
const READS_PER_MINUTE = 12_000;
/** The share of an address's changes that one account, or one link, can ask for alone. */
const SHARE_OF_ONE = 0.2;

/** Who asks: a network address, and behind it an account or a link where there is one. */
export type Asking = { readonly address: string; readonly account: string | null; readonly link: string | null };

/** Counts what each address, account and link asks for, in windows of a minute. */
export const openLimits = (settings: Pick<Settings, "writesPerMinute">, now: () => Date) => {
  const { writesPerMinute } = settings;
  let window = 0;
  let counts = new Map<string, number>();

  const isOver = (key: string, most: number): boolean => {
    const minute = Math.floor(now().getTime() / 60_000);
    if (minute !== window) counts = new Map();
    window = minute;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > most;
  };

  return {
    isTooMany: ({ address, account, link }: Asking, method: string): boolean => {
      if (method === "GET" || method === "HEAD") return isOver(`read ${address}`, READS_PER_MINUTE);
      const one = Math.ceil(writesPerMinute * SHARE_OF_ONE);
      return (
        isOver(`write ${address}`, writesPerMinute) ||
        (account !== null && isOver(`account ${account}`, one)) ||
        (link !== null && isOver(`link ${link}`, one))
      );
    },
  };
};
