import type { Page } from "@playwright/test";
import { people as cast } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { visit, type Visitor } from "./example.ts";
import type { People, Person } from "./people.ts";
import { screensOfARepresentative } from "./screensOfARepresentative.ts";
import { screensOfAccounts, screensOfBeginning } from "./screensOfBeginning.ts";
import { screensOfDoors } from "./screensOfDoors.ts";
import { screensOfJoining } from "./screensOfJoining.ts";
import { screensOfLinks } from "./screensOfLinks.ts";
import { screensOfMoving } from "./screensOfMoving.ts";
import { screensOfPictures } from "./screensOfPictures.ts";
import { screensOfQuestions } from "./screensOfQuestions.ts";
import { screensOfTalks } from "./screensOfTalks.ts";
import { screensOfTheSteward } from "./screensOfTheSteward.ts";
import { screensOfTies } from "./screensOfTies.ts";
import { screensOfVoices } from "./screensOfVoices.ts";
import { screensOnABadLine } from "./screensOnABadLine.ts";
import type { Server } from "./startServer.ts";

/** Everyone whose screens are looked at, each in a browser of their own on the same kind of device. */
export type Seats = {
  readonly server: Server;
  readonly amara: Person & Visitor;
  readonly kenji: Person & Visitor;
  /** No account, no cookie: comes with links. */
  readonly stranger: Person;
  /** Signed in with an account. */
  readonly host: Person;
};

export type Screen = {
  readonly name: string;
  readonly seat: "amara" | "kenji" | "stranger" | "host";
  /** Brings the page to the screen, and waits until its content is there. */
  readonly show: (page: Page, seats: Seats) => Promise<void>;
};

export const takeSeats = async (server: Server, people: People, device: "onPhone" | "onLaptop"): Promise<Seats> => {
  const amara = await visit(server.origin, cast.amara);
  const kenji = await visit(server.origin, cast.kenji, amara);
  const seat = async (visitor: Visitor) => {
    const person = await people[device]();
    await visitor.sitDown(person.context);
    return { ...person, ...visitor };
  };
  const [stranger, host] = [await people[device](), await people[device]()];
  return { server, amara: await seat(amara), kenji: await seat(kenji), stranger, host };
};

/** In this order within a part: later screens stand on what was done on earlier ones. The parts know nothing of one another. */
export const screensByPart: Readonly<Record<string, readonly Screen[]>> = {
  "at the door": [...screensOfBeginning, ...screensOfAccounts, ...screensOfDoors],
  "of the steward and of a member": [...screensOfTheSteward, ...screensOfARepresentative, ...screensOnABadLine],
  "of links": screensOfLinks,
  "of what is said, drawn and asked": [
    ...screensOfPictures,
    ...screensOfQuestions,
    ...screensOfTies,
    ...screensOfTalks,
  ],
  "of belonging and of what moves": [...screensOfJoining, ...screensOfVoices, ...screensOfMoving],
};
