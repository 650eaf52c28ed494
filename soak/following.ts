import type { Kitchen } from "./kitchens.ts";

export type Item = { readonly id: string; readonly revision: string };
type Patch = { readonly kind: string; readonly id: string; readonly item: Item | null };
export type Tables = ReadonlyMap<string, ReadonlyMap<string, Item>>;

/** What one person's browser does: holds a view, follows, and begins anew at another node where it must. */
export type Follower = {
  readonly revisionOf: (id: string) => string | undefined;
  readonly tables: () => Tables;
  readonly stop: () => void;
  /** How often a line broke, and how often it was told to begin anew. */
  readonly counts: { broke: number; began: number; patches: number };
};

/** `receive` hears of every version of every record that reaches the person. */
export const follow = (
  kitchen: Kitchen,
  person: string,
  someNode: () => string,
  receive: (kind: string, item: Item) => void,
): Follower => {
  const ended = new AbortController();
  const counts = { broke: 0, began: 0, patches: 0 };
  let tables = new Map<string, Map<string, Item>>();
  const cookie = kitchen.cookies.get(person) ?? "";

  const look = async (node: string): Promise<string | null> => {
    const view = await viewOf(node, kitchen.id, cookie);
    if (!view) return null;
    counts.began++;
    tables = tablesIn(view.tables);
    for (const [kind, table] of tables) for (const item of table.values()) receive(kind, item);
    return view.cursor;
  };

  const put = ({ kind, id, item }: Patch) => {
    counts.patches++;
    const table = tables.get(kind) ?? new Map<string, Item>();
    tables.set(kind, table);
    if (item) table.set(id, item);
    else table.delete(id);
    if (item) receive(kind, item);
  };

  /** Reads a stream until it ends; answers where to go on, or null where it must begin anew. */
  const read = async (node: string, from: string): Promise<string | null> => {
    let cursor = from;
    const answer = await fetch(`${node}/api/coalitions/${kitchen.id}/events?cursor=${encodeURIComponent(from)}`, {
      headers: { cookie },
      signal: ended.signal,
    });
    if (!answer.ok || !answer.body) return null;
    let held = "";
    for await (const piece of answer.body.pipeThrough(new TextDecoderStream())) {
      held += piece;
      for (let end = held.indexOf("\n\n"); end >= 0; end = held.indexOf("\n\n")) {
        const block = held.slice(0, end);
        held = held.slice(end + 2);
        if (block.includes("event: reload")) return null;
        const told = /^data: (.*)$/m.exec(block)?.[1];
        if (!told || !block.includes("event: patches")) continue;
        const { patches, cursor: next } = JSON.parse(told) as { patches: readonly Patch[]; cursor: string };
        patches.forEach(put);
        cursor = next;
      }
    }
    return cursor;
  };

  const goOn = async () => {
    let cursor: string | null = null;
    while (!ended.signal.aborted) {
      const node = someNode();
      try {
        cursor ??= await look(node);
        if (cursor === null) await rest(3_000);
        else cursor = await read(node, cursor);
      } catch {
        counts.broke++;
        await rest(200 + Math.random() * 600);
      }
    }
  };
  void goOn();

  return {
    revisionOf: (id) => {
      for (const table of tables.values()) if (table.has(id)) return table.get(id)?.revision;
      return undefined;
    },
    tables: () => tables,
    stop: () => ended.abort(),
    counts,
  };
};

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** `null`: nobody answers, or the person has no place. */
export const viewOf = async (node: string, coalition: string, cookie: string) => {
  const answer = await fetch(`${node}/api/coalitions/${coalition}/view`, {
    headers: { cookie },
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) return null;
  return (await answer.json()) as { tables: Readonly<Record<string, readonly Item[]>>; cursor: string };
};

export const tablesIn = (tables: Readonly<Record<string, readonly Item[]>>) =>
  new Map(Object.entries(tables).map(([kind, items]) => [kind, new Map(items.map((item) => [item.id, item]))]));
