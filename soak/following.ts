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
  const held = holding(receive);
  const cookie = kitchen.cookies.get(person) ?? "";

  const look = async (node: string): Promise<string | null> => {
    const view = await viewOf(node, kitchen.id, cookie);
    if (!view) return null;
    counts.began++;
    held.begin(view.tables);
    return view.cursor;
  };

  const put = (patch: Patch) => {
    counts.patches++;
    held.put(patch);
  };

  const goOn = async () => {
    let cursor: string | null = null;
    while (!ended.signal.aborted) {
      const node = someNode();
      try {
        cursor ??= await look(node);
        if (cursor === null) await rest(3_000);
        else cursor = await readStream(`${node}/api/coalitions/${kitchen.id}`, cookie, cursor, ended.signal, put);
      } catch {
        counts.broke++;
        await rest(200 + Math.random() * 600);
      }
    }
  };
  void goOn();

  return { revisionOf: held.revisionOf, tables: held.tables, stop: () => ended.abort(), counts };
};

/** What a browser holds of one coalition. */
const holding = (receive: (kind: string, item: Item) => void) => {
  let tables = new Map<string, Map<string, Item>>();
  return {
    tables: () => tables,
    begin: (shown: Readonly<Record<string, readonly Item[]>>) => {
      tables = tablesIn(shown);
      for (const [kind, table] of tables) for (const item of table.values()) receive(kind, item);
    },
    put: ({ kind, id, item }: Patch) => {
      const table = tables.get(kind) ?? new Map<string, Item>();
      tables.set(kind, table);
      if (item) table.set(id, item);
      else table.delete(id);
      if (item) receive(kind, item);
    },
    revisionOf: (id: string) => [...tables.values()].find((table) => table.has(id))?.get(id)?.revision,
  };
};

/** Reads a stream until it ends; answers where to go on, or null where one must begin anew. */
const readStream = async (
  coalition: string,
  cookie: string,
  from: string,
  signal: AbortSignal,
  put: (patch: Patch) => void,
): Promise<string | null> => {
  let cursor = from;
  const answer = await fetch(`${coalition}/events?cursor=${encodeURIComponent(from)}`, { headers: { cookie }, signal });
  if (!answer.ok || !answer.body) return null;
  for await (const block of blocksIn(answer.body)) {
    if (block.includes("event: reload")) return null;
    const told = /^data: (.*)$/m.exec(block)?.[1];
    if (!told || !block.includes("event: patches")) continue;
    const { patches, cursor: next } = JSON.parse(told) as { patches: readonly Patch[]; cursor: string };
    patches.forEach(put);
    cursor = next;
  }
  return cursor;
};

async function* blocksIn(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const blocks = (held + piece).split("\n\n");
    held = blocks.pop() ?? "";
    yield* blocks;
  }
}

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
