import { describe, expect, test } from "vitest";
import { englishWords, textsIn } from "../../../testing/englishWords.ts";
import { averagePrecision, belowMeasured, figuresOf, tallied, tallyOf } from "../../../testing/foundFigures.ts";
import { answersIn, turnsIn, whoseQuestions } from "../../records/commitments/answer/transcript.ts";
import { type AskedFor, type Candidate, candidatesIn } from "./candidates.ts";
import { type Coined, coinedPhrases } from "./diffusion.ts";
import { type Frame, frameUptake, type Uptake } from "./frames.ts";
import { type LookAlike, lookAlikes } from "./lookAlikes.ts";
import { plainly } from "./tokens.ts";

type FrameSet = {
  readonly frames: readonly Frame[];
  readonly comms: readonly {
    readonly id: string;
    readonly text: string;
    readonly gold: Readonly<Record<string, string>>;
  }[];
};
type Spread = {
  readonly background: readonly string[];
  readonly docs: readonly {
    readonly id: string;
    readonly partner: string;
    readonly date: string;
    readonly text: string;
  }[];
  readonly gold: readonly { readonly phrase: string; readonly origin: string; readonly adopters: readonly string[] }[];
};
type Note = { readonly id: string; readonly text: string; readonly dupGroup: string | null };
type Talk = {
  readonly text: string;
  readonly asked?: Readonly<Record<string, AskedFor>>;
  readonly gold: readonly { readonly type: string; readonly quote: string }[];
};
type Fresh = {
  readonly sets: readonly FrameSet[];
  readonly diffusion: readonly Spread[];
  readonly notes: readonly Note[];
  readonly transcripts: readonly Talk[];
};

const fresh = textsIn<Fresh>("fresh-frames");
const seen = textsIn<Pick<Fresh, "sets" | "diffusion">>("frames");

/** A frame is taken up where its phrases stand and nothing asks for a check. */
const ofFrames = (sets: readonly FrameSet[]) => {
  const read = sets.flatMap(({ frames, comms }) => {
    const found = frameUptake(
      frames,
      comms.map(({ id, text }) => ({ id, words: text })),
    ) as readonly Uptake[];
    return comms.flatMap(({ id, gold }) =>
      frames.map((frame) => {
        const passages = found.find((it) => it.text === id && it.frame === frame.id)?.passages ?? [];
        const isPlain = passages.some(({ check }) => check.length === 0);
        return { gold: gold[frame.id], isFound: passages.length > 0, isPlain };
      }),
    );
  });
  const taken = figuresOf(
    tallied(read.map(({ gold, isPlain }) => tallyOf(isPlain ? ["it"] : [], gold === "uses" ? ["it"] : []))),
  );
  const opposed = read.filter(({ gold, isFound }) => gold === "opposes" && isFound);
  return {
    precision: taken.precision,
    recall: taken.recall,
    opposedChecked: opposed.filter(({ isPlain }) => !isPlain).length / opposed.length,
    share: read.filter(({ gold }) => gold === "uses").length / read.length,
  };
};

describe("frames are found in others' texts as well as when this was written", () => {
  test.each([
    ["in texts seen before", seen.sets, { precision: 1, recall: 0.5, opposedChecked: 1 }],
    ["in fresh ones", fresh.sets, { precision: 1, recall: 0.67, opposedChecked: 1 }],
  ])("%s, and more surely than by naming every frame everywhere", (_, sets, measured) => {
    const figures = ofFrames(sets);
    expect(belowMeasured(figures, measured)).toEqual([]);
    expect(figures.precision).toBeGreaterThan(figures.share + 0.3);
  });
});

const ofSpread = (spread: readonly Spread[]) =>
  figuresOf(
    tallied(
      spread.map(({ background, docs, gold }) => {
        const dated = docs.map(({ id, partner, date, text }) => ({ id, by: partner, on: date, words: text }));
        const found = coinedPhrases(dated, background) as readonly Coined[];
        const line = (phrase: string, first: string, later: readonly string[]) =>
          `${phrase.toLowerCase()}: ${first}, ${later.toSorted().join()}`;
        return tallyOf(
          found.map(({ phrase, first, later }) =>
            line(
              phrase,
              first.by,
              later.map(({ by }) => by),
            ),
          ),
          gold.map(({ phrase, origin, adopters }) => line(phrase, origin, adopters)),
        );
      }),
    ),
  );

test.each([
  ["in texts seen before", seen.diffusion, { precision: 1, recall: 1 }],
  ["in fresh ones", fresh.diffusion, { precision: 0.5, recall: 1 }],
])("coined phrases are followed %s, more surely than by every two words that two say", (_, spread, measured) => {
  const figures = ofSpread(spread);
  expect(belowMeasured(figures, measured)).toEqual([]);
  expect(figures.precision).toBeGreaterThan(saidTwice(spread) + 0.2);
});

/** Of every two neighbouring words that two partners say: how many are within a phrase that was coined. */
const saidTwice = (spread: readonly Spread[]): number => {
  const pairs = spread.flatMap(({ docs, gold }) => {
    const twosOf = (text: string) =>
      plainly(text)
        .split(" ")
        .map((word, at, all) => `${word} ${all[at + 1] ?? ""}`);
    const partners = Map.groupBy(
      docs.flatMap(({ partner, text }) => twosOf(text).map((two) => ({ partner, two }))),
      ({ two }) => two,
    );
    const shared = [...partners].filter(([, uses]) => new Set(uses.map(({ partner }) => partner)).size > 1);
    return shared.map(([two]) => gold.some(({ phrase }) => phrase.includes(two)));
  });
  return pairs.filter(Boolean).length / pairs.length;
};

const pairsOf = (notes: readonly Note[]) =>
  notes.flatMap((one, at) => notes.slice(at + 1).map((other) => [one, other] as const));

const name = (one: string, other: string) => [one, other].toSorted().join(" ");

/** Of the order of pairs on a board: its average precision, and what chance comes to. */
const ofNotes = (boards: readonly (readonly Note[])[], vectors: Parameters<typeof lookAlikes>[1]) => {
  const all = boards.map((notes) => {
    const found = lookAlikes(
      notes.map(({ id, text }) => ({ id, words: text })),
      vectors,
    ) as readonly LookAlike[];
    const pairs = pairsOf(notes);
    const there = pairs.filter(([one, other]) => one.dupGroup !== null && one.dupGroup === other.dupGroup);
    const names = there.map(([one, other]) => name(one.id, other.id));
    return {
      precision: averagePrecision(
        found.map(({ one, other }) => name(one, other)),
        names,
      ),
      chance: names.length / pairs.length,
    };
  });
  const mean = (of: (it: (typeof all)[number]) => number) => all.reduce((sum, it) => sum + of(it), 0) / all.length;
  return { averagePrecision: mean(({ precision }) => precision), chance: mean(({ chance }) => chance) };
};

const boards = textsIn<{ readonly boards: readonly { readonly notes: readonly Note[] }[] }>("notes").boards.map(
  ({ notes }) => notes,
);

describe("notes that say the same stand as high among those that look alike as when this was written", () => {
  test.each([
    ["boards seen before, with words as points", boards, englishWords(), 0.686],
    ["boards seen before, as they are written", boards, null, 0.497],
    ["a fresh board, with words as points", [fresh.notes], englishWords(), 0.721],
    ["a fresh board, as they are written", [fresh.notes], null, 0.705],
  ])("%s, and far higher than by chance", (_, of, vectors, measured) => {
    const figures = ofNotes(of, vectors);
    expect(belowMeasured(figures, { averagePrecision: measured })).toEqual([]);
    expect(figures.averagePrecision).toBeGreaterThan(5 * figures.chance);
  });
});

/** What each question of the seen talks asks for, as a steward would say it. */
const asked: Readonly<Record<string, AskedFor>> = {
  "What does success look like for your team if this initiative wins?": "gain",
  "What would you need from the other groups?": "need",
  "What are you risking by taking part?": "risk",
  "And what could you bring?": "give",
  "Who else should be in the room?": "stakeholder",
  "Thanks for making time. What are you hoping for?": "gain",
  "What would have to be different?": "need",
  "What could the others count on you for?": "give",
  "What makes you nervous?": "risk",
  "What do you get out of this if it works?": "gain",
  "What do you need?": "need",
  "What's the danger?": "risk",
  "What can you offer?": "give",
  "Who can stop this?": "stakeholder",
};

const types = ["need", "give", "risk", "gain", "stakeholder"] as const;

/** A candidate is right where it is of the same type, and one of the two lies in the other and is half of it. */
const ofTalks = (all: readonly Talk[], typeOf: (question: string, talk: Talk) => AskedFor | null) =>
  Object.fromEntries(
    types.map((type) => [
      type,
      figuresOf(
        tallied(
          all.map((talk) => {
            const gold = talk.gold.filter((it) => it.type === type).map(({ quote }) => quote);
            const found = foundIn(talk, typeOf).filter(({ as }) => as === type);
            const partner = found.map(({ quote }) => gold.find((it) => isHalf(quote.quote, it)));
            const right = new Set(partner.filter((it) => it !== undefined)).size;
            return { right, wrong: found.length - right, missed: gold.length - right };
          }),
        ),
      ).f1,
    ]),
  );

const foundIn = (talk: Talk, typeOf: (question: string, talk: Talk) => AskedFor | null): readonly Candidate[] => {
  const turns = turnsIn(talk.text);
  const answers = answersIn(turns, whoseQuestions(turns));
  return candidatesIn(
    answers.map(({ question, words }, at) => ({ id: `${at}`, askedFor: typeOf(question, talk), words })),
  ) as readonly Candidate[];
};

const isHalf = (found: string, gold: string) =>
  found.includes(gold) ? gold.length >= found.length / 2 : gold.includes(found) && found.length >= gold.length / 2;

const talks = textsIn<{ readonly transcripts: readonly Talk[] }>("transcripts").transcripts;

describe("answers hold what was asked for as often as when this was written", () => {
  test.each([
    ["in talks seen before", talks, { need: 0.8, give: 0.8, risk: 0.82, stakeholder: 0.17 }],
    ["in a fresh one", fresh.transcripts, { need: 0.8, give: 1, risk: 0.8, gain: 1, stakeholder: 1 }],
  ])("%s, and more often than if nobody knew what was asked", (_, of, measured) => {
    const figures = ofTalks(of, (question, talk) => (talk.asked ?? asked)[question] ?? null);
    expect(belowMeasured(figures, measured)).toEqual([]);
    for (const type of ["need", "give", "risk"] as const)
      expect(figures[type]).toBeGreaterThan((ofTalks(of, () => type)[type] as number) + 0.3);
  });
});
