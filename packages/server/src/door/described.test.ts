import { commands, compose, records } from "@mortar/core";
import { territories } from "@mortar/core/testing/exercise/territories/territories.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCoalition, ines, kitchen } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { signedIn, type Visitor } from "../../testing/doors/visitor.ts";
import { describedFrom } from "./described.ts";

let at: AFront;
let steward: Visitor;
const askedFor: string[] = [];

beforeAll(async () => {
  at = await aFront({
    change: (house) => ({
      ...house,
      app: {
        ...house.app,
        request: (coalition, asked, who) => (askedFor.push(asked.command), house.app.request(coalition, asked, who)),
      },
    }),
  });
  await aCoalition(at.house);
  steward = await signedIn(at, ines, kitchen);
}, 30_000);
afterAll(() => at.close());

test("every command of core is told of, with what it does and what it takes", async () => {
  const described = (await at.send("/api/commands")).json as readonly {
    name: string;
    does: string;
    input: { type: string; required: readonly string[] };
  }[];
  expect(described.map(({ name }) => name)).toEqual(Object.keys(commands));
  for (const { does, input } of described) {
    expect(does).toMatch(/^[A-Z].+\.$/);
    expect(input).toMatchObject({ type: "object", additionalProperties: false });
    expect(input.required.length).toBeGreaterThan(0);
  }
});

test.each(Object.keys(commands))("%s is there to be asked for, and says what is missing", async (command) => {
  const answer = await steward.ask(kitchen, command, {});
  expect(answer).toMatchObject({
    status: 422,
    json: { code: "request/invalid", sentence: expect.stringMatching(/\.$/) },
  });
  const { invalid } = answer.json as { invalid: readonly { at: string; sentence: string }[] };
  const needed = describedFrom(commands).find(({ name }) => name === command)?.input as { required: readonly string[] };
  expect(invalid.map(({ at }) => at).sort()).toEqual([...needed.required].sort());
  expect(invalid.every(({ sentence }) => sentence.endsWith("."))).toBe(true);
});

test("a kind of record that no door names has its commands at the door", async () => {
  const extended = compose({ ...records, territories });
  const told = describedFrom(extended.commands);
  expect(told.map(({ name }) => name)).toEqual([...Object.keys(commands), "claimTerritory", "handOverTerritory"]);
  expect(told.find(({ name }) => name === "claimTerritory")).toMatchObject({
    does: expect.stringMatching(/\.$/),
    input: { type: "object", required: ["id", "name", "lead"] },
  });
  await steward.ask(kitchen, "claimTerritory", { id: "territory-docks-01" });
  expect(askedFor.at(-1)).toBe("claimTerritory");
});
