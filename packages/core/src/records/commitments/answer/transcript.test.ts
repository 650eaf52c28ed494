import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textsIn } from "../../../../testing/englishWords.ts";
import { answersIn, turnsIn, type Turn, questionsOnly, whoseQuestions } from "./transcript.ts";

type Talk = {
  readonly title: string;
  readonly text: string;
  readonly gold: readonly { readonly type: string; readonly quote: string }[];
};

const { transcripts } = textsIn<{ readonly transcripts: readonly Talk[] }>("transcripts");

const asked = { name: "Ines", words: "What do you bring?" };
const said = { name: "Bo", words: "Two ovens. On Mondays they are yours." };

describe("the ways a transcript is written", () => {
  test.each([
    ["names and colons", "Ines: What do you bring?\nBo: Two ovens. On Mondays they are yours."],
    ["empty lines between turns", "Ines: What do you bring?\r\n\r\nBo: Two ovens. On Mondays they are yours.\r\n"],
    ["times before names", "[00:01] Ines: What do you bring?\n[00:04] Bo: Two ovens. On Mondays they are yours."],
    ["times without brackets", "00:00:01 Ines: What do you bring?\n00:00:04 Bo: Two ovens. On Mondays they are yours."],
    ["times after names", "Ines (00:01): What do you bring?\nBo (00:04): Two ovens. On Mondays they are yours."],
    ["a name above what was said", "Ines  0:01\nWhat do you bring?\n\nBo  0:04\nTwo ovens. On Mondays they are yours."],
    ["a time and a name above", "[00:01] Ines\nWhat do you bring?\n[00:04] Bo\nTwo ovens. On Mondays they are yours."],
    ["names in bold", "**Ines:** What do you bring?\n**Bo:** Two ovens. On Mondays they are yours."],
    [
      "WebVTT with voices",
      "WEBVTT - our talk\n\nNOTE nobody says this\n\n1\n00:00:01.000 --> 00:00:03.000 align:start\n<v Ines>What do you bring?</v>\n\n00:04.000 --> 00:06.000\n<v Bo>Two <i>ovens</i>.\n\n00:06.000 --> 00:08.000\n<v Bo>On Mondays they are yours.</v>\n",
    ],
    [
      "WebVTT with names in the words",
      "WEBVTT\n\nfirst\n00:00:01.000 --> 00:00:03.000\nInes: What do you bring?\n\n00:00:04.000 --> 00:00:06.000\nBo: Two ovens.\n\n00:00:06.000 --> 00:00:08.000\nOn Mondays they are yours.",
    ],
    [
      "SubRip",
      "1\n00:00:01,000 --> 00:00:03,000\nInes: What do you bring?\n\n2\n00:00:04,000 --> 00:00:06,000\nBo: Two ovens.\nOn Mondays\n\n3\n00:00:06,000 --> 00:00:08,000\nthey are yours.",
    ],
    [
      "a time span before each line",
      "[00:01.000 --> 00:03.000]  Ines: What do you bring?\n[00:04.000 --> 00:08.000]  Bo: Two ovens. On Mondays they are yours.",
    ],
  ])("%s", (_, text) => {
    expect(turnsIn(text).map(({ name, words }) => ({ name, words }))).toEqual([asked, said]);
  });

  test("the time stands beside the turn, as it stood there", () => {
    expect(turnsIn("[00:01] Ines: Well?\nBo (1:02:03): Well.").map(({ at }) => at)).toEqual(["00:01", "1:02:03"]);
  });

  test("several lines and paragraphs of one turn stay its lines and paragraphs", () => {
    const text = "Bo: Two ovens.\nOn Mondays they are yours.\n\nAnd the key.\nInes: Thank you.";
    expect(turnsIn(text)[0]?.words).toBe("Two ovens.\nOn Mondays they are yours.\n\nAnd the key.");
  });

  test("without names, each paragraph is a turn of nobody", () => {
    expect(turnsIn("What do you bring?\n\nTwo ovens.\nMondays.\n")).toEqual([
      { name: null, at: null, words: "What do you bring?" },
      { name: null, at: null, words: "Two ovens.\nMondays." },
    ]);
  });

  test("titles, functions, numbers and other scripts are names", () => {
    const names = ["Dr. Alvarez", "Priya (Finance)", "Speaker 2", "Q", "ليلى", "田中", "Łucja Nowak-Żak"];
    expect(turnsIn(names.map((name) => `${name}: Yes.`).join("\n")).map(({ name }) => name)).toEqual(names);
  });

  test("a colon within a sentence, a time of day and an address make nobody a name", () => {
    const text =
      "Bo: It is this.\nwe need two things: money and time\nhttps://example.org/sheet\n10:30 is when we open, every day.\nThere is one more thing, to be honest: keys.";
    const [turn, ...more] = turnsIn(text);
    expect(more).toEqual([]);
    expect(turn?.words).toContain("we need two things: money and time\nhttps://example.org/sheet");
  });

  test("what only looks like a name goes back to what was said", () => {
    const text = "Bo: Two ovens.\nHonestly: three.\nInes: Three?";
    expect(turnsIn(text).map(({ name }) => name)).toEqual(["Bo", "Honestly", "Ines"]);
    expect(turnsIn(text, ["Honestly"])[0]?.words).toBe("Two ovens.\nHonestly: three.");
  });

  test("nothing makes no turns", () => {
    for (const text of ["", " \n\t\n", "WEBVTT\n\nNOTE\nnobody", "00:01\n00:02"]) expect(turnsIn(text)).toEqual([]);
  });
});

const word = fc.stringMatching(/^[a-zäßñ]{1,9}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(" ")}.`);
const turn = fc.record({ name: fc.constantFrom("Ines", "Bo", "Speaker 3", "Dr. Alvarez"), words: sentence });
const someTurns = fc
  .array(turn, { minLength: 1, maxLength: 12 })
  .map((turns) => turns.filter(({ name }, index) => name !== turns[index - 1]?.name));
const written: Readonly<Record<string, (turns: readonly Pick<Turn, "name" | "words">[]) => string>> = {
  plain: (turns) => turns.map(({ name, words }) => `${name}: ${words}`).join("\n"),
  stamped: (turns) => turns.map(({ name, words }, index) => `(0:0${index % 10}) ${name}: ${words}`).join("\n\n"),
  above: (turns) => turns.map(({ name, words }) => `${name} 00:01\n${words}`).join("\n\n"),
  subtitled: (turns) =>
    `WEBVTT\n\n${turns.map(({ name, words }) => `00:01.000 --> 00:02.000\n<v ${name}>${words}</v>`).join("\n\n")}`,
};

test.each(Object.entries(written))("whatever was said is read as it was written down: %s", (_, write) => {
  fc.assert(
    fc.property(someTurns, (turns) => {
      expect(turnsIn(write(turns)).map(({ name, words }) => ({ name, words }))).toEqual(turns);
    }),
  );
});

test("nothing that was said is lost, however it is broken into lines", () => {
  const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const wordsIn = (text: string) => text.split(/\s+/u).filter(Boolean);
      expect(turnsIn(lines.join("\n")).flatMap(({ words }) => wordsIn(words))).toEqual(wordsIn(lines.join("\n")));
    }),
  );
});

describe("who asks, and what is answered to what", () => {
  const turns = turnsIn(
    "Ines: Welcome.\nInes: What do you bring?\nBo: Two ovens.\nTariq: Three.\nBo: Two.\nInes: And the key?\nBo: The key too.\nInes: Shall we stop?",
  );

  test("the one who mostly ends with a question", () => {
    expect(whoseQuestions(turns)).toBe("Ines");
    expect(whoseQuestions(turnsIn("Bo: Two ovens.\nTariq: Three."))).toBeNull();
  });

  test("a question stands above every answer that follows; voices that say different things stand side by side", () => {
    expect(answersIn(turns, "Ines")).toEqual([
      { question: "Welcome.\nWhat do you bring?", name: "Bo", words: "Two ovens." },
      { question: "Welcome.\nWhat do you bring?", name: "Tariq", words: "Three." },
      { question: "Welcome.\nWhat do you bring?", name: "Bo", words: "Two." },
      { question: "And the key?", name: "Bo", words: "The key too." },
    ]);
  });

  test("two who ask one after the other ask one question", () => {
    const asked = ["Welcome.", "What do you bring?"].map((words) => ({ name: "asks", at: null, words }));
    const told = answersIn([...asked, { name: "Bo", at: null, words: "Ovens." }], "asks");
    expect(told).toEqual([{ question: "Welcome. What do you bring?", name: "Bo", words: "Ovens." }]);
  });

  test("what is said before anything is asked has no question, and what nobody answers is told", () => {
    expect(answersIn(turnsIn("Bo: Hello.\nInes: Well?\nBo: Well."), "Ines")[0]).toEqual({
      question: "",
      name: "Bo",
      words: "Hello.",
    });
    expect(questionsOnly(turns, "Ines")).toEqual(["Shall we stop?"]);
    expect(answersIn(turnsIn("Hello.\n\nWell."), null).map(({ question }) => question)).toEqual(["", ""]);
  });
});

describe.each(transcripts)("$title", ({ text, gold }) => {
  const turns = turnsIn(text);
  const answers = answersIn(turns, whoseQuestions(turns));

  test("is five questions, each with its answer by the one who answers", () => {
    expect(answers.map(({ question }) => question)).toHaveLength(5);
    expect(new Set(answers.map(({ question }) => question)).size).toBe(5);
    expect(answers.every(({ question }) => question.endsWith("?"))).toBe(true);
    expect(new Set(answers.map(({ name }) => name)).size).toBe(1);
  });

  test("every passage a person would mark lies whole in one answer", () => {
    expect(gold.length).toBeGreaterThan(8);
    for (const { quote } of gold)
      expect({ quote, in: answers.filter(({ words }) => words.includes(quote)).length }).toEqual({ quote, in: 1 });
  });
});
