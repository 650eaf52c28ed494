import { expect, test } from "vitest";
import { sayableIn, sayableOf, together } from "./sayable.ts";

const all = ["place.front", "place.members", "take-along.all", "take-along.all-about", "as.give", "as.give.reason"];

const says = (code: string, ids: readonly string[] = all) => [...sayableOf(ids, sayableIn(code))];

test("code can say what stands in it, however it is quoted", () => {
  expect(says(`say("place.front"); say('place.members'); say(\`take-along.all\`)`)).toEqual([
    "place.front",
    "place.members",
    "take-along.all",
  ]);
});

test("it can say what it puts together, and what it says on", () => {
  expect(says("say(`take-along.${of}-about`)")).toEqual(["take-along.all", "take-along.all-about"]);
  expect(says('const id = "as.give"; say(`${id}.reason`)')).toEqual(["as.give", "as.give.reason"]);
});

test("what a server answers counts only where it is written out", () => {
  const answers = ["analysis.pace.slower", "analysis.pace", "refusal.edit/stale"];
  expect(
    says('say(`analysis.${question}.${code}`); say(`refusal.${code}`); say("refusal.edit/stale")', answers),
  ).toEqual(["refusal.edit/stale"]);
});

test("many can say what each of them can", () => {
  const both = together([sayableIn('say("place.front")'), sayableIn('say("place.members")')]);
  expect([...sayableOf(all, both)]).toEqual(["place.front", "place.members"]);
});
