import type { Browser } from "@playwright/test";
import { type Step, tellWorld } from "@mortar/core/src/worlds/tell.ts";
import { openPeople } from "../people.ts";
import { startTold } from "../told.ts";
import type { Seat } from "../walking/seat.ts";

/** What every world is walked through, from a talk to what became of a promise. */
type Chapter =
  | "askedAlone"
  | "inWriting"
  | "released"
  | "readTogether"
  | "tied"
  | "promised"
  | "kept"
  | "agreedAnew"
  | "particular"
  | "joined"
  | "left"
  | "next";

/** The chapter as it is told, and how it is walked. They stand in the order in which they happen. */
export type Chapters = Readonly<Record<Chapter, Told> & { askedAnew?: Told }>;
type Told = readonly [told: string, walk: () => Promise<void>];

/** Who sits down where. Without `person` it is a device with no account: the wall of the room, or a phone for links. */
type Places<Name extends string> = Readonly<Record<Name, Place>>;
type Place = { readonly person?: string; readonly on: "laptop" | "dark laptop" | "phone" };

type World<Name extends string> = {
  readonly title: string;
  readonly coalition: string;
  /** The coalition is founded, and everyone has a place in it. Nothing has been said yet. */
  readonly gathering: readonly Step[];
  readonly places: Places<Name>;
  readonly chapters: (seats: Readonly<Record<Name, Seat>>) => Chapters;
};

export type WorldWalked = ReturnType<typeof worldWalked>;

/** A world's people, gathered afresh, each at a device of their own. */
export const worldWalked = <Name extends string>({ title, coalition, gathering, places, chapters }: World<Name>) => ({
  title,
  begin: async (browser: Browser) => {
    const names = Object.keys(places) as Name[];
    const { happened } = tellWorld(coalition, title, gathering);
    const told = await startTold({ coalition, happened, people: names.flatMap((it) => places[it].person ?? []) });
    const people = openPeople(browser, told.server.origin);
    const arrive = {
      laptop: people.onLaptop,
      "dark laptop": () => people.onLaptop({ colorScheme: "dark" }),
      phone: people.onPhone,
    };
    const sit = async (name: Name) => {
      const { person, on } = places[name];
      const seat: Seat = { ...(await arrive[on]()), home: told.home };
      if (person === undefined) return [name, seat] as const;
      await told.sitDown(seat.context, person);
      await seat.page.goto(told.home);
      return [name, seat] as const;
    };
    const seats = Object.fromEntries(await Promise.all(names.map(sit))) as Record<Name, Seat>;
    return {
      chapters: Object.values(chapters(seats)),
      complaints: () => Object.values<Seat>(seats).flatMap((it) => it.complaints()),
      end: async () => {
        await people.allLeave();
        await told.server.remove();
      },
    };
  },
});
