import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { App } from "@mortar/app";
import { type CoalitionEvent, type Happened, replay } from "@mortar/core";
import * as worlds from "@mortar/core/src/worlds/index.ts";
import type { EventStore } from "@mortar/store";
import { type ExamplePerson, peopleIn } from "./examplePeople.ts";

/** A visitor's own copy of a told world, and as whom the visitor looks at it. */
export type Visit = { readonly coalition: string; readonly person: string };

/** How many copies may be made in an hour, by everyone together. */
const COPIES_PER_HOUR = 120;
const COOKIE = "mortar-example";
const PREFIX = "example-";

/** Anyone can be anyone in an example: nothing in it may reach an account, a mailbox or another coalition. */
export const isExample = (coalition: string): boolean => coalition.startsWith(PREFIX);

/** The coalitions that are somebody's: copies of an example are nobody's. */
export const ownCoalitionsIn = async (store: Pick<EventStore, "streams">): Promise<readonly string[]> =>
  (await store.streams()).filter((coalition) => !isExample(coalition));

/** The order in which they are offered. */
const told = [worlds.cloudMigration, worlds.benefitsReform, worlds.campaign, worlds.platformFeature] as const;

/** A copy of each world has its own cookie: whoever changes over to another finds the first as it was left. */
const cookieName = (coalition: string): string => {
  const world = worldOf(coalition);
  return world === null ? COOKIE : `${COOKIE}-${world}`;
};

/** The world a copy is of, or the world itself; `null` where it is neither. */
const worldOf = (id: string): string | null =>
  told.find((world) => id === world.id || id.startsWith(`${PREFIX}${world.id}-`))?.id ?? null;

/** Looking around without an account: each visitor gets a copy of each world, and may do anything in it. */
export const openExamples = (app: App, secret: Uint8Array, now: () => Date) => {
  let hour = 0;
  let copies = 0;
  const peopleByWorld = new Map<string, readonly ExamplePerson[]>();

  const seal = ({ coalition, person }: Visit) =>
    createHmac("sha256", secret).update(`example ${coalition} ${person}`).digest("base64url");

  const peopleOf = (world: string): readonly ExamplePerson[] => {
    const before = peopleByWorld.get(world);
    if (before) return before;
    const people = peopleIn(replay(happenedIn(world)));
    peopleByWorld.set(world, people);
    return people;
  };

  return {
    worlds: told.map(({ id }) => id),
    worldOf,
    cookieName,

    /** The people a visitor can look around as, the steward first. */
    peopleOf,

    /** The world somebody belongs to. */
    worldWith: (person: string): string | null =>
      told.find(({ id }) => peopleOf(id).some((it) => it.id === person))?.id ?? null,

    /** `null`: too many copies were made within the hour. */
    open: async (world: string): Promise<string | null> => {
      const thisHour = Math.floor(now().getTime() / 3_600_000);
      if (thisHour !== hour) copies = 0;
      hour = thisHour;
      if (copies >= COPIES_PER_HOUR) return null;
      copies++;
      const coalition = `${PREFIX}${world}-${randomBytes(12).toString("base64url")}`;
      await app.tell(coalition, copyOf(world, coalition));
      return coalition;
    },

    cookieFor: (visit: Visit): string =>
      `${cookieName(visit.coalition)}=${visit.coalition}.${visit.person}.${seal(visit)}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax`,

    visitOf: (cookie: string | undefined): Visit | null => {
      const [coalition, person, proof] = (cookie ?? "").split(".");
      if (!coalition || !person || !proof) return null;
      const sealed = Buffer.from(seal({ coalition, person }));
      const given = Buffer.from(proof);
      return sealed.length === given.length && timingSafeEqual(sealed, given) ? { coalition, person } : null;
    },
  };
};

export type Examples = ReturnType<typeof openExamples>;

const happenedIn = (id: string): readonly Happened<CoalitionEvent>[] =>
  told.find((world) => world.id === id)?.happened ?? [];

/** The same history, under the id of the copy wherever the coalition itself is spoken of. */
const copyOf = (world: string, coalition: string): readonly Happened<CoalitionEvent>[] => {
  const happened = happenedIn(world);
  const [original] = replay(happened).coalitions.keys();
  return happened.map((it) => (it.event.id === original ? { ...it, event: { ...it.event, id: coalition } } : it));
};
