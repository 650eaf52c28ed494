import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aGround } from "../../testing/aGround.ts";
import { everyVerb } from "../tree/everyVerb.ts";
import { candidates } from "./candidates.ts";
import { FILES, shellScripts } from "./shellScripts.ts";

const { ground, mortar } = aGround();
const offered = (...words: readonly string[]) => candidates(everyVerb(), words, ground);

describe("at Tab", () => {
  test.each<[string[], string[]]>([
    [["acc"], ["accounts", "accept-invitation", "accept-stewardship"]],
    [
      ["accounts", "e"],
      ["end-sessions", "erase"],
    ],
    [["users", "inv"], ["invite"]],
    [
      ["add-member", "--form", ""],
      ["organisation", "team", "person", "ai-system"],
    ],
    [
      ["add-member", "--no-o"],
      ["--no-organisation", "--no-objective"],
    ],
    [
      ["show", "com"],
      ["complaints", "commitments"],
    ],
    [["ask", "re"], ["reciprocity"]],
    [
      ["completion", ""],
      ["bash", "zsh", "fish"],
    ],
    [["help", "exit"], ["exit-codes"]],
    [["restore", ""], [FILES]],
    [["backup", "--into", ""], [FILES]],
    [["nothing-like-this", ""], []],
    [["show", "members", "x", "y"], []],
    [["add-person", "--coalition", ""], []],
  ])("%j", async (words, expected) => expect((await offered(...words)).toSorted()).toEqual(expected.toSorted()));

  test("the coalitions one has a place in", async () => {
    const fetch = async () => Response.json({ coalitions: [{ id: "coalition-kitchen", name: "Kitchen" }] });
    const signedIn = aGround({ env: { MORTAR_URL: "http://localhost:9", MORTAR_TOKEN: "x" }, fetch }).ground;
    expect(await candidates(everyVerb(), ["show", "--coalition", "coal"], signedIn)).toEqual(["coalition-kitchen"]);
  });

  test("in a real bash", async () => {
    const main = join(import.meta.dirname, "..", "main.ts");
    const script = `
      mortar() { "$NODE" "$MAIN" "$@"; }
      source /dev/stdin <<< "$SCRIPT"
      COMP_WORDS=(mortar add-member --form ""); COMP_CWORD=3; _mortar; echo "\${COMPREPLY[@]}"
      COMP_WORDS=(mortar comp); COMP_CWORD=1; _mortar; echo "\${COMPREPLY[@]}"
      cd "$HERE"; COMP_WORDS=(mortar restore pack); COMP_CWORD=2; _mortar; echo "\${COMPREPLY[@]}"
      complete -p mortar`;
    const env = {
      PATH: process.env["PATH"],
      NODE: process.execPath,
      MAIN: main,
      SCRIPT: shellScripts.bash,
      HERE: join(import.meta.dirname, "..", ".."),
    };
    const told = execFileSync("bash", ["--norc", "-c", script], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).split("\n");
    expect(told).toEqual([
      "organisation team person ai-system",
      "completion complain",
      "package.json",
      "complete -F _mortar mortar",
      "",
    ]);
  });

  test.each(["bash", "zsh", "fish"] as const)("%s is told once", async (shell) => {
    expect((await mortar("completion", shell)).out).toContain("__complete");
  });
});
