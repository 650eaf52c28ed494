import { expect, test } from "vitest";
import { againstGlossary } from "./glossary.ts";
import { entriesIn, wordsOf } from "./glossaryWords.ts";
import { moduleFrom } from "./modules.ts";

const entries = entriesIn(`
Some words before.

| word | meaning | avoid |
|---|---|---|
| **commitment** | What a member gives. | pledge, key promise |
| disclosure / fulfilment | Two lives. | |
| steward (one of three) | Keeps the analysis alive. | admin |
`);

const againstIt = (path: string, text: string, messages = {}) =>
  againstGlossary(entries, [moduleFrom(path, text)], messages);

test("rows are read, headings and remarks are not", () => {
  expect(entries).toEqual([
    { words: ["commitment"], avoid: ["pledge", "key promise"] },
    { words: ["disclosure", "fulfilment"], avoid: [] },
    { words: ["steward"], avoid: ["admin"] },
  ]);
});

test.each([
  ["isSteward", ["is", "steward"]],
  ["STEWARDS_MAX", ["steward", "max"]],
  ["HTTPDoor", ["http", "door"]],
  ["territories", ["territory"]],
  ["ties", ["tie"]],
  ["Loss", ["loss"]],
  ["commitment/not-yours", ["commitment", "not", "your"]],
])("%s is made of %j", (name, words) => expect(wordsOf(name)).toEqual(words));

const record = "packages/core/src/records/commitments/commitment/commitment.ts";

test("a record may export names made of glossary words and plain English", () => {
  expect(againstIt(record, "export const isOpenCommitment = 1; export type StewardsById = 1;")).toEqual([
    `${record}: "open" in "isOpenCommitment" is not in the glossary`,
  ]);
});

test("a folder of records that the glossary does not know is told", () => {
  const path = "packages/core/src/records/logic/barrier/shape.ts";
  expect(againstIt(path, "")).toEqual([`${path}: "barrier" in "barrier" is not in the glossary`]);
});

test("a word to avoid is found in names and in sentences", () => {
  const path = "packages/web/src/Front.tsx";
  const names = `const pledgesById = 1; const keyPromise = 2; const it = <p>{keyPromise}</p>;`;
  expect(againstIt(path, names, { "front.lead": "Ask your admins.", "front.title": "Administration" })).toEqual([
    `${path}: "pledge" in "pledgesById": the glossary says "commitment"`,
    `${path}: "key promise" in "keyPromise": the glossary says "commitment"`,
    `front.lead: "admin" in "Ask your admins.": the glossary says "steward"`,
  ]);
});

test("names of other people's code are theirs", () => {
  const text = `import { admin } from "better-auth"; const accounts = admin(it.admin, { admin: 1 });`;
  expect(againstIt("packages/server/src/accounts.ts", text)).toEqual([]);
  expect(againstIt("packages/server/src/accounts.ts", `import { admin } from "./ours.ts";`)).toHaveLength(1);
});
