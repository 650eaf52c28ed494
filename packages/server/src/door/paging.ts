import type { Context } from "hono";

/** How many records or events one page holds at most. */
export const PAGE_MAX = 1_000;

type KeyOf<Item> = (item: Item, at: number) => string;

export type Paged<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/**
 * One page of a list, as the query asks for it; `null` where it asks for none there could be. A page ends with an item by its
 * key: where that item has gone meanwhile, the next page begins where it stood.
 */
export const paged = <Item>(c: Context, all: readonly Item[], keyOf: KeyOf<Item>): Paged<Item> | null => {
  const limit = limitOf(c.req.query("limit"));
  const start = startOf(c.req.query("after"), all, keyOf);
  if (limit === null || start === null) return null;
  const items = all.slice(start, start + limit);
  const last = items.at(-1);
  const next =
    last !== undefined && start + limit < all.length ? seal([start + limit, keyOf(last, start + limit - 1)]) : null;
  if (next) c.header("link", `<${addressOf(c, limit, next)}>; rel="next"`);
  return { items, next };
};

const limitOf = (asked: string | undefined): number | null => {
  if (asked === undefined) return PAGE_MAX;
  const limit = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  return limit >= 1 && limit <= PAGE_MAX ? limit : null;
};

const startOf = <Item>(after: string | undefined, all: readonly Item[], keyOf: KeyOf<Item>) => {
  if (after === undefined) return 0;
  const place = unseal(after);
  if (place === null) return null;
  const [stood, key] = place;
  const at = all.findIndex((item, at) => keyOf(item, at) === key);
  return at === -1 ? Math.min(stood, all.length) : at + 1;
};

type Place = readonly [stood: number, key: string];

const seal = (place: Place): string => Buffer.from(JSON.stringify(place)).toString("base64url");

const unseal = (after: string): Place | null => {
  try {
    const place: unknown = JSON.parse(Buffer.from(after, "base64url").toString());
    if (!Array.isArray(place) || place.length !== 2) return null;
    const [stood, key] = place as readonly unknown[];
    return Number.isSafeInteger(stood) && (stood as number) >= 0 && typeof key === "string"
      ? [stood as number, key]
      : null;
  } catch {
    return null;
  }
};

const addressOf = (c: Context, limit: number, next: string): string =>
  `${new URL(c.req.url).pathname}?${new URLSearchParams({ limit: String(limit), after: next }).toString()}`;
