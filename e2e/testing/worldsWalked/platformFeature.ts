import { coalition, gathering, people } from "@mortar/core/src/worlds/platformFeature/cast.ts";
import { expect } from "@playwright/test";
import { affirmAnyway } from "../affirmAnyway.ts";
import { press } from "../setUp.ts";
import { joins, leaves, makesAccount } from "../walking/belonging.ts";
import {
  agreesAnew,
  fact,
  namesOwner,
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
import { asksAlone, asksInWriting, names, releases } from "../walking/talking.ts";
import { worldWalked } from "./worldWalked.ts";

const host = "Foxglove Books, platform office";
const name = "Shared shelves";
const { sheet, gains, gives, needs, makesPossible } = along("product-team");

/** What Nadia says for Engineering, across the table. */
const engineering = {
  gain: gains("One table of shelves and not three. We delete eleven thousand lines."),
  give: gives("Five of us until it is out, on the thirtieth of September."),
  need: needs("Product decides once, and Design is a week ahead of us."),
  others: makesPossible("Operations knows in May how many shelves there will be."),
};

/** What Mateus writes for Operations, on his phone. */
const operations = {
  gain: gains("Sundays."),
  give: gives("Room for three times today's readers from the first evening."),
  need: needs("To be told in the spring, and not on the evening before."),
};

const product = {
  give: "After the first of May we change nothing any more.",
  need: "A yes to September that is not followed by but.",
};
const design = {
  give: "Drawings for each sprint, one week before it begins.",
  need: "Six readers a week who are paid for their hour.",
};
const ranker = {
  gives: "Ten books on an empty shelf, chosen by people like its reader.",
  optimises: "Books opened on the same day.",
  misaligned: "A long book looks like a failure to it, and small publishers print long books.",
  answer: "From June it counts a book that is still being read after a week.",
};

const ownWords = "Product decides once and says so aloud. Design stays a week ahead of us.";
const twoChanges = "Two changes from what readers showed us in May, both drawn, and then nothing until it is out.";
const possible = "We have next year's renewals in October.";

const support = {
  person: "Fatoumata Diallo",
  member: "Reader support",
  why: "Every reader who writes about shelves writes to you.",
};

/** Four teams and a program build shelves that readers share. For the program one human being speaks, and nobody else. */
export const platformFeature = worldWalked({
  title: name,
  coalition,
  gathering,
  places: {
    camila: { person: people.camila, on: "laptop" },
    nadia: { person: people.nadia, on: "laptop" },
    joaquin: { person: people.joaquin, on: "phone" },
    sunniva: { person: people.sunniva, on: "dark laptop" },
    wei: { person: people.wei, on: "phone" },
    mateus: { on: "phone" },
    fatoumata: { on: "phone" },
    wall: { on: "dark laptop" },
  },
  chapters: ({ camila, nadia, joaquin, sunniva, wei, mateus, fatoumata, wall }) => ({
    askedAlone: [
      "Camila asks Nadia along the sheet for product teams; she reads each answer as it is written down",
      async () => {
        await isLedTo(camila, /^You have not talked with .* yet\./);
        await asksAlone(camila, nadia, {
          member: "Engineering",
          sheet,
          readers: ["Camila Duarte", "Nadia Benali", host],
          said: Object.values(engineering),
        });
      },
    ],
    inWriting: [
      "Mateus answers for Operations on his phone, without an account",
      () =>
        asksInWriting(camila, mateus, "Mateus Ribeiro", {
          member: "Operations",
          sheet,
          readers: ["Camila Duarte", "Mateus Ribeiro", host],
          said: Object.values(operations),
        }),
    ],
    released: [
      "each releases what the others may hear; until it is read back, no other member reads it",
      async () => {
        for (const said of Object.values(engineering)) await releases(nadia, said);
        await names(joaquin, "Gives", product.give);
        await names(joaquin, "Needs", product.need);
        await names(sunniva, "Gives", design.give);
        await names(sunniva, "Needs", design.need);
        await names(wei, "Gives", ranker.gives);
        await goesTo(camila, "Commitments");
        for (const words of [engineering.need.words, operations.give.words, ranker.gives]) await reads(camila, words);
        await doesNotRead(sunniva, engineering.need.words);
      },
    ],
    readTogether: [
      "in one room: in other words, on a phone without account, subject to a committee, aloud before a witness",
      async () => {
        const link = await handsWordsTo(camila, "Mateus Ribeiro");
        await readTogether({ steward: camila, wall, along: [nadia, joaquin], follower: sunniva }, [
          inOwnWords(nadia, engineering.need.words, ownWords),
          byLink(mateus, link, operations.gain.words, "Operations"),
          subjectTo(joaquin, product.give, "The product committee"),
          aloud(design.need, {
            steward: camila,
            speaker: "Sunniva Berg",
            member: "Design",
            witness: [nadia, "Nadia Benali", "Engineering"],
          }),
        ]);
        for (const { words } of [operations.give, operations.need]) await goesOnByLink(mateus, words, "Operations");
        for (const said of [engineering.gain, engineering.give, engineering.others]) await affirms(nadia, said.words);
        await affirms(joaquin, product.need);
        await affirms(sunniva, design.give);
        await affirms(sunniva, design.need);
        await closesReading(camila);
      },
    ],
    particular: [
      "for the program Wei says yes and nobody else can; he answers for where it works against the others",
      async () => {
        await goesTo(camila, "Commitments");
        await reads(camila, ranker.gives);
        await expect(camila.page.getByRole("button", { name: "Affirm it" })).toHaveCount(0);
        expect(await affirmAnyway(camila.page, ranker.gives)).toBe(
          "Only someone who speaks for this member can do this, in its name.",
        );
        await doesNotRead(sunniva, ranker.gives);
        await affirms(wei, ranker.gives);
        await reads(sunniva, ranker.gives);
        await reads(sunniva, /^Affirmed by Wei Zhang on /);

        for (const seat of [sunniva, wei]) {
          await goesTo(seat, "Members");
          await seat.page.getByRole("link", { name: "Shelf ranker", exact: true }).click();
        }
        await reads(sunniva, /^Shelf ranker cannot say yes to anything\. Wei Zhang answers for it/);
        await press(wei.page, "Describe it");
        await wei.page.getByLabel("What it measures and improves").fill(ranker.optimises);
        await press(wei.page, "Keep it");
        await reads(sunniva, ranker.optimises);
        await sunniva.page.getByText("Name a misalignment").click();
        await sunniva.page.getByLabel("What it does, and what that works against").fill(ranker.misaligned);
        await press(sunniva.page, "Name it");
        const asked = wei.page.getByRole("listitem").filter({ hasText: ranker.misaligned });
        await asked.getByRole("button", { name: "Answer for it" }).click();
        await asked.getByLabel("Your reply").fill(ranker.answer);
        await press(wei.page, "Keep this reply");
        await reads(sunniva, ranker.answer);
      },
    ],
    tied: [
      "Nadia sees that the date meets what Product needs; Joaquín agrees, and says what it makes possible",
      () =>
        tiesWith(nadia, joaquin, {
          give: engineering.give.words,
          need: product.need,
          receiver: "Product",
          possible,
        }),
    ],
    promised: [
      "Nadia says by when, and that a bonus hangs on it; Joaquín reads it where he is",
      async () => {
        await Promise.all([opensPromise(nadia, engineering.give.words), opensPromise(joaquin, engineering.give.words)]);
        await namesOwner(nadia, "Nadia Benali");
        await expect(fact(joaquin, "Who, by when")).toContainText("Nadia Benali sees to it, by ");
        await saysWhatSecuresIt(nadia, "An incentive secures it.", "Our bonus of the year hangs on the thirtieth.");
        await expect(fact(joaquin, "What secures it")).toContainText("Our bonus of the year hangs on the thirtieth.");
      },
    ],
    kept: [
      "it is out in time, and has arrived: the one says so, then the other",
      async () => {
        await saysWhatBecame(nadia, "Kept", "Out at nine in the evening, for everybody.");
        await expect(fact(joaquin, "What became of it")).toContainText("Out at nine in the evening, for everybody.");
        await saysThatItArrived(joaquin);
        await reads(nadia, /^Arrived, /);
      },
    ],
    agreedAnew: [
      "the committee has said yes; then readers show something in May, and it is agreed anew",
      async () => {
        await Promise.all([opensPromise(nadia, product.give), opensPromise(joaquin, product.give)]);
        await press(joaquin.page, "That yes has come: affirm it");
        await saysWhatBecame(joaquin, "Under strain", "Nobody of seventy finds the second shelf.");
        await expect(fact(nadia, "What became of it")).toContainText("Nobody of seventy finds the second shelf.");
        await agreesAnew(joaquin, twoChanges);
        await reads(nadia, twoChanges);
        await expect(fact(nadia, "What became of it")).toContainText("It was agreed anew");
      },
    ],
    joined: [
      "reader support is asked late, by a link; each member chooses what it reads, the program by Wei",
      async () => {
        await makesAccount(camila, mateus, "Mateus Ribeiro");
        await joins(camila, fatoumata, support, [
          [nadia, "Engineering", engineering.give.words],
          [mateus, "Operations"],
          [joaquin, "Product"],
          [sunniva, "Design"],
          [wei, "Shelf ranker"],
        ]);
        await goesTo(fatoumata, "Commitments");
        await reads(fatoumata, twoChanges);
        await doesNotRead(fatoumata, engineering.give.words);
      },
    ],
    left: [
      "Operations leaves, with everything it may read; the others see what is still open",
      async () => {
        await leaves(mateus, "Operations", name);
        await doesNotRead(mateus, twoChanges);
        await goesTo(nadia, "Members");
        await nadia.page.getByRole("link", { name: "Operations", exact: true }).click();
        await reads(nadia, /Mateus Ribeiro said so for it/);
        await nadia.page.getByRole("link", { name: "What is still open between it and the others" }).click();
        await reads(nadia, operations.give.words);
      },
    ],
    next: [
      "each front page says what comes next",
      async () => {
        await isLedTo(camila, "3 members have not named what they gain.");
        await isLedToNothing(nadia);
        await isLedTo(joaquin, "You have not named what Product gets out of this.");
        await isLedTo(sunniva, "You have not named what Design gets out of this.");
        await isLedTo(wei, "You have not named what Shelf ranker gets out of this.");
        await isLedTo(fatoumata, "You have not named what Reader support gets out of this.");
      },
    ],
  }),
});
