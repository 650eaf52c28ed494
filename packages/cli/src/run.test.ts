import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commands } from "@mortar/core";
import { describe, expect, test } from "vitest";
import { aGround } from "../testing/aGround.ts";
import { askingFlags, commandVerbs } from "./derived/commandVerbs.ts";
import { dashed } from "./derived/fields.ts";
import { exits } from "./exits.ts";
import { everyFlag } from "./tree/everyFlag.ts";
import { everyVerb } from "./tree/everyVerb.ts";
import type { Verb } from "./tree/verb.ts";

const { ground, mortar } = aGround();

const all = (verbs: readonly Verb[]): readonly Verb[] => verbs.flatMap((it) => [it, ...all(it.verbs ?? [])]);

describe("everything that can be typed", () => {
  test("is every command of core, and each once", () => {
    const names = commandVerbs().map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(commands).map(dashed).toSorted());
    const words = everyVerb().flatMap(({ name, also = [] }) => [name, ...also]);
    expect(new Set(words).size).toBe(words.length);
  });

  test("has help of its own, in words that fit the terminal and end", async () => {
    for (const verb of all(everyVerb())) {
      if (verb.isHidden) continue;
      expect(verb.does(ground.say), verb.name).toMatch(/\.$/);
      for (const flag of verb.flags?.() ?? []) expect(flag.says(ground.say), flag.name).not.toMatch(/cli\.|\{/);
    }
    for (const { name, isHidden } of everyVerb()) {
      if (isHidden) continue;
      const { code, out } = await mortar(name, "--help");
      expect(code, name).toBe(exits.done);
      expect(out.split("\n").filter((line) => line.length > 80 && !line.startsWith("  "))).toEqual([]);
    }
  });

  test("no field of a command goes by the name of a flag that means something else", () => {
    const reserved = new Set([...askingFlags, ...everyFlag].map(({ name }) => name));
    for (const { name, flags } of commandVerbs()) {
      const names = (flags?.() ?? []).map((flag) => flag.name);
      expect(new Set(names).size, name).toBe(names.length);
      expect(names.slice(0, -askingFlags.length).filter((it) => reserved.has(it))).toEqual([]);
    }
  });

  test("what only a person can is listed apart, and ends with an exit of its own before anything is sent", async () => {
    const { out } = await mortar("help", "commands");
    const [, personOnly = ""] = out.split("Only a person can, herself and in the browser");
    const verbs = commandVerbs();
    expect(verbs.filter(({ name }) => personOnly.includes(`  ${name} `))).toEqual(
      verbs.filter((it) => it.isPersonOnly),
    );
    for (const { name } of verbs.filter((it) => it.isPersonOnly))
      expect((await mortar(name)).code).toBe(exits.personOnly);
  });
});

describe("help", () => {
  test("begins with what most people come for", async () => {
    const { code, out, err } = await mortar();
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.split("\n").slice(0, 8)).toMatchInlineSnapshot(`
      [
        "mortar runs an installation of Mortar and asks its coalitions. What you type is:",
        "",
        "  mortar COMMAND [WORDS] [--FLAGS]",
        "",
        "To begin",
        "  start       Start the server of this installation.",
        "  demo        Open examples to look around in, beside any installation.",
        "  sign-in     Let this terminal ask a server in your name, with a personal",
      ]
    `);
    expect((await mortar("--help")).out).toBe(out);
    expect((await mortar("help")).out).toBe(out);
  });

  test("of one command is the same by every way", async () => {
    const { out } = await mortar("help", "appoint-steward");
    expect(out).toMatchInlineSnapshot(`
      "Appoint a steward for a term.

        mortar appoint-steward --person ID --since DAY

      Needed
        --person ID  Person id.
        --since DAY  A day as 2026-03-02, or today.

      If you like
        --id ID            Stewardship id. Made anew where left out.
        --until DAY        A day as 2026-03-02, or today. --no-until for none.
        --coalition ID     Which coalition; not needed where you have a place in one
                           alone, or MORTAR_COALITION names it.
        --speaking-for ID  The member in whose name you ask.
        --ask FILE         The whole of it as JSON, from a file; - for standard input.
                           What is typed beside it comes first.
        --request ID       The id of this request: sent twice under one id, it happens
                           once. Made anew where left out.
        --dry-run          Show what would be asked, and ask nothing.
        --json             Answer in JSON, for programs.
        --no-colour        Without colours. NO_COLOR in the environment says the same.
        --help             Tell about this.
      "
    `);
    expect((await mortar("appoint-steward", "--help")).out).toBe(out);
    expect((await mortar("help", "accounts", "invite")).out).toBe((await mortar("accounts", "invite", "-h")).out);
  });

  test("is there for programs", async () => {
    const told = JSON.parse((await mortar("help", "--json")).out) as readonly { readonly name: string }[];
    expect(told.find(({ name }) => name === "addMember" || name === "add-member")).toMatchObject({
      chapter: "coalition",
      personOnly: false,
      flags: expect.arrayContaining([expect.objectContaining({ name: "name", takes: "text", isNeeded: true })]),
    });
  });

  test("in colour only where the terminal shows any", async () => {
    expect((await mortar("help")).out).not.toContain("\u001b[");
    expect((await aGround({ isColoured: true }).mortar("help")).out).toContain("\u001b[1m");
  });
});

describe("what nobody understands", () => {
  test.each([
    [["shwo"], "mortar knows no “shwo”. Did you mean “show”?"],
    [
      ["--coalition", "kitchen", "show"],
      "A command comes first, and “--coalition” after it. mortar help lists the commands.",
    ],
    [["publish"], "mortar knows no “publish”. mortar help lists what it knows."],
    [["accounts", "lst"], "mortar knows no “accounts lst”. Did you mean “list”?"],
    [["add-member", "--nmae", "x"], "--nmae means nothing here. Did you mean --name?"],
    [["add-member", "--frobnicate"], "--frobnicate means nothing here. mortar add-member --help lists what does."],
    [
      ["add-member", "--form", "club"],
      "“club” is not possible for --form. It is one of: organisation, team, person, ai-system.",
    ],
    [
      ["add-member", "--name"],
      "--name needs something after it. A text that begins with dashes is said with =, as in --name=--.",
    ],
    [
      ["add-member", "--name", "--form", "team"],
      "--name needs something after it. A text that begins with dashes is said with =, as in --name=--.",
    ],
    [["add-member", "--name", "a", "--name", "b"], "--name is there twice."],
    [
      ["add-member", "Kitchen"],
      "“Kitchen” is one word too many. A text of several words stands in quotation marks. mortar add-member --help tells more.",
    ],
    [["history", "members"], "mortar history needs ID. mortar history --help tells more."],
    [["coalitions", "--json=yes"], "--json takes nothing."],
    [["completion", "tcsh"], "“tcsh” is not possible for SHELL. It is one of: bash, zsh, fish."],
    [["mark-answer", "--marks", "{", "--seen", "x"], "What stands after --marks is not JSON."],
  ])("%j", async (words, sentence) => {
    const { code, out, err } = await mortar(...words);
    expect({ code, out }).toEqual({ code: exits.usage, out: "" });
    expect(err.split("\n")[0]).toBe(sentence);
  });
});

test("a day can be today, and ids are made for what is new and for nothing else", async () => {
  const signedIn = aGround({ env: { MORTAR_URL: "http://localhost:9", MORTAR_TOKEN: "x", MORTAR_COALITION: "y" } });
  const typed = ["open-reading", "--on", "today", "--order", "commitment-000000001", "--dry-run"];
  const { out } = await signedIn.mortar(...typed);
  const { request, ask } = JSON.parse(out) as { readonly request: string; readonly ask: { readonly id: string } };
  expect(request).toMatch(/^[0-9a-f-]{36}$/);
  expect(ask).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    on: "2026-03-02",
    order: ["commitment-000000001"],
  });
  const ended = await signedIn.mortar("close-reading", "--dry-run");
  expect(ended).toMatchObject({ code: exits.usage, out: "" });
  expect(ended.err).toContain("--id");
});

test("a token is told to the server it is of, and to no other", async () => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-sign-in-"));
  const file = join(folder, "sign-in.json");
  writeFileSync(file, JSON.stringify({ address: "https://home.example", token: "mortar_home" }));
  const asked: string[] = [];
  const from = (MORTAR_URL: string) =>
    aGround({
      env: { MORTAR_URL, MORTAR_SIGN_IN: file },
      fetch: async (address, how) => {
        asked.push(`${address} ${new Headers(how?.headers).get("authorization")}`);
        return Response.json({ coalitions: [] });
      },
    }).mortar("coalitions");
  expect((await from("https://other.example")).code).toBe(exits.notAllowed);
  expect(asked).toEqual([]);
  for (const url of ["", "https://home.example/"]) expect((await from(url)).code).toBe(exits.done);
  expect(new Set(asked)).toEqual(new Set(["https://home.example/api/coalitions Bearer mortar_home"]));
  rmSync(folder, { recursive: true });
});
