import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aCoalition, aLink, ines, kitchen, library, ovens, release, tariq } from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { rowsOf } from "../rows.ts";

let at: AHouse;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let phone: ABrowser;

const femi = "person-femi-00001";
const id = "invitation-market-1";
const today = () => new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  await coalition.ask(ines, "inviteMember", {
    id,
    person: femi,
    personName: "Femi",
    name: "The Market Hall",
    form: "organisation",
    why: "Your cold room could keep what the allotments grow.",
    others: ["The Library"],
    hours: 4,
    on: today(),
    by: inDays(10),
    joins: inDays(20),
  });
  phone = aBrowser(at.doors);
});

afterEach(() => at.close());

const opened = async () => {
  const link = await aLink(at.house, { task: "invitation", person: femi, member: null, about: id });
  const before = await phone.get(link.path);
  await phone.submit(before, "Read the invitation");
  return { before, link, page: await phone.get(`/l/${link.id}`) };
};
const invitation = async (person = ines) => {
  const view = await at.house.app.look(kitchen, person, ["invitations"]);
  return rowsOf(view ?? { tables: {} }, "invitations")[0];
};

test("why she, who else, the hours asked and what happens to her words stand there, without script", async () => {
  const { before, page } = await opened();
  expect(before.body).toContain("Femi");
  for (const part of [
    "You are invited to join Riverside Kitchen",
    "Your cold room could keep what the allotments grow.",
    "The Library",
    "4 hours a month",
    "Ines hopes to hear from you by",
    "The library&#39;s own server runs the server, and could read anything kept on it.",
  ])
    expect(page.body).toContain(part);
  expect(page.body).not.toContain("Tariq");
});

test("that the room reads something, and what, is in no page of somebody who does not belong", async () => {
  await release(coalition);
  await coalition.ask(ines, "openReading", { id: "reading-spring-001", on: today(), order: [ovens] });
  await coalition.ask(ines, "turnReading", { id: "reading-spring-001", showing: ovens });
  const { page } = await opened();
  expect(page.body).not.toContain(ovens);
  const own = await aLink(at.house);
  await phone.submit(await phone.get(own.path), "Show me the words");
  expect((await phone.get(`/l/${own.id}`)).body).toContain(`shown=${ovens}`);
});

test("a yes carries her name and what joins; then the members know, and she is told what comes next", async () => {
  const { link, page } = await opened();
  const said = await phone.submit(page, "Yes, we would like to join", { personName: "Femi Adeyemi", name: "Traders" });
  expect(said.to).toBe(`/l/${link.id}`);
  const after = await phone.follow(said);
  expect(after.body).toContain("Thank you, Femi Adeyemi.");
  expect(after.body).toContain("Then Ines welcomes you");
  expect(await invitation(tariq)).toMatchObject({ state: "accepted", name: { said: "Traders" }, form: "organisation" });
});

test("an AI system is asked what it is built for, and what she typed is still there", async () => {
  const { page } = await opened();
  const asked = await phone.submit(page, "Yes, we would like to join", { form: "ai-system", name: "Rota" });
  expect(asked.status).toBe(422);
  expect(asked.body).toContain("An AI system joins with what it is built for, in a sentence.");
  expect(asked.body).toContain('value="Rota"');
  await phone.submit(asked, "Yes, we would like to join", { form: "ai-system", objective: "Waste less." });
  expect(await invitation()).toMatchObject({ state: "accepted", objective: { said: "Waste less." } });
});

test("a name that was left out is asked for", async () => {
  const { page } = await opened();
  const asked = await phone.submit(page, "Yes, we would like to join", { personName: "" });
  expect(asked.status).toBe(422);
  expect((await invitation())?.state).toBe("open");
});

test.each(["at once", "after a yes"])("a no is thanked as warmly, %s, and the members learn nothing", async (when) => {
  const { page } = await opened();
  const from = when === "at once" ? page : await phone.follow(await phone.submit(page, "Yes, we would like to join"));
  const after = await phone.follow(await phone.submit(from, "No, thank you"));
  expect(after.body).toContain("Thank you for telling us, Femi");
  expect(await invitation(tariq)).toBeUndefined();
  expect((await invitation())?.state).toBe("declined");
});

test("what was taken back says so; who is welcome is told the way in", async () => {
  const { link } = await opened();
  await coalition.ask(ines, "withdrawInvitation", { id });
  expect((await phone.get(`/l/${link.id}`)).body).toContain("This invitation was taken back.");
});

describe("the link", () => {
  test("does nothing but answer: other commands are not its own", async () => {
    const { link } = await opened();
    const credential = { person: femi, via: "link", proof: "link:qr:x", only: new Set(["acceptInvitation"]) } as const;
    const asked = { request: "request-other-0001", command: "addPerson", ask: { id: "person-other-0001", name: "A" } };
    expect(await at.house.app.request(kitchen, asked, credential)).toHaveProperty("refused");
    expect((await phone.get(`/c/${kitchen}`)).status).not.toBe(200);
    expect(link.id).not.toBe("");
  });

  test("of somebody who has become a member and has left opens nothing more", async () => {
    const { link, page } = await opened();
    await phone.submit(page, "Yes, we would like to join");
    await coalition.ask(tariq, "openToNewcomer", { id, closed: [] }, library);
    await coalition.ask(ines, "welcomeMember", {
      id,
      member: "member-market-00001",
      representation: "representation-femi",
    });
    expect((await phone.get(`/l/${link.id}`)).body).toContain("Welcome to Riverside Kitchen, Femi.");
    await coalition.ask(femi, "leaveCoalition", { id: "member-market-00001", on: today() }, "member-market-00001");
    expect((await phone.get(`/l/${link.id}`)).status).toBe(403);
  });
});
