/** The other tabs of this browser that show the same coalition to the same person. */
export type Neighbours = {
  readonly name: string;
  readonly tell: (subject: string, told: unknown) => void;
  readonly hear: (subject: string, told: (it: unknown) => void) => () => void;
};

export const openNeighbours = (name: string): Neighbours => {
  if (typeof window === "undefined" || typeof BroadcastChannel === "undefined")
    return { name, tell: () => {}, hear: () => () => {} };
  const channel = new BroadcastChannel(name);
  return {
    name,
    tell: (subject, told) => channel.postMessage({ subject, told }),
    hear: (subject, hear) => {
      const listen = ({ data }: MessageEvent<{ readonly subject: string; readonly told: unknown }>) => {
        if (data.subject === subject) hear(data.told);
      };
      channel.addEventListener("message", listen);
      return () => channel.removeEventListener("message", listen);
    },
  };
};

/**
 * Begins in one tab at a time; when that one closes, in the next. Where the browser has no locks (plain HTTP), in
 * every tab. Gives the way to end it.
 */
export const onlyOne = (name: string, begin: () => void): (() => void) => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const given = new AbortController();
  if (!("locks" in navigator)) begin();
  else
    navigator.locks
      .request(name, { signal: given.signal }, () => {
        begin();
        return ended;
      })
      .catch(() => {});
  return () => {
    end();
    given.abort();
  };
};
