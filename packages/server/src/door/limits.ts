import type { Settings } from "./settings.ts";

/** A hall full of people is one network address: these are generous, and stop machines only. Per minute. */
const READS_PER_MINUTE = 12_000;

/** Counts what each network address asks for, in windows of a minute. */
export const openLimits = (settings: Pick<Settings, "writesPerMinute">, now: () => Date) => {
  let window = 0;
  let counts = new Map<string, number>();

  return {
    isTooMany: (caller: string, method: string): boolean => {
      const minute = Math.floor(now().getTime() / 60_000);
      if (minute !== window) {
        window = minute;
        counts = new Map();
      }
      const isRead = method === "GET" || method === "HEAD";
      const key = `${isRead ? "r" : "w"} ${caller}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count > (isRead ? READS_PER_MINUTE : settings.writesPerMinute);
    },
  };
};
