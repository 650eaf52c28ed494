import { afterAll, beforeAll, expect, test } from "vitest";
import { aCoalition, ines, kitchen } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { signedIn, type Visitor } from "../../testing/doors/visitor.ts";

let at: AFront;
let steward: Visitor;

beforeAll(async () => {
  at = await aFront();
  await aCoalition(at.house);
  steward = await signedIn(at, ines, kitchen);
});
afterAll(() => at.close());

const exported = (coalition: string, cookie: string) =>
  at.send(`/api/coalitions/${coalition}/export`, { headers: { cookie } });

test("what one may read comes as a file with the coalition's name on it", async () => {
  const { status, headers } = await exported(kitchen, steward.cookie);
  expect([status, headers["content-disposition"]]).toEqual([200, `attachment; filename="${kitchen}.jsonl"`]);
});

test.each(["%0d%0aset-cookie:a=b", "%F0%9F%8D%9E", "%00", "%22x", "coalition-that-is-not"])(
  "%s is no coalition, and no file",
  async (coalition) => {
    for (const [cookie, status] of [
      [steward.cookie, 404],
      ["", 401],
    ] as const) {
      const answer = await exported(coalition, cookie);
      expect([answer.status, answer.headers["content-disposition"]]).toEqual([status, undefined]);
    }
  },
);
