/** What has just happened, said once, with a way back where there is one. */
export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly undo?: { readonly label: string; readonly press: () => void };
};

export type Notices = {
  readonly latest: () => Notice | null;
  readonly follow: (changed: () => void) => () => void;
  readonly say: (text: string, undo?: Notice["undo"]) => void;
  readonly clear: () => void;
};

export const openNotices = (): Notices => {
  let latest: Notice | null = null;
  let count = 0;
  const followers = new Set<() => void>();
  const become = (next: Notice | null) => {
    latest = next;
    for (const changed of followers) changed();
  };
  return {
    latest: () => latest,
    follow: (changed) => {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
    say: (text, undo) => become({ id: ++count, text, ...(undo && { undo }) }),
    clear: () => become(null),
  };
};
