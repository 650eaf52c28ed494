import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyses } from "@mortar/core";
import { people } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import { exportWhole } from "@mortar/server/src/exporting/exportWhole.ts";
import { aCoalition, ines, kitchen, release, tariq } from "@mortar/server/testing/aCoalition.ts";
import { type AFront, aFront } from "@mortar/server/testing/doors/aFront.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { exits } from "../exits.ts";

/** She speaks for another member, and sees nothing of what the library has not affirmed. */
const pia = "person-pia-000001";
const choir = "member-choir-00001";

let at: AFront;
let folder: string;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mortar-analyse-"));
  at = await aFront();
  await at.house.app.tell(cloudMigration.id, cloudMigration.happened);
  env = await signedIn(people.amara);
  const told = await aCoalition(at.house);
  await release(told);
  await told.ask(ines, "addPerson", { id: pia, name: "Pia" });
  await told.ask(ines, "addMember", { id: choir, form: "organisation", name: "The Choir" });
  const speaks = { id: "representation-pia-1", member: choir, person: pia, role: "representative" };
  await told.ask(ines, "nameRepresentative", speaks);
  let whole = "";
  const pieces = await exportWhole(at.house, { coalition: kitchen, passphrase: null });
  for await (const piece of pieces ?? []) whole += piece;
  writeFileSync(join(folder, "whole.jsonl"), whole);
  await mortar("export", "hers.jsonl", "--mine", "--coalition", cloudMigration.id);
}, 60_000);
afterAll(async () => {
  await at.close();
  rmSync(folder, { recursive: true });
});

const signedIn = async (person: string, coalition = cloudMigration.id) => {
  const made = await at.house.tokens.make({
    person,
    name: "Terminal",
    scopes: ["read"],
    coalitions: [coalition],
    days: 1,
  });
  return { MORTAR_URL: `http://127.0.0.1:${at.port}`, MORTAR_TOKEN: "text" in made ? made.text : "" };
};

const mortar = (...words: readonly string[]) => aGround({ env, fetch, folder, now: at.house.now }).mortar(...words);
/** Where nobody is signed in and nothing answers. */
const away = (...words: readonly string[]) => aGround({ folder, now: at.house.now }).mortar("analyse", ...words);

const answersIn = (out: string) => (JSON.parse(out) as { readonly answers: Readonly<Record<string, unknown>> }).answers;

describe("a coalition of a server", () => {
  test("by its id or its name, every question", async () => {
    const { code, out } = await mortar("analyse", cloudMigration.id, "--json");
    expect(code).toBe(exits.done);
    expect(Object.keys(answersIn(out))).toEqual(Object.keys(analyses));
    const name =
      (JSON.parse((await mortar("coalitions", "--json")).out) as readonly { readonly name: string }[])[0]?.name ?? "";
    expect((await mortar("analyse", name.toUpperCase(), "--json")).out).toBe(out);
  });

  test("in words: the question, the whole, what was found with its reason and its records", async () => {
    const { code, out } = await mortar("analyse", cloudMigration.id, "reciprocity");
    expect(code).toBe(exits.done);
    const { reciprocity } = answersIn((await mortar("analyse", cloudMigration.id, "reciprocity", "--json")).out) as {
      readonly reciprocity: { readonly findings: readonly { readonly about: readonly string[] }[] };
    };
    expect(out).toMatch(/^Who gives to whom, and does it come back\?\n/);
    expect(out).toContain("\n  What goes one way only can be right. It is worth asking what could come back.\n");
    expect(out).toContain("\nNot looked at:\n  Every tie counts the same: how much is given is not recorded.\n");
    for (const { about } of reciprocity.findings) for (const id of about) expect(out).toContain(id);
  });

  test.each<[string, readonly string[], keyof typeof exits, RegExp]>([
    [
      "a name nobody knows",
      ["Cloud Kitchen"],
      "notAllowed",
      /^You have no place in a coalition “Cloud Kitchen”, and there is no file of that name\.\n/,
    ],
    ["one that is nearly right", ["cloud-migratoin"], "notAllowed", /Did you mean “/],
    ["a question nobody knows", ["cloud", "recprocity"], "usage", /Did you mean “reciprocity”\?/],
  ])("%s", async (_, words, exit, sentence) => {
    const { code, err } = await mortar("analyse", ...words);
    expect(code).toBe(exits[exit]);
    expect(err).toMatch(sentence);
  });
});

describe("a coalition in a file, without a server", () => {
  test("what one person could read answers as the server does to her", async () => {
    const { code, out, err } = await away("hers.jsonl", "--json");
    expect(code, err).toBe(exits.done);
    expect(answersIn(out)).toEqual(answersIn((await mortar("analyse", cloudMigration.id, "--json")).out));
    expect(err).toMatch(/, as Amara.* saw it on \d{4}-\d{2}-\d{2}\.\n$/);
  });

  test.each([
    [ines, "Ines"],
    [tariq, "Tariq"],
    [pia, "Pia"],
  ])("everything that is kept answers as %s, by id or by name", async (person, name) => {
    const { mortar: asked } = aGround({ env: await signedIn(person, kitchen), fetch, folder });
    const onServer = answersIn((await asked("analyse", kitchen, "--json")).out);
    const asThis = await away("whole.jsonl", "--as", person, "--json");
    expect(answersIn(asThis.out)).toEqual(onServer);
    expect(await away("whole.jsonl", "--as", name, "--json")).toEqual(asThis);
  });

  test("who has no place in it sees nothing of it", async () => {
    const { code, err } = await away("whole.jsonl", "--as", people.amara);
    expect(code).toBe(exits.usage);
    expect(err).toContain(`  ${ines}  Ines (steward)\n`);
  });

  test("where nobody says as whom, everything is seen as a steward", async () => {
    expect((await away("whole.jsonl", "--json")).out).toBe(
      (await away("whole.jsonl", "--as", "steward", "--json")).out,
    );
  });

  test("from standard input", async () => {
    const input = async () => readFileSync(join(folder, "hers.jsonl"), "utf8");
    const { out } = await aGround({ folder, input, now: at.house.now }).mortar("analyse", "-", "pace", "--json");
    expect(out).toBe((await away("hers.jsonl", "pace", "--json")).out);
  });

  test.each<[string, (text: string) => string, string]>([
    [
      "a line that is no JSON",
      (text) => text.replace('{"line":"record"', "{line:record"),
      "line 4: This line is not JSON.",
    ],
    [
      "a word that was changed",
      (text) => text.replace("organisation", "organisatioN"),
      ": The sum of the file is not that of its lines. Something was changed, or is missing.",
    ],
    [
      "a file that was cut short",
      (text) => text.split("\n").slice(0, 9).join("\n"),
      ": The file ends before its last line. Something is missing.",
    ],
    [
      "another version",
      (text) => text.replace('"formatVersion":2', '"formatVersion":9'),
      "line 1: The file has version 9 of the format. This Mortar reads version 2.",
    ],
  ])("%s", async (_, breaking, sentence) => {
    writeFileSync(join(folder, "broken.jsonl"), breaking(readFileSync(join(folder, "hers.jsonl"), "utf8")));
    const { code, out, err } = await away("broken.jsonl");
    expect({ code, out }).toEqual({ code: exits.refused, out: "" });
    expect(err).toContain("broken.jsonl");
    expect(err).toContain(sentence);
  });

  test("a history with a hole is told by its line, and answers nothing", async () => {
    const lines = readFileSync(join(folder, "whole.jsonl"), "utf8").split("\n");
    writeFileSync(join(folder, "hole.jsonl"), lines.filter((_, nth) => nth !== 5).join("\n"));
    const { code, out, err } = await away("hole.jsonl");
    expect({ code, out }).toEqual({ code: exits.refused, out: "" });
    expect(err.split("\n")[0]).toMatch(/^hole\.jsonl, line 6: Event \d+ is missing: this one is number \d+\.$/);
  });

  test("nobody is looked at as whom the file does not hold", async () => {
    const { code, err } = await away("hers.jsonl", "--as", people.henrik);
    expect(code).toBe(exits.usage);
    expect(err).toContain(people.amara);
  });
});
