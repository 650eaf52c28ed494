/** What is being typed and not yet asked for: kept on this device so that it survives a reload. */
export type Drafts = {
  readonly read: (about: string, field: string) => string | null;
  readonly write: (about: string, field: string, text: string) => void;
  readonly remove: (about: string, field: string) => void;
  /** Words of this record were taken back for good: what is being written about it here goes too. */
  readonly forget: (about: string) => void;
  readonly purge: () => void;
};

export const openDrafts = (owner: string, kept: Storage | null): Drafts => {
  const memory = new Map<string, string>();
  const prefix = `mortar draft ${owner} `;
  const keyOf = (about: string, field: string) => `${prefix}${about} ${field}`;

  const removeAll = (start: string) => {
    for (const key of memory.keys()) if (key.startsWith(start)) memory.delete(key);
    for (const key of kept ? Object.keys(kept) : []) if (key.startsWith(start)) kept?.removeItem(key);
  };

  return {
    read: (about, field) => memory.get(keyOf(about, field)) ?? kept?.getItem(keyOf(about, field)) ?? null,
    write: (about, field, text) => {
      memory.set(keyOf(about, field), text);
      try {
        kept?.setItem(keyOf(about, field), text);
      } catch {
        // The device is full: the text stays for as long as the page is open.
      }
    },
    remove: (about, field) => {
      memory.delete(keyOf(about, field));
      kept?.removeItem(keyOf(about, field));
    },
    forget: (about) => removeAll(`${prefix}${about} `),
    purge: () => removeAll(prefix),
  };
};

/** The browser's own store, where it gives one. */
export const browserStorage = (): Storage | null => {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
};
