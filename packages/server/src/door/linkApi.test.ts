import { afterEach, beforeEach, expect, test } from "vitest";
import { aCoalition, ines, kitchen, library, tariq } from "../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../testing/doors/aFront.ts";
import { fromHere, signedIn } from "../../testing/doors/visitor.ts";
import type { House } from "./house.ts";

let at: AFront;
beforeEach(async () => (at = await aFront()));
afterEach(() => at.close());

const invitedByMail = async () => {
  await aCoalition(at.house);
  const { cookie } = await signedIn(at, ines, kitchen);
  const asked = { task: "affirm", person: tariq, member: library, handedOver: "mail", address: "tariq@example.org" };
  return at.send(`/api/coalitions/${kitchen}/links`, {
    method: "POST",
    headers: { ...fromHere, cookie },
    body: JSON.stringify(asked),
  });
};

test("a steward hears that a letter waits in the outbox where the server sends no mail", async () => {
  expect((await invitedByMail()).json).toMatchObject({ waitsInOutbox: true });
  expect(await at.house.mail.outbox()).toHaveLength(1);
});

test("and that it does not, where the server sends mail", async () => {
  await at.close();
  const delivering = (house: House) => ({ ...house, mail: { ...house.mail, delivers: true } });
  at = await aFront({ change: delivering });
  const { json } = await invitedByMail();
  expect(json).toMatchObject({ waitsInOutbox: false });
  expect(json).not.toHaveProperty("url");
});

test("a letter that could not be stored is not blamed on its address, and leaves no link behind", async () => {
  await at.close();
  const full = (house: House): House => ({
    ...house,
    mail: { ...house.mail, send: async () => ({ refused: "mail/not-stored", args: {} }) },
  });
  at = await aFront({ change: full });
  const { status, json } = await invitedByMail();
  expect([status, json]).toMatchObject([507, { code: "mail/not-stored", sentence: expect.stringContaining("disk") }]);
  expect(
    (await at.house.links.list(kitchen)).filter(({ endedAt, task }) => task === "affirm" && endedAt === null),
  ).toEqual([]);
});
