import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { App } from "@mortar/app";
import { type CoalitionEvent, type Happened, replay } from "@mortar/core";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";

/** A visitor's own copy of a told world, and as whom the visitor looks at it. */
export type Visit = { readonly coalition: string; readonly person: string };

/** How many copies may be made in an hour, by everyone together. */
const COPIES_PER_HOUR = 60;
const COOKIE = "mortar-example";
const PREFIX = "example-";

/** Anyone can be anyone in an example: nothing in it may reach an account, a mailbox or another coalition. */
export const isExample = (coalition: string): boolean => coalition.startsWith(PREFIX);

/** Looking around without an account: each visitor gets a copy, and may do anything in it. */
export const openExamples = (app: App, secret: Uint8Array, now: () => Date) => {
  let hour = 0;
  let copies = 0;

  const seal = ({ coalition, person }: Visit) =>
    createHmac("sha256", secret).update(`example ${coalition} ${person}`).digest("base64url");

  return {
    /** The people a visitor can look around as, the steward first. */
    people: peopleOf(cloudMigration.happened),

    /** `null`: too many copies were made within the hour. */
    open: async (): Promise<string | null> => {
      const thisHour = Math.floor(now().getTime() / 3_600_000);
      if (thisHour !== hour) copies = 0;
      hour = thisHour;
      if (copies >= COPIES_PER_HOUR) return null;
      copies++;
      const coalition = `${PREFIX}${randomBytes(12).toString("base64url")}`;
      await app.tell(coalition, copyOf(coalition));
      return coalition;
    },

    cookieFor: (visit: Visit): string =>
      `${COOKIE}=${visit.coalition}.${visit.person}.${seal(visit)}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax`,

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

/** A person of the example, with the member she speaks for; the stewards speak for none. */
export type ExamplePerson = { readonly id: string; readonly name: string; readonly member: string | null };

const peopleOf = (happened: readonly Happened<CoalitionEvent>[]): readonly ExamplePerson[] => {
  const { persons, members, representations, stewardships } = replay(happened);
  const named = (id: string, member: string | null) => ({ id, name: persons.get(id)?.name.said ?? "", member });
  const stewards = [...stewardships.values()].filter(({ isOver }) => !isOver).map(({ person }) => named(person, null));
  const speaking = [...representations.values()]
    .filter(({ isOver, role }) => !isOver && role === "representative")
    .map(({ person, member }) => named(person, members.get(member)?.name.said ?? ""));
  return [...stewards, ...speaking];
};

const copyOf = (coalition: string): readonly Happened<CoalitionEvent>[] =>
  cloudMigration.happened.map((it) =>
    it.event.id === cloudMigration.id ? { ...it, event: { ...it.event, id: coalition } } : it,
  );
