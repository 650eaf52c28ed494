import { coalition, gathering, people } from "@mortar/core/src/worlds/benefitsReform/cast.ts";
import { expect } from "@playwright/test";
import { press } from "../setUp.ts";
import { add, memberIn, nameRepresentative } from "../stewarding.ts";
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
import { doesNotRead, goesTo, isLedTo, isLedToNothing, opensPromise, reads, type Seat } from "../walking/seat.ts";
import { along } from "../walking/sheets.ts";
import { asksAlone, asksInWriting, names, releases } from "../walking/talking.ts";
import { worldWalked } from "./worldWalked.ts";

const host = "Ministry of Household Support, office of the deputy minister";
const name = "Housing benefit in one form";
const { sheet, gains, gives, needs, makesPossible } = along("government");

/** What Marisol says for the counters, across the table. */
const counters = {
  gain: gains("A family hears from us in three weeks, and we type nothing twice."),
  give: gives("Two people from the counter, one day a week, until the new form stands."),
  need: needs("The rule, the screen and the training in one piece, four weeks before it counts."),
  others: makesPossible("Policy hears within a week which rule nobody understands."),
};

/** What Hye-jin writes for Finance, on her phone. */
const money = {
  gain: gains("Half as many appeals. Each costs us what four decisions cost."),
  give: gives("Four hundred thousand, once, for training."),
  need: needs("There is no post to add, so the work has to become doable for those who are here."),
};

const policy = {
  give: "A regulation that leaves twelve grounds for a cut out of forty-one.",
  need: "Figures from every office, every month, the bad ones too.",
};

const delivery = {
  give: "One form, on paper and on the screen the same.",
  need: "Training for the counters, and a line to the tax office.",
  notYet: "We do not know. We build it, we run it, then comes the next one.",
};

const ownWords = "Rule, screen and training come to the counter together, four weeks before the first family does.";
const fifteen = "Fifteen grounds are left, not twelve: three stand in the law itself.";
const possible = "A clerk shows us on Tuesday what we got wrong on Monday.";

const adviceLine = {
  person: "Grace Achieng",
  member: "Tenants' Advice Line",
  why: "Half of your callers ask where their application is.",
};

/** Housing benefit in one form. Those who build it cannot say what they gain; and Finance sends somebody else. */
export const benefitsReform = worldWalked({
  title: name,
  coalition,
  gathering,
  places: {
    yasmin: { person: people.yasmin, on: "laptop" },
    marisol: { person: people.marisol, on: "laptop" },
    eleanor: { person: people.eleanor, on: "phone" },
    farida: { person: people.farida, on: "dark laptop" },
    hyejin: { on: "phone" },
    olivier: { on: "phone" },
    grace: { on: "phone" },
    wall: { on: "dark laptop" },
  },
  chapters: ({ yasmin, marisol, eleanor, farida, hyejin, olivier, grace, wall }) => ({
    askedAlone: [
      "Yasmin asks Marisol along the sheet for public offices; she reads each answer as it is written down",
      async () => {
        await isLedTo(yasmin, /^You have not talked with .* yet\./);
        await asksAlone(yasmin, marisol, {
          member: "Frontline services",
          sheet,
          readers: ["Yasmin Haddad", "Marisol Vega", host],
          said: Object.values(counters),
        });
      },
    ],
    inWriting: [
      "Hye-jin answers for Finance on her phone, without an account",
      () =>
        asksInWriting(yasmin, hyejin, "Hye-jin Park", {
          member: "Finance",
          sheet,
          readers: ["Yasmin Haddad", "Hye-jin Park", host],
          said: Object.values(money),
        }),
    ],
    released: [
      "each releases what the others may hear; until it is read back, no other member reads it",
      async () => {
        for (const said of Object.values(counters)) await releases(marisol, said);
        await names(eleanor, "Gives", policy.give);
        await names(eleanor, "Needs", policy.need);
        await names(farida, "Gives", delivery.give);
        await names(farida, "Needs", delivery.need);
        await goesTo(yasmin, "Commitments");
        for (const words of [counters.need.words, money.give.words, policy.give]) await reads(yasmin, words);
        await doesNotRead(farida, counters.need.words);
      },
    ],
    readTogether: [
      "in one room: in other words, on a phone without account, subject to the minister, aloud before a witness",
      async () => {
        const link = await handsWordsTo(yasmin, "Hye-jin Park");
        await readTogether({ steward: yasmin, wall, along: [marisol, eleanor], follower: farida }, [
          inOwnWords(marisol, counters.need.words, ownWords),
          byLink(hyejin, link, money.gain.words, "Finance"),
          subjectTo(eleanor, policy.give, "The minister"),
          aloud(delivery.need, {
            steward: yasmin,
            speaker: "Farida Noorzai",
            member: "Delivery teams",
            witness: [marisol, "Marisol Vega", "Frontline services"],
          }),
        ]);
        for (const { words } of [money.give, money.need]) await goesOnByLink(hyejin, words, "Finance");
        for (const said of [counters.gain, counters.give, counters.others]) await affirms(marisol, said.words);
        await affirms(eleanor, policy.need);
        await affirms(farida, delivery.give);
        await affirms(farida, delivery.need);
        await closesReading(yasmin);
      },
    ],
    particular: [
      "those who build it cannot say what they gain: asked, answered, shown, and filled in by nobody",
      async () => {
        await marisol.page.goto(`${marisol.home}/commitments/gaps`);
        await reads(marisol, "No other member has shown one.");
        await (await isLedTo(yasmin, "2 members have not named what they gain.")).click();
        await gapOf(yasmin, "Delivery teams has not named what it gets out of this.")
          .getByRole("button", { name: "Ask Delivery teams about it" })
          .click();
        await (await isLedTo(farida, "A steward asks what Delivery teams gets out of this.")).click();
        const gap = gapOf(farida, "what Delivery teams gets out of this");
        await gap.getByRole("button", { name: "We cannot say yet" }).click();
        await gap.getByLabel("Your reply").fill(delivery.notYet);
        await press(farida.page, "Keep this answer");
        await reads(yasmin, delivery.notYet);
        await doesNotRead(marisol, delivery.notYet);
        await gap.getByRole("button", { name: "More", exact: true }).click();
        await press(farida.page, "Show it to the others");
        await reads(marisol, delivery.notYet);
        await expect(marisol.page.getByRole("link", { name: "Name it" })).toHaveCount(0);
      },
    ],
    tied: [
      "Marisol sees that the days at the counter meet what Delivery needs; Farida agrees, and says what it makes possible",
      () =>
        tiesWith(marisol, farida, {
          give: counters.give.words,
          need: delivery.need,
          receiver: "Delivery teams",
          possible,
        }),
    ],
    promised: [
      "she names who sees to it, by when, and that nothing secures it; Farida reads it where she is",
      async () => {
        await Promise.all([opensPromise(marisol, counters.give.words), opensPromise(farida, counters.give.words)]);
        await namesOwner(marisol, "Ravi Thapa");
        await expect(fact(farida, "Who, by when")).toContainText("Ravi Thapa sees to it, by ");
        await saysWhatSecuresIt(marisol, "Nothing secures this yet.");
        await expect(fact(farida, "What secures it")).toContainText("Nothing secures this yet.");
      },
    ],
    kept: [
      "it is kept, and arrives: the one says so, then the other",
      async () => {
        await saysWhatBecame(marisol, "Kept", "Ravi was there on thirty-one Tuesdays.");
        await expect(fact(farida, "What became of it")).toContainText("Ravi was there on thirty-one Tuesdays.");
        await saysThatItArrived(farida);
        await reads(marisol, /^Arrived, /);
      },
    ],
    agreedAnew: [
      "the minister has said yes; then three grounds turn out to stand in the law, and it is agreed anew",
      async () => {
        await opensPromise(marisol, policy.give);
        await opensPromise(eleanor, policy.give);
        await press(eleanor.page, "That yes has come: affirm it");
        await saysWhatBecame(eleanor, "Under strain", "Three of them are not the minister's to strike.");
        await expect(fact(marisol, "What became of it")).toContainText("Three of them are not the minister's");
        await agreesAnew(eleanor, fifteen);
        await reads(marisol, fifteen);
        await expect(fact(marisol, "What became of it")).toContainText("It was agreed anew");
      },
    ],
    askedAnew: [
      "Finance sends somebody else: what Hye-jin promised is asked anew, and he answers from a link",
      async () => {
        await goesTo(yasmin, "Members");
        await memberIn(yasmin.page, "Finance").getByRole("button", { name: "End it for Hye-jin Park" }).click();
        await add(yasmin.page, ["Olivier Tremblay"], []);
        await nameRepresentative(yasmin.page, "Finance", "Olivier Tremblay");
        await opensPromise(marisol, money.give.words);
        await reads(marisol, /Someone else speaks for Finance since/);
        await hyejin.page.reload();
        await doesNotRead(hyejin, money.give.words);
        await olivier.page.goto(await handsWordsTo(yasmin, "Olivier Tremblay"));
        await press(olivier.page, "Show me the words");
        await reads(olivier, "Does this still stand for Finance?");
        for (let left = Object.values(money).length; left > 0; left--) {
          await press(olivier.page, "It still stands");
          if (left > 1) await olivier.page.getByRole("link", { name: /more waits?$/ }).click();
        }
        await doesNotRead(marisol, /Someone else speaks for Finance since/);
        await reads(marisol, /Olivier Tremblay/);
      },
    ],
    joined: [
      "the advice line is asked late, by a link; each member chooses what it reads",
      async () => {
        await makesAccount(yasmin, olivier, "Olivier Tremblay");
        await joins(yasmin, grace, adviceLine, [
          [marisol, "Frontline services"],
          [eleanor, "Policy", policy.need],
          [olivier, "Finance"],
          [farida, "Delivery teams"],
        ]);
        await goesTo(grace, "Commitments");
        await reads(grace, fifteen);
        await doesNotRead(grace, policy.need);
      },
    ],
    left: [
      "the delivery teams go to another ministry, with everything they may read; the others see what is still open",
      async () => {
        await leaves(farida, "Delivery teams", name);
        await doesNotRead(farida, fifteen);
        await goesTo(marisol, "Members");
        await marisol.page.getByRole("link", { name: "Delivery teams", exact: true }).click();
        await reads(marisol, /Farida Noorzai said so for it/);
        await marisol.page.getByRole("link", { name: "What is still open between it and the others" }).click();
        await reads(marisol, delivery.give);
      },
    ],
    next: [
      "each front page says what comes next",
      async () => {
        await isLedTo(yasmin, "Policy has not named what it gains.");
        await isLedToNothing(marisol);
        await isLedTo(eleanor, "You have not named what Policy gets out of this.");
        await isLedToNothing(olivier);
        await isLedTo(grace, "You have not named what Tenants' Advice Line gets out of this.");
      },
    ],
  }),
});

const gapOf = ({ page }: Seat, about: string) => page.locator(".sentence", { hasText: about });
