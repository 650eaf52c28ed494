import * as fc from "fast-check";
import { expect, test } from "vitest";
import { circlesOf, type CoalitionEvent, records, replay, seen } from "../src/coalition.ts";
import { type AnyRecord, type Happened, isHumanNow } from "../src/kernel/index.ts";
import { anyHistory, persons } from "./anyHistory.ts";
import { olu } from "./cast.ts";
import { femi } from "./newcomer.ts";

type History = readonly Happened<CoalitionEvent>[];

const SAMPLE = 1_000;
const histories = fc.sample(anyHistory, { seed: 2026, numRuns: SAMPLE });

/** How many of a hundred histories are like this. */
const share = (isSo: (history: History) => boolean) => (100 * histories.filter(isSo).length) / SAMPLE;
const tells = (type: CoalitionEvent["type"]) => share((history) => history.some(({ event }) => event.type === type));

test("any history is one in which something happened: the properties that stand on it mean something", () => {
  const whole = (history: History) => replay(history);
  const made = {
    affirmed: share((it) => [...whole(it).commitments.values()].some(({ disclosure }) => disclosure === "affirmed")),
    "affirmed in own words": share((it) =>
      [...whole(it).commitments.values()].some(({ affirmed }) => affirmed?.isInOwnWords),
    ),
    "from an answer": share((it) => [...whole(it).commitments.values()].some(({ origin }) => origin)),
    undone: tells("AffirmationUndone"),
    withdrawn: tells("CommitmentWithdrawn"),
    "held back": tells("CommitmentHeldBack"),
    "fulfilment reported": tells("FulfilmentReported"),
    "let in": tells("ReaderLetIn"),
    "an answer shown": tells("AnswerShown"),
    read: tells("ReadingTurned"),
    "words taken back": tells("WordsTakenBack"),
    "words taken back on request": tells("WordsTakenBackOnRequest"),
    "a representation ended": tells("RepresentationEnded"),
    "two stewards": share((it) => [...whole(it).stewardships.values()].filter(({ isOver }) => !isOver).length > 1),
    "hidden from Olu": share((it) => {
      const all = whole(it);
      return seen(all, circlesOf(all, olu.person)).conversations.size < all.conversations.size;
    }),
    "seen by nobody but its member": share((it) =>
      [...whole(it).commitments.values()].some(({ disclosure }) => disclosure === "held-back"),
    ),
    tied: share((it) => [...whole(it).ties.values()].some(({ state }) => state === "agreed")),
    "made possible": tells("PossibilityNamed"),
    pledged: tells("ResourcePledged"),
    moved: tells("ResourceMoved"),
    "moved unasked": share((it) => [...whole(it).movements.values()].some(({ pledge }) => pledge === null)),
    confirmed: tells("MovementConfirmed"),
    thanked: tells("MovementThanked"),
    "answered a round": tells("PulseAnswered"),
    "answered in confidence": share((it) => [...whole(it).pulseAnswers.values()].some((one) => one.isConfidential)),
    "answered a review": tells("ReviewAnswered"),
    "named a joint gain": tells("JointGainNamed"),
    "waiting to be tied": share((it) => [...whole(it).ties.values()].some(({ state }) => state === "proposed")),
    "a gap a member alone knows of": share((it) =>
      [...whole(it).gaps.values()].some(({ audience }) => audience.length === 1 && audience[0] !== "coalition"),
    ),
    "a gap shown": tells("GapShown"),
    "an invitation refused": tells("InvitationDeclined"),
    "a newcomer welcome": tells("NewcomerWelcomed"),
    "something closed to a newcomer who reads the rest": share((it) => {
      const all = whole(it);
      const isWelcome = [...all.invitations.values()].some(({ state }) => state === "welcomed");
      return isWelcome && seen(all, circlesOf(all, femi.person)).commitments.size < all.commitments.size;
    }),
  };
  const tooRare = Object.entries(made).filter(([, percent]) => percent < 5);
  expect({ tooRare, made }).toEqual({ tooRare: [], made });
});

test("every kind of event happens in some of them", () => {
  const happened = new Set(histories.flatMap((history) => history.map(({ event }) => event.type)));
  const known = Object.values<AnyRecord>(records).flatMap(({ first, later }) => [
    ...Object.keys(first),
    ...Object.keys(later),
  ]);
  const comesWithAFile = ["CoalitionBroughtIn"];
  expect(known.filter((type) => !happened.has(type as CoalitionEvent["type"]))).toEqual(comesWithAFile);
});

test("in none of them has a program affirmed, or anyone but a member's voice", () => {
  const affirmations = histories.flat().filter(({ event }) => event.type === "CommitmentAffirmed");
  expect(affirmations.length).toBeGreaterThan(SAMPLE);
  expect(affirmations.every(({ by }) => isHumanNow(by) && by.member !== null && persons.includes(by.person))).toBe(
    true,
  );
});
