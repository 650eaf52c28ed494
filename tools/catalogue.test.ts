import { expect, test } from "vitest";
import { coreMessages } from "./coreMessages.ts";
import { wrongInLanguage } from "./messages.ts";
import { moduleFrom } from "./modules.ts";
import { isSpoken, spokenIn } from "./spokenIds.ts";

test("what core declares becomes messages, in the order of their ids", () => {
  const core = {
    records: {
      ties: { means: "What is joined.", refusals: {}, commands: {} },
      territories: {
        means: "Who leads where.",
        refusals: { taken: "Someone leads here." },
        commands: { claimTerritory: { does: "Claim a territory." } },
      },
    },
    analyses: { gaps: { asks: "What is missing?" } },
    refusalSentences: { "request/busy": "Send it again." },
  };
  expect(Object.entries(coreMessages(core))).toEqual([
    ["analysis.gaps", "What is missing?"],
    ["command.claimTerritory", "Claim a territory."],
    ["record.territory", "Who leads where."],
    ["record.tie", "What is joined."],
    ["refusal.request/busy", "Send it again."],
    ["refusal.territory/taken", "Someone leads here."],
  ]);
});

const english = { owed: "{who} owes {n, plural, one {one thing} other {# things}}.", yes: "Yes" };

test("a language with the same ids and arguments is whole, whatever its order and plurals", () => {
  const welsh = { yes: "Ie", owed: "{n, plural, zero {dim} one {# peth} two {# beth} other {# peth}} {who}" };
  expect(wrongInLanguage("cy", english, welsh)).toEqual([]);
});

test.each([
  [{ owed: english.owed }, 'de has no "yes"'],
  [{ ...english, no: "Nein" }, 'de has "no", which is not in the English catalogue'],
  [{ ...english, yes: "Ja, {who}" }, 'de: "yes" has the arguments {who}, not {}'],
  [{ ...english, owed: "{n, plural, other {# Dinge}}" }, 'de: "owed" has the arguments {n}, not {n, who}'],
  [{ ...english, yes: " " }, 'de: "yes" says nothing'],
])("a language that is not whole is told what it lacks", (translated, sentence) => {
  expect(wrongInLanguage("de", english, translated)).toEqual([sentence]);
});

test("a message that cannot be read is told", () => {
  expect(wrongInLanguage("de", english, { ...english, yes: "Ja {who" })).toEqual([
    'de: "yes" cannot be read: Unexpected message end at line 1 col 8:',
  ]);
  expect(wrongInLanguage("de", english, { ...english, owed: "{who} {n, plural, one {eins}}" })).toEqual([
    'de: "owed" cannot be read: {n} has no "other"',
  ]);
});

test("ids are found where they are said, passed on, or begun", () => {
  const text = `
    const title = <h1 title={say("front.title")}>{words.say(\`front.lead\`)}</h1>;
    const label: MessageId = "front.label";
    const refused = say(\`refusal.\${code}\`), anything = say(\`\${kind}.title\`);
    say("Mortar has stopped."); say("");`;
  const spoken = spokenIn([moduleFrom("packages/web/src/Front.tsx", text)]);

  expect(spoken.said.map(({ id }) => id)).toEqual(["front.title", "front.lead"]);
  expect(["front.title", "front.label", "refusal.member/unknown"].filter((id) => isSpoken(spoken, id))).toHaveLength(3);
  expect(["front.foot", "member.title"].filter((id) => isSpoken(spoken, id))).toEqual([]);
});
