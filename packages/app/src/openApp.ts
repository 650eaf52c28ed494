import {
  analyses,
  type Analysis,
  type Circles,
  type CoalitionEvent,
  type Happened,
  hasPlace,
  isSteward,
  type Means,
  seen,
  type Whole,
} from "@mortar/core";
import type { EventStore } from "@mortar/store";
import { type Cursors, openCursors } from "./cursor.ts";
import type { TableKind } from "./csvTables.ts";
import type { RowCame, TableAsked } from "./importCsv.ts";
import { asItWasOn, historyOf, type Past } from "./history.ts";
import type { HotCoalition } from "./hotCoalition.ts";
import { type HotCoalitions, hotCoalitions } from "./hotCoalitions.ts";
import { type News, newsSince, sees } from "./news.ts";
import { nothingShown, type Projected, projected, projectedAfter } from "./projector.ts";
import { type Credential, type Outcome, type Request, requests } from "./request.ts";
import { takingAlong } from "./takingAlong.ts";
import { tell } from "./tell.ts";
import { askerOf, tablesOf, type View } from "./view.ts";
import { type Sink, watch } from "./watch.ts";

/** Everything a door can do with coalitions. `null` wherever a person has no place: invisible equals unknown. */
export type App = {
  readonly request: (coalition: string, asked: Request, credential: Credential) => Promise<Outcome>;
  /** Takes a passage out of one record for somebody who asked this host for it. For the machine's own door alone. */
  readonly takeBackOnRequest: (
    coalition: string,
    asked: { readonly request: string; readonly ask: unknown },
    host: string,
  ) => Promise<Outcome>;
  readonly look: (coalition: string, person: string, kinds?: readonly string[]) => Promise<View | null>;
  readonly lookBack: (
    coalition: string,
    person: string,
    day: string,
    kinds?: readonly string[],
  ) => Promise<View | null>;
  readonly answer: (coalition: string, person: string, question: string) => Promise<unknown>;
  /** The lines of everything the person may read, to take along. */
  readonly exported: (coalition: string, person: string) => Promise<AsyncIterable<string> | null>;
  /** One kind of record as the person sees it, for a spreadsheet. */
  readonly table: (coalition: string, person: string, kind: TableKind) => Promise<string | null>;
  /** Brings rows of a table in as this person, or says what would come of each. `null`: she has no place. */
  readonly bringIn: (
    coalition: string,
    asked: TableAsked & { readonly dryRun: boolean },
    credential: Credential,
  ) => Promise<AsyncIterable<RowCame> | null>;
  readonly history: (coalition: string, person: string, kind: string, id: string) => Promise<readonly Past[] | null>;
  /** What happened in her sight after a version of the coalition; `after: null`: from where on to ask. */
  readonly newsSince: (coalition: string, person: string, after: number | null) => Promise<News | null>;
  readonly sees: (coalition: string, person: string, kind: string, id: string) => Promise<boolean>;
  readonly watch: (coalition: string, person: string, cursor: string, sink: Sink) => Promise<(() => void) | null>;
  readonly projected: (coalition: string) => Promise<Projected | null>;
  /** Told what the room sees, now and whenever it changes. */
  readonly watchProjected: (coalition: string, show: (it: Projected) => void) => Promise<() => void>;
  readonly coalitionsOf: (person: string) => Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Who looks after a coalition now: for what its clock does there by itself, and for no door. */
  readonly stewardsOf: (coalition: string) => Promise<readonly string[]>;
  readonly isRecorded: (person: string) => Promise<boolean>;
  /** How many coalitions are in memory at this moment. */
  readonly inMemory: () => number;
  /** Puts a told world in place, if it is not there yet. */
  readonly tell: (coalition: string, happened: readonly Happened<CoalitionEvent>[]) => Promise<void>;
};

export type AppSettings = {
  readonly store: EventStore;
  readonly secret: Uint8Array;
  readonly now: () => Date;
  /** Told of a passage once it is taken back in a coalition, so that it can be forgotten wherever else it waits. */
  readonly forget?: (passage: string, coalition: string) => void | Promise<void>;
  /** Brings what some answers rest on beside the records, the first time one does. */
  readonly means?: () => Promise<Means>;
};

export const openApp = ({ store, secret, now, forget = () => {}, means = none }: AppSettings): App => {
  const hots = hotCoalitions(store);
  const inside = insideOf(hots);
  const asking = requests({ store, hots, secret, now, forget });
  return {
    ...asking,
    ...looks({ store, inside, cursors: openCursors(secret), now, means }),
    ...telling(store, inside),
    ...takingAlong({ store, secret, now, inside, request: asking.request }),
    ...projector(hots),
    ...acrossCoalitions(store, inside),
    stewardsOf: (coalition) =>
      hots.read(coalition, ({ whole }) =>
        [...new Set([...whole.stewardships.values()].map(({ person }) => person))].filter((it) => isSteward(whole, it)),
      ),
    inMemory: hots.count,
    tell: async (coalition, happened) => {
      const hot = await hots.at(coalition);
      if (hot.version() === 0) await tell(store, coalition, happened);
    },
  };
};

const none = async (): Promise<Means> => ({});

/** What someone who has a place in a coalition finds there, by what is on disk. */
const insideOf =
  (hots: HotCoalitions) =>
  <Found>(coalition: string, person: string, find: (it: Place) => Found): Promise<Found | null> =>
    hots.read(coalition, (hot) => {
      const circles = hot.circles(person);
      return hasPlace(circles) ? find({ hot, circles }) : null;
    });

type Place = { readonly hot: HotCoalition; readonly circles: Circles };
type Inside = ReturnType<typeof insideOf>;

type Looking = Required<Pick<AppSettings, "store" | "now" | "means">> & {
  readonly inside: Inside;
  readonly cursors: Cursors;
};

const looks = ({
  store,
  inside,
  cursors,
  now,
  means,
}: Looking): Pick<App, "look" | "lookBack" | "answer" | "history" | "watch"> => ({
  look: (coalition, person, kinds) =>
    inside(coalition, person, ({ hot, circles }) => {
      const me = askerOf(seen(hot.whole, circles), person, now());
      const cursor = cursors.seal(hot.life, hot.told());
      return { coalition, me, tables: tablesOf(hot.whole, circles, kinds), cursor };
    }),

  lookBack: async (coalition, person, day, kinds) => {
    const it = await inside(coalition, person, (found) => found);
    if (!it) return null;
    const past = await asItWasOn(store, it.hot, it.circles, day);
    const me = askerOf(seen(it.hot.whole, it.circles), person, now());
    return { coalition, me, tables: tablesOf(past, it.circles, kinds), asItWasOn: day };
  },

  answer: async (coalition, person, question) => {
    const asked = Object.hasOwn(analyses, question) && (analyses as Analyses)[question];
    const resting = asked && asked.needs ? await means() : {};
    return inside(coalition, person, ({ hot, circles }) => {
      const view = seen(hot.whole, circles);
      return asked ? asked.answer(view, askerOf(view, person, now()), resting) : null;
    });
  },

  history: async (coalition, person, kind, id) =>
    inside(coalition, person, ({ hot, circles }) => historyOf(store, hot, circles, kind, id)),

  watch: async (coalition, person, cursor, sink) =>
    inside(coalition, person, ({ hot }) => watch(hot, cursors, person, cursor, sink)),
});

/** How long a screen that could not be shown anything waits before it tries again. */
const AGAIN_MS = 1_000;

const telling = (store: EventStore, inside: Inside): Pick<App, "newsSince" | "sees"> => ({
  newsSince: async (coalition, person, after) => {
    const it = await inside(coalition, person, (found) => found);
    return it && newsSince(store, it.hot, it.circles, after);
  },
  sees: async (coalition, person, kind, id) =>
    (await inside(coalition, person, ({ hot, circles }) => sees(hot, circles, kind, id))) === true,
});

const projector = (hots: HotCoalitions): Pick<App, "projected" | "watchProjected"> => ({
  projected: (coalition) => hots.read(coalition, (hot) => (hot.version() === 0 ? null : projected(hot.whole))),

  watchProjected: async (coalition, show) => {
    let shown = "";
    let stop = () => {};
    let isOver = false;
    const showOnce = (it: Projected) => {
      const written = JSON.stringify(it);
      if (written !== shown) show(it);
      shown = written;
    };
    const begin = () =>
      hots.read(coalition, (hot) => {
        if (isOver) return;
        showOnce(projected(hot.whole));
        stop = hot.follow((step) => {
          if (step) return showOnce(projectedAfter(step, hot.whole));
          stop();
          void beginAgain();
        });
      });
    const beginAgain = async (): Promise<void> => {
      try {
        await begin();
      } catch {
        showOnce(nothingShown);
        await new Promise((later) => setTimeout(later, AGAIN_MS).unref());
        if (!isOver) await beginAgain();
      }
    };
    await begin();
    return () => {
      isOver = true;
      stop();
    };
  },
});

const acrossCoalitions = (store: EventStore, inside: Inside): Pick<App, "coalitionsOf" | "isRecorded"> => ({
  coalitionsOf: async (person) => {
    const found: { id: string; name: string }[] = [];
    for (const id of await store.streamsWith("persons", person)) {
      const name = await inside(id, person, ({ hot, circles }) => {
        const [coalition] = seen(hot.whole, circles).coalitions.values();
        return coalition?.name.said ?? null;
      });
      if (name !== null) found.push({ id, name });
    }
    return found;
  },

  isRecorded: async (person) => (await store.streamsWith("persons", person)).length > 0,
});

type Analyses = Readonly<Record<string, Analysis<Whole, unknown>>>;
