import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import enCli from "@mortar/catalogue/messages/en.cli.json" with { type: "json" };
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { exits } from "../exits.ts";
import { everyVerb } from "../tree/everyVerb.ts";
import { candidates } from "../telling/candidates.ts";
import { FILES } from "../telling/shellScripts.ts";
import { families, familyNames } from "./families.ts";
import { FILE_MAX } from "./reading/plainFile.ts";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "mortar-analyse-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const aFile = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);
const mortar = (...words: readonly string[]) => aGround({ folder }).mortar("analyse", ...words);
const mortarGiven = (input: string, ...words: readonly string[]) =>
  aGround({ folder, input: async () => input }).mortar("analyse", ...words);

const ties = "from,to\nLibrary,Kitchen\nKitchen,Library\nKitchen,Choir\n";

describe("in words", () => {
  test("a question, what came of it, and why it is worth knowing", async () => {
    aFile("ties.csv", ties);
    const { code, out, err } = await mortar("--network", "ties.csv", "reciprocity", "sole-givers");
    expect({ code, err }).toEqual({ code: exits.done, err: "" });
    expect(out).toBe(`3 members, 3 arcs.

How much of what goes one way comes back? (reciprocity)
  Of all arcs 66.7% are answered (0.6667).
  - Of the pairs with any arc, 0.5 have both.
  - That is more than chance would give at this density: rho is 0.3333.
  Three schools mean three things by reciprocity; none stands for another. Rho
  compares with chance at this density (Garlaschelli and Loffredo).

Who is the only one another receives from? (sole-givers)
  2 members are the only giver of 3 others.
  - Kitchen is the only one who gives to Choir and Library.
  - Library is the only one who gives to Kitchen.
  Whoever they leave has nobody.
`);
  });

  test("figures and lists as the language of the terminal writes them", async () => {
    const { out } = await mortarGiven("a,b,1.5\nb,a,0.25\n", "--network", "-", "amounts");
    expect(out).toContain("Of 1.75 given, 0.5 come back: 28.6%.");
  });

  test("what a file says nothing of is counted, and said where it was asked for alone", async () => {
    expect((await mortar("--network", "ties.csv")).err).toBe(
      "2 questions are about something this file does not hold.\n",
    );
    const { code, out } = await mortar("--network", "ties.csv", "amounts");
    expect({ code, told: out.includes("The file holds nothing this is about.") }).toEqual({
      code: exits.done,
      told: true,
    });
  });

  test("names of others cannot move the cursor", async () => {
    const { out } = await mortarGiven("a\u001b[2J,b\nb,a\u001b[2J\n", "--network", "-", "circuits");
    expect(out).not.toContain("\u001b");
  });
});

describe("as JSON", () => {
  test("everything, with every digit, in one value", async () => {
    const { code, out, err } = await mortar("--network", "ties.csv", "reciprocity", "amounts", "--json");
    expect({ code, err }).toEqual({ code: exits.done, err: "" });
    expect(JSON.parse(out)).toMatchObject({
      file: "ties.csv",
      holds: "network",
      read: ["3 members, 3 arcs."],
      truncated: false,
      answers: { reciprocity: { answer: { arc: 2 / 3, dyads: { mutual: 1 } }, truncated: false }, amounts: null },
    });
  });

  test("whole numbers of any size are texts", async () => {
    const weights = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`m${at}`, 1]));
    const { out } = await mortarGiven(
      JSON.stringify({ rule: "weights", weights, quota: 26 }),
      "--rule",
      "-",
      "power",
      "--json",
    );
    expect(out).toMatch(/"winning":"\d{15}"/);
  });

  test("a search that ends early says so, there and in the whole", async () => {
    const { out } = await mortar("--network", "ties.csv", "circuits", "--steps", "1", "--json");
    expect(JSON.parse(out)).toMatchObject({ truncated: true, answers: { circuits: { truncated: true } } });
  });

  test("what cannot be read is JSON on standard error", async () => {
    const { code, out, err } = await mortarGiven("a,b\na", "--network", "-", "--json");
    expect({ code, out, told: JSON.parse(err) as unknown }).toMatchObject({
      code: exits.refused,
      out: "",
      told: { exit: "refused", sentence: "standard input, line 2: One cell stands here, and 2 in the first row." },
    });
  });
});

describe("what ends otherwise", () => {
  test.each<[string, readonly string[], keyof typeof exits, string]>([
    [
      "a question nobody knows",
      ["--network", "ties.csv", "reciprocty"],
      "usage",
      "“reciprocty” is not among the questions. Did you mean “reciprocity”?",
    ],
    [
      "a question of another kind of file",
      ["--rule", "ties.csv", "density"],
      "usage",
      "“density” is not among the questions. There are: power, winning, blocking.",
    ],
    [
      "two kinds at once",
      ["--network", "ties.csv", "--signed", "ties.csv"],
      "usage",
      "A file holds one thing: --network or --signed.",
    ],
    [
      "a setting that is no number",
      ["--network", "ties.csv", "--threshold", "half"],
      "usage",
      "“half” is not possible for --threshold: it takes a number.",
    ],
    [
      "steps that are no count",
      ["--network", "ties.csv", "--steps", "1.5"],
      "usage",
      "“1.5” is not possible for --steps: it takes a number.",
    ],
    [
      "a threshold beyond what it can be",
      ["--network", "ties.csv", "unravelling", "--threshold", "2"],
      "refused",
      "A number in this input lies outside what it can be.",
    ],
    ["no such file", ["--network", "nowhere.csv"], "machine", "There is no file nowhere.csv."],
    ["a folder", ["--network", "."], "machine", "There is no file .."],
    ["an exported file that is not there", ["nowhere.jsonl"], "machine", "There is no file nowhere.jsonl."],
    ["something else than an export", ["ties.csv"], "refused", "ties.csv, line 1: This is no export of Mortar."],
    ["a table where a rule belongs", ["--rule", "ties.csv"], "refused", "ties.csv, line 1: This is not JSON."],
    [
      "what nobody pushes",
      ["--map", "ties.csv", "--press", "Nobody"],
      "refused",
      "ties.csv: Nobody is not among the nodes.",
    ],
  ])("%s", async (_, words, exit, sentence) => {
    aFile("ties.csv", ties);
    const { code, err } = await mortar(...words);
    expect({ code, said: err.split("\n")[0] }).toEqual({ code: exits[exit], said: sentence });
  });

  test("a file that is too large is not read", async () => {
    aFile("large.csv", new Uint8Array(FILE_MAX + 1));
    expect(await mortar("--network", "large.csv")).toMatchObject({
      code: exits.refused,
      err: "large.csv is larger than 64 MB. What is larger is not read.\n",
    });
  });

  test("a rule nested without an end", async () => {
    const rule = '{"rule":"all","rules":['.repeat(20_000) + '{"rule":"member","id":"a"}' + "]}".repeat(20_000);
    expect(await mortarGiven(rule, "--rule", "-")).toMatchObject({
      code: exits.refused,
      err: "standard input: It is nested too deeply to be read.\n",
    });
  });

  test("Ctrl-C ends a search at once, with what was found until then", async () => {
    const nodes = Array.from({ length: 60 }, (_, at) => at);
    aFile(
      "dense.csv",
      nodes.flatMap((from) => nodes.filter((to) => to !== from).map((to) => `${from},${to}`)).join("\n"),
    );
    const pressed = new AbortController();
    let out = "";
    const { mortar: asked } = aGround({
      folder,
      signal: pressed.signal,
      out: (text) => {
        out += text;
        if (text.includes("density")) setTimeout(() => pressed.abort(), 50);
      },
    });
    const words = ["--network", "dense.csv", "density", "circuits", "parts", "--steps", "1000000000000"];
    expect(await asked("analyse", ...words)).toMatchObject({ code: exits.interrupted });
    expect(out).toContain("a density of 1");
    expect(out).toContain("The search ended before it was through: there may be more.");
    expect(out).not.toContain("(parts)");
  });
});

describe("everything it can be asked", () => {
  const questions = familyNames.flatMap((name) => families[name].map((question) => [name, question] as const));

  test.each(questions)("--%s %s asks a question and says why", (name, question) => {
    const said = (id: string) => enCli[id as keyof typeof enCli] as string | undefined;
    expect(said(`cli.analyse.asks.${name}.${question}`)).toMatch(/^[A-Z].*\?$/);
    expect(said(`cli.analyse.why.${name}.${question}`)).toMatch(/\.$/);
  });

  test("no question is told of that there is not", () => {
    const asked = new Set(questions.map(([name, question]) => `${name}.${question}`));
    const told = Object.keys(enCli).flatMap((id) => /^cli\.analyse\.(?:asks|why)\.(.+)$/.exec(id)?.[1] ?? []);
    expect(told.filter((it) => !asked.has(it))).toEqual([]);
  });

  test("help names the flags and the questions of each", async () => {
    const { out } = await aGround().mortar("help", "analyse");
    for (const name of familyNames) expect(out).toContain(`--${name}`);
    expect(out.replaceAll(/\s+/g, " ")).toContain(families.network.join(", "));
    expect(aGround().ground.say("cli.analyse.does")).toMatch(/\.$/);
  });

  test("at Tab: a file first, then the questions of what it holds", async () => {
    const { ground } = aGround();
    const offered = (...words: readonly string[]) => candidates(everyVerb(), ["analyse", ...words], ground);
    expect(await offered("")).toEqual([FILES]);
    expect(await offered("--network", "")).toEqual([FILES]);
    expect(await offered("--network", "ties.csv", "re")).toEqual(["reciprocity"]);
    expect(await offered("--network", "ties.csv", "reciprocity", "circ")).toEqual(["circulation", "circuits"]);
    expect(await offered("file.jsonl", "ga")).toEqual(["gaps"]);
    expect(await offered("--ser")).toEqual(["--series"]);
  });
});
