export type KeptText = {
  readonly text: string;
  /** The revision of the record that the writer saw when the writing began. */
  readonly seen: string | null;
};

/** What is being typed and not yet asked for: kept on this device so that it survives a reload. */
export type Drafts = {
  readonly follow: (changed: () => void) => () => void;
  readonly read: (about: string, field: string) => KeptText | null;
  readonly write: (about: string, field: string, kept: KeptText) => void;
  readonly remove: (about: string, field: string) => void;
  /** Words of this record were taken back for good: what is being written about it here goes too. */
  readonly forget: (about: string) => void;
  readonly purge: () => void;
};

export const openDrafts = (owner: string, device: Storage | null): Drafts => {
  const memory = new Map<string, KeptText | null>();
  const followers = new Set<() => void>();
  const tell = () => {
    for (const changed of followers) changed();
  };
  const prefix = `mortar draft ${owner} `;
  const keyOf = (about: string, field: string) => `${prefix}${about} ${field}`;

  const removeAll = (start: string) => {
    for (const key of memory.keys()) if (key.startsWith(start)) memory.set(key, null);
    for (const key of device ? Object.keys(device) : []) if (key.startsWith(start)) device?.removeItem(key);
    tell();
  };

  return {
    follow: (changed) => {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
    read: (about, field) => {
      const key = keyOf(about, field);
      const known = memory.get(key);
      if (known !== undefined) return known;
      const found = textFrom(device?.getItem(key));
      memory.set(key, found);
      return found;
    },
    write: (about, field, kept) => {
      memory.set(keyOf(about, field), kept);
      try {
        device?.setItem(keyOf(about, field), JSON.stringify(kept));
      } catch {
        // The device is full: the text stays for as long as the page is open.
      }
      tell();
    },
    remove: (about, field) => {
      memory.set(keyOf(about, field), null);
      device?.removeItem(keyOf(about, field));
      tell();
    },
    forget: (about) => removeAll(`${prefix}${about} `),
    purge: () => removeAll(prefix),
  };
};

const textFrom = (written: string | null | undefined): KeptText | null =>
  written ? (JSON.parse(written) as KeptText) : null;

/** The browser's own store, where it gives one. */
export const browserStorage = (): Storage | null => {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
};
