/** What is known of the line to the server: `trying` until the first answer. */
export type LineState = "trying" | "up" | "down";

export type Line = {
  readonly state: () => LineState;
  readonly follow: (changed: () => void) => () => void;
  readonly isUp: () => void;
  readonly isDown: () => void;
};

export const openLine = (): Line => {
  let state: LineState = "trying";
  const followers = new Set<() => void>();
  const become = (next: LineState) => {
    if (next === state) return;
    state = next;
    for (const changed of followers) changed();
  };
  return {
    state: () => state,
    follow: (changed) => {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
    isUp: () => become("up"),
    isDown: () => become("down"),
  };
};

const SOONEST_MS = 1_000;
const LATEST_MS = 30_000;

/** How long to wait before the next try; no two browsers of a hall come back at the same moment. */
export const waitBeforeTry = (failures: number, askedSeconds: number | null = null): number => {
  const wait = askedSeconds === null ? Math.min(SOONEST_MS * 2 ** failures, LATEST_MS) : askedSeconds * 1_000;
  return wait * (0.75 + Math.random() / 2);
};
