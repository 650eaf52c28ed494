import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyHistory, persons } from "../../../testing/anyHistory.ts";
import { anyRounds } from "../../../testing/anyRounds.ts";
import { askerOf } from "../../../testing/askerOf.ts";
import { allotments, hoursOn, ines, library, noor, olu, tariq, tariqIsNamed, wanjiru } from "../../../testing/cast.ts";
import { inEnglish } from "../../../testing/inEnglish.ts";
import { firstMonday, firstMondayMoved, ovenTimePledged } from "../../../testing/moving.ts";
import { pulseTalkByDefinition, questionsByDefinition } from "../../../testing/pulseTalkByDefinition.ts";
import { allotmentsAnswered, libraryAnswered, ofAllotments, spring, springOpened } from "../../../testing/rounds.ts";
import { by, type Deed, told } from "../../../testing/story.ts";
import { lending, ovenNeed, ovenTie, tied } from "../../../testing/talk.ts";
import { circlesOf, newWhole, replay, seen, type Whole } from "../../coalition.ts";
import type { Asker } from "../../kernel/index.ts";
import { pulseTalk } from "./pulseTalk.ts";
import { found } from "./shape.ts";

const said = inEnglish(pulseTalk);
const today = "2026-06-02";
const asked = (person: string, ...deeds: readonly Deed[]) => {
  const whole = replay(told(...deeds));
  return pulseTalk.answer(seen(whole, circlesOf(whole, person)), askerOf(whole, person, today));
};
const sentences = (person: string, ...deeds: readonly Deed[]) => {
  const answer = asked(person, ...deeds);
  return answer && [answer.whole, ...answer.findings].map(said);
};

describe("the kitchen, in its spring round and in the one after", () => {
  const moving = [...tied, ovenTimePledged, firstMondayMoved] as const;
  const closed = by(ines, { type: "PulseClosed", id: spring.id });
  const summer = { id: "pulse-2-0000000000", from: "2026-06-01", until: "2026-06-14" } as const;
  const summerOpened = by(ines, { type: "PulseOpened", ...summer, steward: ines.person });
  const inSummer = [...moving, springOpened, allotmentsAnswered, libraryAnswered, closed, summerOpened] as const;

  test("before anybody was asked, there is what was promised, what moved, and what only the member can say", () => {
    expect(sentences(olu.person, ...moving)).toEqual([
      "No round is open.",
      "Something that moved to The Allotments waits for its word.",
      "The Allotments has not said yet what a give it receives makes possible.",
    ]);
    expect(asked(olu.person, ...moving)?.members).toEqual([
      {
        member: allotments,
        promises: [ovenNeed.id],
        gets: [ovenTie.id],
        gave: [],
        got: [firstMonday.id],
        lastAnswer: null,
        answer: null,
        made: [],
      },
    ]);
  });

  test("a steward prepares a talk with each; a representative reads what is of its own member alone", () => {
    expect(asked(ines.person, ...inSummer)?.members.map(({ member }) => member)).toEqual([library, allotments]);
    expect(asked(tariq.person, ...inSummer)?.members.map(({ member }) => member)).toEqual([library]);
    expect(asked(noor.person, ...inSummer)).toBeNull();
    expect(pulseTalk.answer(newWhole(), { person: null, members: [], isSteward: true, today })).toBeNull();
  });

  test("what was answered the last time comes first, as long as it stands", () => {
    expect(sentences(ines.person, ...inSummer)).toEqual([
      "2 members have not answered this round yet; none has.",
      "The Allotments answered that what it needs has changed.",
      "The Allotments answered that something it had said has changed.",
      "The Allotments answered that it does not get all that was agreed.",
      "Something that moved to The Allotments waits for its word.",
      "The Allotments has not said yet what a give it receives makes possible.",
    ]);
    const withdrawn = by(olu, { type: "CommitmentWithdrawn", id: ovenNeed.id, why: null });
    const ended = by(olu, { type: "TieEnded", id: ovenTie.id });
    expect(sentences(ines.person, ...inSummer, withdrawn, ended)?.slice(1)).toEqual([
      "The Allotments answered that what it needs has changed.",
      "Something that moved to The Allotments waits for its word.",
    ]);
  });

  test("what is answered this time takes its place", () => {
    const again = by(olu, {
      type: "PulseAnswered",
      ...ofAllotments,
      id: "pulseAnswer-3-0000000000",
      pulse: summer.id,
      holds: [{ commitment: ovenNeed.id, as: "no-more" }],
      getting: [],
      hasNeedChanged: false,
      person: olu.person,
      readOut: null,
    });
    expect(sentences(ines.person, ...inSummer, again)?.slice(0, 2)).toEqual([
      "One member has not answered this round yet; one has.",
      "The Allotments answered that something it had said is true no more.",
    ]);
    expect(asked(olu.person, ...inSummer, again)?.members[0]).toMatchObject({
      lastAnswer: ofAllotments.id,
      answer: "pulseAnswer-3-0000000000",
    });
    expect(sentences(olu.person, ...inSummer, again)?.[0]).toBe("One member was asked, and has answered this round.");
  });

  test("what moved before the round before is spoken of no more; help that nobody had asked for is", () => {
    const autumn = by(
      ines,
      { type: "PulseClosed", id: summer.id },
      { type: "PulseOpened", id: "pulse-3-0000000000", from: "2026-09-01", until: "2026-09-14", steward: ines.person },
    );
    const plums = { ...firstMonday, id: "movement-plums-0001", giver: allotments, receiver: library, on: "2026-08-20" };
    const plumsMoved = by(olu, { type: "ResourceMoved", ...plums, pledge: null });
    expect(sentences(tariq.person, ...inSummer, autumn, plumsMoved)?.slice(1)).toEqual([
      "Something that moved to The Library waits for its word.",
      "No answer of The Library to the round before is written down.",
    ]);
    expect(asked(olu.person, ...inSummer, autumn, plumsMoved)?.members[0]).toMatchObject({
      got: [],
      gave: [plums.id],
    });
    expect(sentences(olu.person, ...inSummer, autumn, plumsMoved)).toContain(
      "The Allotments did something that nobody had asked for.",
    );
  });

  test("who joined after the round before was closed has left nothing unanswered", () => {
    const seeds = "member-seed-bank-01";
    const joining = by(hoursOn(ines, 24), {
      type: "MemberJoined",
      id: seeds,
      form: "organisation",
      name: "The Seed Bank",
      organisation: null,
      objective: null,
      accountable: null,
    });
    const unanswered = "No answer of The Seed Bank to the round before is written down.";
    expect(sentences(ines.person, ...tied, springOpened, closed, joining)).not.toContain(unanswered);
    const closedLater = by(hoursOn(ines, 48), { type: "PulseClosed", id: spring.id });
    expect(sentences(ines.person, ...tied, springOpened, joining, closedLater)).toContain(unanswered);
  });

  test("when somebody else speaks for it, what it affirmed and what it answered is a question again", () => {
    const other = [
      by(tariq, { type: "RepresentationEnded", id: tariqIsNamed.id }),
      by(ines, { type: "CommitmentReopened", id: lending.id }),
    ];
    const inSpring = [...moving, springOpened, libraryAnswered] as const;
    expect(sentences(wanjiru.person, ...inSpring)?.slice(1)).toEqual([]);
    expect(sentences(wanjiru.person, ...inSpring, ...other)?.slice(1)).toEqual([
      "Whoever answered this round for The Library belongs to it no more.",
      "Something The Library had affirmed is asked anew, because somebody else speaks for it now.",
    ]);
    const again = by(wanjiru, {
      type: "PulseAnswerChanged",
      id: "pulseAnswer-2-0000000000",
      holds: [],
      getting: [],
      hasNeedChanged: false,
      words: null,
      isConfidential: true,
      person: wanjiru.person,
      readOut: null,
    });
    expect(sentences(wanjiru.person, ...inSpring, ...other, again)?.slice(1)).toEqual([
      "Something The Library had affirmed is asked anew, because somebody else speaks for it now.",
    ]);
  });

  test("the giver reads first what it made possible", () => {
    const possible = by(olu, { type: "PossibilityNamed", id: ovenTie.id, words: "We bake." });
    expect(asked(tariq.person, ...inSummer, possible)?.members[0]).toMatchObject({
      promises: [lending.id],
      made: [ovenTie.id],
    });
  });

  test("it says what it does not look at", () => {
    expect(asked(olu.person, ...moving)?.notSeen.map(said)).toEqual([
      "What was said and not written down is not in this.",
      "Only what you may read is in this.",
    ]);
  });
});

describe("in every coalition", () => {
  const told = fc.tuple(anyHistory, fc.constantFrom(...persons)).map(([history, person]) => {
    const whole = replay(history);
    return { view: seen(whole, circlesOf(whole, person)), me: askerOf(whole, person, today) };
  });
  const made = fc.record({ view: anyRounds, isSteward: fc.boolean() }).map(({ view, isSteward }) => {
    const members = [...view.members.keys()].slice(0, 1);
    return { view, me: { person: "person-a", members, isSteward, today } satisfies Asker };
  });
  const always = (rule: (view: Whole, asker: Asker) => void) =>
    fc.assert(
      fc.property(fc.oneof({ weight: 3, arbitrary: made }, { weight: 1, arbitrary: told }), ({ view, me }) =>
        rule(view, me),
      ),
      { numRuns: 400 },
    );

  test("(there are enough of each kind for the rules below to mean anything)", () => {
    const wholes = ["round-open", "all-answered", "no-round"] as const;
    const counted = new Map<string, number>([...found, ...wholes].map((code) => [code, 0]));
    always((view, me) => {
      const answer = pulseTalk.answer(view, me);
      const all = answer ? [answer.whole, ...answer.findings] : [];
      for (const code of new Set(all.map(({ code }) => code))) counted.set(code, (counted.get(code) ?? 0) + 1);
    });
    expect([...counted].filter(([, times]) => times < 8)).toEqual([]);
  });

  test("it agrees with the definition, worked out the slow way", () =>
    always((view, me) => {
      const answer = pulseTalk.answer(view, me);
      const talks = answer?.members.map((it) => [
        it.member,
        it.promises,
        it.gets,
        it.gave,
        it.got,
        it.lastAnswer,
        it.answer,
        it.made,
      ]);
      expect(talks ?? []).toEqual(pulseTalkByDefinition(view, me));
      const questions = answer?.findings.map(({ code, about }) => [code, ...about].join(" ")) ?? [];
      expect(questions.toSorted()).toEqual(questionsByDefinition(view, me).toSorted());
    }));

  test("a representative finds what a steward finds of the same member, where both read the same", () =>
    always((view, me) => {
      const all = pulseTalk.answer(view, { ...me, isSteward: true });
      for (const member of all?.members ?? []) {
        const own = pulseTalk.answer(view, { ...me, members: [member.member], isSteward: false });
        expect(own?.members).toEqual([member]);
        expect(own?.findings).toEqual(all?.findings.filter(({ about }) => about[0] === member.member));
      }
    }));

  test("once every receiver has said its word, and what gives make possible, nobody is asked for either", () =>
    always((view, me) => {
      const word = {
        words: { ref: "", said: "We bake.", cuts: [] },
        person: "person-a",
        at: "2026-02-01T09:00:00.000Z",
      };
      const confirmed = { as: "yes", quantity: null, person: "person-a", member: "member-a", at: word.at } as const;
      const answered: Whole = {
        ...view,
        ties: new Map([...view.ties].map(([id, it]) => [id, { ...it, makesPossible: word }])),
        movements: new Map([...view.movements].map(([id, it]) => [id, { ...it, confirmed }])),
      };
      const [before, after] = [view, answered].map((it) => pulseTalk.answer(it, me)?.findings ?? []);
      const isOther = ({ code }: { readonly code: string }) => code !== "word-owed" && code !== "possible-unsaid";
      expect(after).toEqual(before?.filter(isOther));
    }));

  test("every question rests on records one can see, and the order is total", () =>
    always((view, me) => {
      const answer = pulseTalk.answer(view, me);
      const ids = new Set(Object.values(view).flatMap((table) => [...table.keys()]));
      for (const { about } of answer?.findings ?? []) expect(about.filter((id) => !ids.has(id))).toEqual([]);
      const members = answer?.members.map(({ member }) => member) ?? [];
      const place = ({ code, about }: { readonly code: (typeof found)[number]; readonly about: readonly string[] }) =>
        found.indexOf(code) * 1_000 + members.indexOf(about[0] ?? "");
      const places = (answer?.findings ?? []).map(place);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }));
});
