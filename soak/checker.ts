import { isDeepStrictEqual } from "node:util";
import { load } from "../packages/app/src/loading.ts";
import { readingOn } from "../packages/app/src/keeping.ts";
import { type CoalitionEvent, type Happened } from "../packages/core/src/index.ts";
import type { CopiedEvent, CopiedRequest, EventStore } from "../packages/store/src/index.ts";
import type { Asked } from "./asking.ts";
import { type Follower, type Item, tablesIn, type Tables, viewOf } from "./following.ts";
import type { Kitchen } from "./kitchens.ts";
import { mayBeSent } from "./sent.ts";

export type Received = { readonly person: string; readonly seal: string; readonly what: string };

/** Everything that is wrong with one coalition after the soak, in a sentence each. */
export const wrongWith = async (
  store: EventStore,
  kitchen: Kitchen,
  asked: readonly Asked[],
  received: readonly Received[],
): Promise<readonly string[]> => {
  const { events, requests } = await kept(store, kitchen.id);
  const happened = events.map(withoutCounts).map(readingOn());
  const { whole, allowed } = mayBeSent(happened, [...kitchen.cookies.keys()]);
  const projected = (await load(store, kitchen.id)).whole;
  return [
    ...wrongOutcomes(asked, events, requests),
    ...events.flatMap(({ version }, nth) => (version === nth + 1 ? [] : [`Version ${nth + 1} is missing.`])),
    ...strangers(asked, happened),
    ...(isDeepStrictEqual(plain(whole), plain(projected)) ? [] : ["The projection is not what the history comes to."]),
    ...received
      .filter(({ person, seal }) => !allowed(person, seal))
      .map(({ person, what }) => `${person} was sent ${what}, and could read it at no moment.`),
  ].map((sentence) => `${kitchen.id}: ${sentence}`);
};

const withoutCounts = (event: CopiedEvent) => ({
  ...event,
  words: event.words.map(({ ref, said, cuts }) => ({ ref, said, cuts })),
});

const kept = async (store: EventStore, stream: string) => {
  const events: CopiedEvent[] = [];
  const requests: CopiedRequest[] = [];
  for await (const piece of store.copyOut(stream)) {
    events.push(...piece.events);
    requests.push(...piece.requests);
  }
  return { events, requests };
};

type Done = { readonly happened: readonly { readonly type: string; readonly kind: string; readonly id: string }[] };

const wrongOutcomes = (asked: readonly Asked[], events: readonly CopiedEvent[], requests: readonly CopiedRequest[]) => {
  const eventsBy = Map.groupBy(events, ({ request }) => request);
  const countOf = new Map<string, number>();
  for (const { id } of requests) countOf.set(id, (countOf.get(id) ?? 0) + 1);
  return asked.flatMap(({ request, command, status, answer }) => {
    const here = (eventsBy.get(request) ?? []).map(({ type, kind, record }) => ({ type, kind, id: record }));
    const told = status === 200 ? (answer as Done).happened : [];
    if (status === 0) return [`${command} was never answered.`];
    if (status >= 500) return [`${command} was answered ${status}: ${JSON.stringify(answer)}`];
    if (!isDeepStrictEqual(here, told))
      return [
        `${command} (${request}) was answered ${status} ${JSON.stringify(told)}; there is ${JSON.stringify(here)}.`,
      ];
    return told.length > 0 && countOf.get(request) !== 1 ? [`${request} is kept ${countOf.get(request)} times.`] : [];
  });
};

const strangers = (asked: readonly Asked[], happened: readonly Happened<CoalitionEvent>[]) => {
  const known = new Set(asked.map(({ request }) => request));
  // What was told before the soak began has requests of another form.
  return happened.flatMap(({ request, event }) =>
    known.has(request) || /^(request|story)/.test(request) ? [] : [`Nobody asked for ${event.type} (${request}).`],
  );
};

const plain = (value: object) =>
  JSON.parse(
    JSON.stringify(value, (_, it: unknown) =>
      it instanceof Map ? [...it.entries()].sort(([one], [other]) => (one < other ? -1 : 1)) : it,
    ),
  ) as object;

/** Waits until what a follower holds is what these nodes show; answers a sentence where it does not come to that. */
export const wrongInBrowser = async (
  kitchen: Kitchen,
  person: string,
  follower: Follower,
  nodes: readonly string[],
): Promise<readonly string[]> => {
  const until = Date.now() + 30_000;
  for (;;) {
    const views = await Promise.all(nodes.map((node) => viewOf(node, kitchen.id, kitchen.cookies.get(person) ?? "")));
    const shown = views.map((view) => (view ? byId(tablesIn(view.tables)) : null));
    const wrong = whatDiffers(shown, byId(follower.tables()));
    if (wrong === null) return [];
    if (Date.now() > until) return [`${kitchen.id}: ${person} ${wrong}`];
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

const whatDiffers = (shown: readonly (object | null)[], held: object): string | null => {
  if (!shown.every((it) => isDeepStrictEqual(it, shown[0]))) return "is shown different things by the nodes.";
  // Whoever has no place is shown nothing, and holds what was there before until the page is left.
  return shown[0] === null || isDeepStrictEqual(shown[0], held) ? null : "does not hold what the nodes show.";
};

const byId = (tables: Tables): object =>
  Object.fromEntries(
    [...tables]
      .filter(([, table]) => table.size > 0)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([kind, table]) => [
        kind,
        [...table.values()].sort((one: Item, other: Item) => (one.id < other.id ? -1 : 1)),
      ]),
  );
