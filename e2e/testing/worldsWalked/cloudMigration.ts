import { coalition, gathering, people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { expect } from "@playwright/test";
import { press } from "../setUp.ts";
import { joins, leaves, makesAccount } from "../walking/belonging.ts";
import {
  agreesAnew,
  agreesToTie,
  declinesTie,
  fact,
  isAskedForTie,
  namesOwner,
  namesWhatStandsFast,
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
import { doesNotRead, goesTo, isLedTo, opensPromise, reads } from "../walking/seat.ts";
import { along } from "../walking/sheets.ts";
import { asksAlone, asksInWriting, names, releases } from "../walking/talking.ts";
import { worldWalked } from "./worldWalked.ts";

const host = "Halden Freight, programme office";
const name = "Cloud migration";

const { sheet, gains, gives, needs, makesPossible, cannotSayWhatItGains } = along("company");

/** What Henrik says for Operations, across the table. */
const operations = {
  gain: gains("Nobody of mine drives out at night to swap a disk."),
  give: gives("One person for each week of the move, who knows what hangs on what."),
  need: needs("Every team moves what it built, before the lease on the basement ends."),
  others: makesPossible("Security sees for the first time what there is to protect."),
};

/** What Claire writes for Finance, on her phone. */
const finance = {
  gain: cannotSayWhatItGains("I cannot tell you today. It is not worse."),
  give: gives("The budget for two machine halls at once, until the summer."),
  need: needs("Proof within eighteen months that it pays for itself."),
};

const security = {
  give: "The controls each service needs, in writing, ten days before it moves.",
  need: "A list of everything that runs down there, with a name beside each line.",
} as const;

const engineering = {
  give: "We move what we built as soon as the booking page is out.",
  need: "The features we promised our customers keep coming.",
  inside: "Nineteen small services move before Christmas; the booking page goes last.",
} as const;

const ownWords = "Each service comes out of the basement with the team that built it, before the lease ends.";
const fewer = "The controls for nineteen small services by December, for the booking page in February.";
const possible = "We guard forty machines today that stood on no list in January.";

const lease = {
  words: "The booking page is out before Christmas.",
  from: "The contract with three ports",
  inside: "What moves before it, and who of us moves it.",
} as const;

const customs = {
  person: "Ana Horvat",
  member: "Customs desk",
  form: "Team",
  why: "Each of your declarations runs over an interface that one person understands.",
} as const;

/** Four teams of one company leave the basement. The one that refuses turns out to be held by a promise of its own. */
export const cloudMigration = worldWalked({
  title: name,
  coalition,
  gathering,
  places: {
    amara: { person: people.amara, on: "laptop" },
    henrik: { person: people.henrik, on: "laptop" },
    priya: { person: people.priya, on: "phone" },
    kenji: { person: people.kenji, on: "dark laptop" },
    claire: { on: "phone" },
    ana: { on: "phone" },
    wall: { on: "dark laptop" },
  },
  chapters: ({ amara, henrik, priya, kenji, claire, ana, wall }) => ({
    askedAlone: [
      "Amara asks Henrik along the sheet for companies; he reads each answer as it is written down, and what it is",
      async () => {
        await isLedTo(amara, /^You have not talked with .* yet\./);
        await asksAlone(amara, henrik, {
          member: "Operations",
          sheet,
          readers: ["Amara Okafor", "Henrik Solberg", host],
          said: Object.values(operations),
        });
      },
    ],
    inWriting: [
      "Claire answers on her phone, without an account; what she cannot say stands beside what she can",
      () =>
        asksInWriting(amara, claire, "Claire Dubois", {
          member: "Finance",
          sheet,
          readers: ["Amara Okafor", "Claire Dubois", host],
          said: Object.values(finance),
        }),
    ],
    released: [
      "each releases what the others may hear; until it is read back, no other member reads it",
      async () => {
        for (const said of Object.values(operations)) await releases(henrik, said);
        await names(priya, "Gives", security.give);
        await names(priya, "Needs", security.need);
        await names(kenji, "Gives", engineering.give);
        await names(kenji, "Needs", engineering.need);
        await goesTo(amara, "Commitments");
        for (const words of [operations.need.words, finance.give.words, security.give]) await reads(amara, words);
        await doesNotRead(kenji, operations.need.words);
      },
    ],
    readTogether: [
      "in one room: in other words, on a phone without account, subject to an auditor, aloud before a witness; the wall shows each yes",
      async () => {
        const link = await handsWordsTo(amara, "Claire Dubois");
        await readTogether({ steward: amara, wall, along: [henrik, priya], follower: kenji }, [
          inOwnWords(henrik, operations.need.words, ownWords),
          byLink(claire, link, finance.give.words, "Finance"),
          subjectTo(priya, security.give, "The head of internal audit"),
          aloud(engineering.need, {
            steward: amara,
            speaker: "Kenji Watanabe",
            member: "Engineering",
            witness: [priya, "Priya Raman", "Security"],
          }),
        ]);
        await goesOnByLink(claire, finance.need.words, "Finance");
        for (const said of [operations.gain, operations.give, operations.others]) await affirms(henrik, said.words);
        await affirms(priya, security.need);
        await affirms(kenji, engineering.give);
        await affirms(kenji, engineering.need);
        await closesReading(amara);
      },
    ],
    tied: [
      "Henrik sees that his give meets what Priya needs; she agrees, and says what it makes possible",
      () =>
        tiesWith(henrik, priya, { give: operations.give.words, need: security.need, receiver: "Security", possible }),
    ],
    particular: [
      "Engineering refuses; what holds it is a contract, and inside that there is room",
      async () => {
        await proposesTie(amara, { give: engineering.give, need: ownWords });
        await isAskedForTie(kenji, "Engineering");
        await declinesTie(kenji);
        await goesTo(henrik, "Commitments");
        await goesTo(kenji, "Commitments");
        await namesWhatStandsFast(kenji, lease);
        await reads(henrik, lease.words);
        await reads(henrik, lease.inside);
        await names(kenji, "Gives", engineering.inside);
        await affirms(kenji, engineering.inside);
        await reads(henrik, engineering.inside);
        await proposesTie(kenji, { give: engineering.inside, need: ownWords });
        await isAskedForTie(henrik, "Operations");
        await agreesToTie(henrik);
        await reads(kenji, "Agreed by both");
      },
    ],
    promised: [
      "Henrik names who sees to it, by when, and what secures it; Priya reads it where she is",
      async () => {
        await Promise.all([opensPromise(henrik, operations.give.words), opensPromise(priya, operations.give.words)]);
        await namesOwner(henrik, "Lucía Ferreira");
        await expect(fact(priya, "Who, by when")).toContainText("Lucía Ferreira sees to it, by ");
        await saysWhatSecuresIt(henrik, "A contract secures it.", "The rota that hangs in the basement.");
        await expect(fact(priya, "What secures it")).toContainText("The rota that hangs in the basement.");
      },
    ],
    kept: [
      "it is kept, and arrives: the one says so, then the other",
      async () => {
        await saysWhatBecame(henrik, "Kept", "Lucía came on each of the nine weeks.");
        await expect(fact(priya, "What became of it")).toContainText("Lucía came on each of the nine weeks.");
        await saysThatItArrived(priya);
        await reads(henrik, /^Arrived, /);
      },
    ],
    agreedAnew: [
      "what the auditor held up is harder than thought, and agreed anew in front of the others",
      async () => {
        await opensPromise(henrik, security.give);
        await opensPromise(priya, security.give);
        await press(priya.page, "That yes has come: affirm it");
        await saysWhatBecame(priya, "Under strain", "We are three people.");
        await expect(fact(henrik, "What became of it")).toContainText("We are three people.");
        await agreesAnew(priya, fewer);
        await reads(henrik, fewer);
        await expect(fact(henrik, "What became of it")).toContainText("It was agreed anew");
      },
    ],
    joined: [
      "the customs desk is asked late, by a link; each member chooses what it reads",
      async () => {
        await makesAccount(amara, claire, "Claire Dubois");
        await joins(amara, ana, customs, [
          [henrik, "Operations", operations.gain.words],
          [claire, "Finance"],
          [priya, "Security"],
          [kenji, "Engineering"],
        ]);
        await goesTo(ana, "Commitments");
        await reads(ana, engineering.inside);
        await doesNotRead(ana, operations.gain.words);
      },
    ],
    left: [
      "Security leaves, with everything it may read; its browser stops reading, and the others see what is still open",
      async () => {
        await leaves(priya, "Security", name);
        await doesNotRead(priya, engineering.inside);
        await goesTo(kenji, "Members");
        await kenji.page.getByRole("link", { name: "Security", exact: true }).click();
        await reads(kenji, /Priya Raman said so for it/);
        await kenji.page.getByRole("link", { name: "What is still open between it and the others" }).click();
        await reads(kenji, fewer);
      },
    ],
    next: [
      "each front page says what comes next",
      async () => {
        await isLedTo(amara, "2 members have not named what they gain.");
        await isLedTo(henrik, "A give meets something Operations needs. Say what that makes possible.");
        await isLedTo(kenji, "You have not named what Engineering gets out of this.");
        await isLedTo(claire, "You have not named what Finance gets out of this.");
        await isLedTo(ana, "You have not named what Customs desk gets out of this.");
      },
    ],
  }),
});
