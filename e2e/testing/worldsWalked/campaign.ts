import { coalition, gathering, people } from "@mortar/core/src/worlds/campaign/cast.ts";
import { expect } from "@playwright/test";
import { press } from "../setUp.ts";
import { joins, leaves, makesAccount } from "../walking/belonging.ts";
import {
  agreesAnew,
  declinesTie,
  fact,
  isAskedForTie,
  namesOwner,
  proposesTie,
  saysThatItArrived,
  saysWhatBecame,
  saysWhatSecuresIt,
  tiesWith,
} from "../walking/keeping.ts";
import {
  affirms,
  aloud,
  byLink,
  closesReading,
  goesOnByLink,
  handsWordsTo,
  inOwnWords,
  readTogether,
  subjectTo,
} from "../walking/reading.ts";
import { doesNotRead, goesTo, isLedTo, isLedToNothing, opensPromise, reads } from "../walking/seat.ts";
import { along } from "../walking/sheets.ts";
import { asksAlone, asksInWriting, names, namesFor, releases } from "../walking/talking.ts";
import { worldWalked } from "./worldWalked.ts";

const host = "Saltmarsh Neighbourhood Trust";
const name = "Clean air for Saltmarsh";
const { sheet, gains, gives, needs, makesPossible } = along("activist");

/** What Abena says for the families, across the table. */
const families = {
  gain: gains("My son sits in class next winter. There are eleven like him in our two streets."),
  give: gives("Two years of nights, written down by a hundred and sixty households."),
  need: needs("Whoever speaks for this campaign begins with the street, and not with filters."),
  others: makesPossible("A judge can read what it does to people, night by night."),
};

/** What Siddharth writes for the law centre, on his phone. */
const lawyers = {
  gain: gains("A judgment that counts what several chimneys do to one street together."),
  give: gives("Two of us without pay, and the case filed by June."),
  need: needs("Nothing goes to the papers before we have seen it for a day."),
};

/** What the direct action group and the policy advocates put down themselves. */
const lowTide = {
  need: "Room to go further if the permit is renewed, with nobody asked first.",
  give: "Eighty people at any gate on the estuary within two hours.",
  alone: "Two of us stand before a judge in March.",
};
const forum = {
  give: "A second chair at the ministry's table, every six weeks.",
  need: "A case so strong that the ministry would rather write a rule.",
};

const ownWords = "Begin with the street. Whoever speaks for us has slept one night there with the window open.";
const september = "A second chair from September on, once the ministry meets in a room again.";
const possible = "I was always asked for numbers. Now I have nights, with dates.";

const dockers = {
  person: "Malik Rahman",
  member: "Port Workers",
  why: "Ninety of your members work there. Whatever is won is won against them, or with them.",
};

/** Four groups against one incinerator. What two of them need cannot both be had, and both sentences stand. */
export const campaign = worldWalked({
  title: name,
  coalition,
  gathering,
  places: {
    beatriz: { person: people.beatriz, on: "laptop" },
    abena: { person: people.abena, on: "laptop" },
    zofia: { person: people.zofia, on: "phone" },
    jonah: { person: people.jonah, on: "dark laptop" },
    siddharth: { on: "phone" },
    malik: { on: "phone" },
    wall: { on: "dark laptop" },
  },
  chapters: ({ beatriz, abena, zofia, jonah, siddharth, malik, wall }) => ({
    askedAlone: [
      "Beatriz asks Abena along the sheet for campaigns; she reads each answer as it is written down",
      async () => {
        await isLedTo(beatriz, /^You have not talked with .* yet\./);
        await asksAlone(beatriz, abena, {
          member: "Quayside Families",
          sheet,
          readers: ["Beatriz Fonseca", "Abena Mensah", host],
          said: Object.values(families),
        });
      },
    ],
    inWriting: [
      "Siddharth answers for the law centre on his phone, without an account",
      () =>
        asksInWriting(beatriz, siddharth, "Siddharth Rao", {
          member: "Estuary Law Centre",
          sheet,
          readers: ["Beatriz Fonseca", "Siddharth Rao", host],
          said: Object.values(lawyers),
        }),
    ],
    released: [
      "each releases what the others may hear; what is for one member alone, no steward reads either",
      async () => {
        for (const said of Object.values(families)) await releases(abena, said);
        await names(zofia, "Gives", forum.give);
        await names(zofia, "Needs", forum.need);
        await names(jonah, "Gives", lowTide.give);
        await names(jonah, "Needs", lowTide.need);
        await namesFor(jonah, "Quayside Families", "Risks", lowTide.alone);
        await goesTo(beatriz, "Commitments");
        for (const words of [families.need.words, lawyers.give.words, lowTide.need]) await reads(beatriz, words);
        await doesNotRead(beatriz, lowTide.alone);
      },
    ],
    readTogether: [
      "in one room: in other words, on a phone without account, subject to the trustees, aloud before a witness",
      async () => {
        const link = await handsWordsTo(beatriz, "Siddharth Rao");
        await readTogether({ steward: beatriz, wall, along: [abena, zofia], follower: jonah }, [
          inOwnWords(abena, families.need.words, ownWords),
          byLink(siddharth, link, lawyers.gain.words, "Estuary Law Centre"),
          subjectTo(zofia, forum.give, "The trustees"),
          aloud(lowTide.need, {
            steward: beatriz,
            speaker: "Jonah Whitfield",
            member: "Low Tide",
            witness: [abena, "Abena Mensah", "Quayside Families"],
          }),
        ]);
        for (const { words } of [lawyers.give, lawyers.need])
          await goesOnByLink(siddharth, words, "Estuary Law Centre");
        for (const said of [families.gain, families.give, families.others]) await affirms(abena, said.words);
        await affirms(zofia, forum.need);
        for (const words of [lowTide.give, lowTide.need, lowTide.alone]) await affirms(jonah, words);
        await closesReading(beatriz);
      },
    ],
    tied: [
      "Abena sees that the nights meet what Zofia needs; Zofia agrees, and says what they make possible",
      () =>
        tiesWith(abena, zofia, {
          give: families.give.words,
          need: forum.need,
          receiver: "Clean Air Forum",
          possible,
        }),
    ],
    particular: [
      "what contradicts itself stands side by side; a no is told to nobody else; one sentence is Abena's alone to read",
      async () => {
        await proposesTie(beatriz, { give: lowTide.give, need: lawyers.need.words });
        await isAskedForTie(jonah, "Low Tide");
        await declinesTie(jonah);
        await reads(beatriz, "Declined");
        for (const seat of [abena, zofia]) {
          await goesTo(seat, "Commitments");
          await reads(seat, lowTide.need);
          await reads(seat, lawyers.need.words);
        }
        await reads(abena, lowTide.alone);
        await goesTo(beatriz, "Commitments");
        for (const seat of [zofia, beatriz]) await doesNotRead(seat, lowTide.alone);
        await opensPromise(abena, lowTide.give);
        await doesNotRead(abena, "Declined");
      },
    ],
    promised: [
      "Zofia says that nothing secures the chair; it is marked so, and found among what nothing secures",
      async () => {
        await beatriz.page.goto(`${beatriz.home}/commitments?show=unsecured`);
        await doesNotRead(beatriz, forum.give);
        await Promise.all([opensPromise(abena, forum.give), opensPromise(zofia, forum.give)]);
        await press(zofia.page, "That yes has come: affirm it");
        await namesOwner(zofia, "Patrick Nwosu");
        await expect(fact(abena, "Who, by when")).toContainText("Patrick Nwosu sees to it, by ");
        await saysWhatSecuresIt(zofia, "Nothing secures this yet.");
        await expect(fact(abena, "What secures it")).toContainText("Nothing secures this yet.");
        await reads(beatriz, forum.give);
      },
    ],
    kept: [
      "what the families gave is kept, and arrives: the one says so, then the other",
      async () => {
        await Promise.all([opensPromise(abena, families.give.words), opensPromise(zofia, families.give.words)]);
        await saysWhatBecame(abena, "Kept", "Nine boxes, carried over on a Sunday.");
        await expect(fact(zofia, "What became of it")).toContainText("Nine boxes, carried over on a Sunday.");
        await saysThatItArrived(zofia);
        await reads(abena, /^Arrived, /);
      },
    ],
    agreedAnew: [
      "the chair is harder than thought, and agreed anew in front of the others",
      async () => {
        await Promise.all([opensPromise(abena, forum.give), opensPromise(zofia, forum.give)]);
        await saysWhatBecame(zofia, "Under strain", "The ministry met by video, with my name alone on the list.");
        await expect(fact(abena, "What became of it")).toContainText("with my name alone on the list");
        await agreesAnew(zofia, september);
        await reads(abena, september);
        await expect(fact(abena, "What became of it")).toContainText("It was agreed anew");
      },
    ],
    joined: [
      "the port workers are asked late, by a link; each member chooses what they read",
      async () => {
        await makesAccount(beatriz, siddharth, "Siddharth Rao");
        await joins(beatriz, malik, dockers, [
          [abena, "Quayside Families"],
          [siddharth, "Estuary Law Centre"],
          [jonah, "Low Tide", lowTide.give],
          [zofia, "Clean Air Forum"],
        ]);
        await goesTo(malik, "Commitments");
        await reads(malik, september);
        for (const words of [lowTide.give, lowTide.alone]) await doesNotRead(malik, words);
      },
    ],
    left: [
      "Low Tide leaves, with everything it may read; the others see what is still open",
      async () => {
        await leaves(jonah, "Low Tide", name);
        await doesNotRead(jonah, ownWords);
        await goesTo(abena, "Members");
        await abena.page.getByRole("link", { name: "Low Tide", exact: true }).click();
        await reads(abena, /Jonah Whitfield said so for it/);
        await abena.page.getByRole("link", { name: "What is still open between it and the others" }).click();
        await reads(abena, lowTide.give);
      },
    ],
    next: [
      "each front page says what comes next",
      async () => {
        await isLedTo(beatriz, "Clean Air Forum has not named what it gains.");
        await isLedToNothing(abena);
        await isLedTo(zofia, "You have not named what Clean Air Forum gets out of this.");
        await isLedToNothing(siddharth);
        await isLedTo(malik, "You have not named what Port Workers gets out of this.");
      },
    ],
  }),
});
