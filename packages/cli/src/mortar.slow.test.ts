import { existsSync, readFileSync, statSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { kitchen, library, noor, talk, tariq } from "@mortar/server/testing/aCoalition.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AnInstallation, anInstallation, heard } from "../testing/anInstallation.ts";
import { exits } from "./exits.ts";

/** `mortar` as people have it: processes of its own, against a real server on a folder of its own. */
let at: AnInstallation;

beforeAll(async () => {
  at = await anInstallation();
  await at.start();
});
afterAll(() => at.end());

const json = async (...words: readonly string[]) => {
  const { code, out, err } = await at.mortar([...words, "--json"]);
  expect(code, err).toBe(exits.done);
  return JSON.parse(out) as never;
};

describe("asking a coalition", () => {
  test("what is typed happens, under an id that is made anew", async () => {
    const typed = ["add-member", "--form", "team", "--name", "The Kitchen Crew"];
    const { code, out, err } = await at.mortarAlone(typed);
    expect({ code, err }).toEqual({ code: exits.done, err: "Done.\n" });
    expect(out).toMatch(/^what happened +kind +id\nMemberJoined +members +[0-9a-f-]{36}\n$/);
    expect(JSON.stringify(await json("show", "members"))).toContain("The Kitchen Crew");
  });

  test("sent twice under one id it happens once, with the same answer", async () => {
    const typed = [
      "add-organisation",
      "--name",
      "Once",
      "--id",
      "organisation-once-1",
      "--request",
      "request-once-000001",
    ];
    expect(await json(...typed)).toEqual(await json(...typed));
    const all = (await json("show", "organisations")) as readonly { readonly name: { readonly said: string } }[];
    expect(all.filter(({ name }) => name.said === "Once")).toHaveLength(1);
  });

  test("what cannot be understood is said flag by flag, and nothing is sent", async () => {
    const { code, err } = await at.mortar(["invite-member", "--on", "yesterday"]);
    expect(code).toBe(exits.personOnly);
    const wrong = await at.mortar(["appoint-steward", "--person", "x", "--since", "yesterday"]);
    expect(wrong.code).toBe(exits.usage);
    expect(wrong.err).toContain("--person  This is not written as it should be.");
    expect(wrong.err).toContain("--since  This is not written as it should be.");
    expect(err).toContain("Only a person can do this");
  });

  test("what the rules refuse ends with 1, their sentence, and their code", async () => {
    const typed = ["name-representative", "--member", library, "--person", tariq, "--role", "representative"];
    const { code, err, out } = await at.mortar(typed);
    expect({ code, out }).toEqual({ code: exits.refused, out: "" });
    expect(err).toMatch(/\(representation\/[a-z-]+\)/);
  });

  test("--seen now takes the version that is there; an older one is refused with both wordings", async () => {
    const rename = ["rename-member", "--id", library, "--name"];
    expect((await at.mortar([...rename, "The Town Library", "--seen", "now"])).code).toBe(exits.done);
    const { code, err } = await at.mortar([...rename, "The Old Library", "--seen", "an-older-revision"]);
    expect(code).toBe(exits.refused);
    expect(err).toContain("As it stands now: “The Town Library”");
  });

  test("from JSON on standard input, with what is typed coming first", async () => {
    const ask = JSON.stringify({ id: "person-from-input-1", name: "Somebody" });
    const { code, out } = await at.mortarAlone(["add-person", "--ask", "-", "--name", "Pia", "--dry-run"], ask);
    expect(code).toBe(exits.done);
    expect(JSON.parse(out)).toMatchObject({ command: "addPerson", ask: { id: "person-from-input-1", name: "Pia" } });
    expect(JSON.stringify(await json("show", "persons"))).not.toContain("person-from-input-1");
  });

  test("without a token, with a wrong one, and where nobody answers", async () => {
    expect((await at.mortar(["coalitions"], "", { MORTAR_TOKEN: "" })).code).toBe(exits.notAllowed);
    const wrong = await at.mortarAlone(["coalitions"], "", { MORTAR_TOKEN: "mortar_nobody" });
    expect(wrong.code).toBe(exits.notAllowed);
    expect(wrong.err).not.toContain("mortar_nobody");
    const away = await at.mortar(["coalitions"], "", { MORTAR_URL: "http://localhost:9" });
    expect(away.code).toBe(exits.unreachable);
    expect(JSON.parse((await at.mortar(["coalitions", "--json"], "", { MORTAR_TOKEN: "" })).err)).toMatchObject({
      exit: "notAllowed",
    });
  });
});

describe("looking", () => {
  test("coalitions, kinds, records, questions and histories", async () => {
    expect(await json("coalitions")).toEqual([{ id: kitchen, name: "Riverside Kitchen" }]);
    expect((await at.mortar(["show"])).out).toMatch(/^members +\d+ +\S/m);
    const one = await at.mortar(["show", "persons", noor]);
    expect(one.out).toMatch(new RegExp(`^id +${noor}\nname +Noor$`, "m"));
    expect((await at.mortar(["show", "persons", "person-nobody-0001"])).code).toBe(exits.notAllowed);
    expect((await at.mortar(["show", "person"])).err).toContain("Did you mean “persons”?");
    expect((await at.mortar(["ask", "next-steps"])).out.length).toBeGreaterThan(50);
    expect((await at.mortar(["ask", "everything"])).code).toBe(exits.usage);
    expect((await at.mortar(["history", "conversations", talk])).out).toContain("ConversationOpened");
  });

  test("follow tells what others do, and ends cleanly with Ctrl-C", async () => {
    const following = at.begin(["follow", "--json"]);
    await heard(following, "Following");
    const told = heard(following, "Followed here");
    await at.mortar(["add-organisation", "--name", "Followed here"]);
    expect(await told).toContain('"kind":"organisations"');
    following.kill("SIGINT");
    expect(await once(following, "exit")).toEqual([exits.done, null]);
  });

  test("whoever reads the result may stop reading", async () => {
    const showing = at.begin(["show", "--json"]);
    showing.stdout?.destroy();
    expect(await once(showing, "exit")).toEqual([exits.done, null]);
  });
});

describe("signing in", () => {
  test("keeps the token where only its owner can read it, and tells it to nobody", async () => {
    const bare = { MORTAR_TOKEN: "", MORTAR_URL: "" };
    const signedIn = await at.mortarAlone(["sign-in", "--address", at.address], `${at.token}\n`, bare);
    expect(signedIn.code, signedIn.err).toBe(exits.done);
    expect(signedIn.out + signedIn.err).not.toContain(at.token);
    const file = join(at.folder, ".config", "mortar", "sign-in.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await at.mortar(["coalitions"], "", bare)).out).toContain("Riverside Kitchen");
    const elsewhere = await at.mortar(["coalitions"], "", { MORTAR_TOKEN: "", MORTAR_URL: "http://localhost:9" });
    expect(elsewhere.code).toBe(exits.notAllowed);
    await at.mortar(["sign-out"], "", bare);
    expect(existsSync(file)).toBe(false);
  });
});

describe("running an installation", () => {
  test("status and doctor", async () => {
    expect(await json("status")).toMatchObject({ isRunning: true, coalitions: 1, engine: "sqlite" });
    const { code, out } = await at.mortar(["doctor"]);
    expect(out).toMatch(/^ok +The server runs and answers\.$/m);
    expect(out).toMatch(/^wrong +There is no backup/m);
    expect(code).toBe(exits.refused);
  });

  test("backup and drill go through the running server", async () => {
    const { code, out, err } = await at.mortarAlone(["backup"]);
    expect(code, err).toBe(exits.done);
    expect(existsSync(out.trim())).toBe(true);
    expect((await at.mortar(["drill"])).code).toBe(exits.done);
    expect((await at.mortar(["doctor"])).code).toBe(exits.done);
  });

  test("accounts are listed, invited to, made hosts and taken away; the last host stays", async () => {
    expect(await json("accounts", "list")).toMatchObject([{ email: "hanna@example.org", host: true }]);
    const invited = await at.mortar(["users", "invite", "--coalition", kitchen, "--person", noor]);
    expect(invited.out).toMatch(new RegExp(`^${at.address}/l/\\S+\n$`));
    expect((await fetch(invited.out.trim())).status).toBe(200);
    const unknown = await at.mortar(["accounts", "invite", "--coalition", kitchen, "--person", "person-nobody-0001"]);
    expect(unknown).toMatchObject({ code: exits.refused, out: "" });
    const last = await at.mortar(["accounts", "unmake-host", "hanna@example.org"]);
    expect(last).toMatchObject({ code: exits.refused });
    expect(last.err).toContain("only host");
    expect((await at.mortar(["accounts", "erase", "hanna@example.org", "--yes"])).code).toBe(exits.refused);
    expect((await at.mortar(["accounts", "end-sessions", "hanna@example.org"])).code).toBe(exits.done);
    expect((await at.mortar(["accounts", "end-sessions", "nobody@example.org"])).err).toContain("Nobody signs in here");
  });

  test("redact takes words out everywhere, and all who could read them see who did it", async () => {
    const passage = "the mayor's cousin";
    await json(
      "hear-answer",
      "--id",
      "answer-cousin-00001",
      "--conversation",
      talk,
      "--question",
      "Who?",
      "--speaker",
      tariq,
      "--words",
      `It was ${passage}, we think.`,
    );
    const record = ["--coalition", kitchen, "--record", "answers/answer-cousin-00001"];
    const { code, err, out } = await at.mortar(["redact", ...record, "--passage", "-"], `${passage}\n`);
    expect({ code, out }, err).toEqual({ code: exits.done, out: "" });
    expect(err).toContain("Taken out of answers/answer-cousin-00001 for good.");
    const { out: shown } = await at.mortar(["show", "answers", "answer-cousin-00001"]);
    expect(shown).toContain("It was […], we think.");
    expect(JSON.stringify(await json("show", "redactions"))).toContain(at.host);
    expect((await at.mortar(["history", "answers", "answer-cousin-00001"])).out).toContain("WordsTakenBackOnRequest");
    expect((await at.mortar(["redact", ...record, "--passage", "nobody said this"])).code).toBe(exits.refused);
    expect(readFileSync(join(at.data, "redactions.jsonl"), "utf8")).not.toContain("cousin");
  });

  test("export and import: dry run first, then for good, and every wrong line by its number", async () => {
    const file = join(at.folder, "everything.jsonl");
    expect((await at.mortar(["export", file])).out).toBe(`${file}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await at.mortar(["export", file])).code).toBe(exits.refused);
    const dry = await at.mortar(["import", file, "--dry-run", "--as-copy"]);
    expect(dry.code, dry.err).toBe(exits.done);
    expect(dry.out).toContain("Riverside Kitchen");
    expect(dry.err).toContain("Nothing was brought in.");
    const mine = join(at.folder, "mine.jsonl");
    expect((await at.mortar(["export", "--mine", mine])).code).toBe(exits.done);
    const wrong = await at.mortar(["import", mine]);
    expect(wrong.code).toBe(exits.refused);
  });

  test("a new installation is made from a file, accounts included; whoever is at the machine names its host", async () => {
    const file = join(at.folder, "moving.jsonl");
    const sealed = { MORTAR_PASSPHRASE: "a passphrase for the way" };
    expect((await at.mortar(["export", file, "--accounts"], "", sealed)).code).toBe(exits.done);
    const there = ["--folder", join(at.folder, "new")];
    expect((await at.mortar(["import", file, "--dry-run", ...there])).code).toBe(exits.machine);
    expect((await at.mortar(["import", file, "--accounts", ...there], "", { MORTAR_PASSPHRASE: "wrong" })).code).toBe(
      exits.refused,
    );
    const came = await at.mortar(["import", file, "--accounts", ...there], "", sealed);
    expect(came.code, came.out + came.err).toBe(exits.done);
    expect(await json("accounts", "list", ...there)).toMatchObject([{ email: "hanna@example.org", host: false }]);
    expect((await at.mortar(["accounts", "make-host", "hanna@example.org", ...there])).code).toBe(exits.done);
    expect(await json("accounts", "list", ...there)).toMatchObject([{ host: true }]);
  });

  test("and all of it while no server runs, straight on the folder", async () => {
    await at.stop();
    expect(await json("status")).toMatchObject({ isRunning: false });
    expect(await json("accounts", "list")).toHaveLength(1);
    const { code, out } = await at.mortar(["backup"]);
    expect(code).toBe(exits.done);
    const restored = await at.mortar(["restore", out.trim()]);
    expect(restored.code, restored.err).toBe(exits.done);
    const elsewhere = await at.mortar(["accounts", "list", "--folder", join(at.folder, "nowhere")]);
    expect(elsewhere.code).toBe(exits.machine);
    expect(existsSync(join(at.folder, "nowhere"))).toBe(false);
    await at.start();
    const file = join(at.folder, "after.jsonl");
    expect((await at.mortar(["export", file])).code).toBe(exits.done);
    expect(readFileSync(file, "utf8")).toContain("The Town Library");
    // Tokens do not come back with a backup: one that was ended since would be good again.
    expect((await at.mortar(["show", "members"])).code).toBe(exits.notAllowed);
  });
});
