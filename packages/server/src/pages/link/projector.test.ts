import { afterEach, beforeEach, expect, test } from "vitest";
import { aBrowser, type ABrowser } from "../../../testing/aBrowser.ts";
import { aCoalition, aLink, ines, keys, library, ovens, release, talk, tariq } from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { servedAt } from "../../../testing/aStream.ts";

let at: AHouse;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let screen: ABrowser;
let served: Awaited<ReturnType<typeof servedAt>>;
const reading = "reading-of-today-1";

beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  await release(coalition);
  screen = aBrowser(at.doors);
  served = await servedAt(at.doors);
});

afterEach(async () => {
  await served.close();
  await at.close();
});

const onScreen = async () => {
  const { path, id } = await aLink(at.house, { task: "projector", person: null, member: null });
  await screen.submit(await screen.get(path), "Show it on this screen");
  return `/l/${id}`;
};

const show = async (id: string | null) => {
  if (id === ovens) await coalition.ask(ines, "openReading", { id: reading, on: "2026-03-02", order: [ovens, keys] });
  await coalition.ask(ines, "turnReading", { id: reading, showing: id });
};

const affirm = async () => {
  const view = await at.house.app.look("coalition-kitchen", tariq, ["commitments"]);
  const seen = view?.tables["commitments"]?.find(({ id }) => id === ovens)?.revision;
  await coalition.ask(tariq, "affirmCommitment", { id: ovens, seen }, library);
};

const streamAt = (here: string, cookie = screen.cookies().join("; ")) => served.streamAt(here, cookie);

test("between two readings it shows the coalition's name alone", async () => {
  const page = await screen.get(await onScreen());
  expect(page.body).toContain('data-state="waiting"');
  expect(page.body).not.toContain("ovens, every Monday");
});

test("what is read back is huge, with its kind and member, and works without a script", async () => {
  const here = await onScreen();
  await show(ovens);
  const page = await screen.get(here);
  expect(page.body).toContain('<span class="said">Our two ovens, every Monday.</span>');
  expect(page.body).toContain('data-part="member" dir="auto">The Library</span>');
  expect(page.body).toContain('data-part="kind">gives</span>');
  expect(page.body).toContain('data-state="asked"');
  await affirm();
  expect((await screen.get(here)).body).toContain('data-state="affirmed"');
});

test("it turns by itself: the stream tells what the room sees, and nothing else", async () => {
  const stream = await streamAt(`${await onScreen()}/events`);
  await stream.until('"showing":null');
  await show(ovens);
  await stream.until("Our two ovens, every Monday.");
  await affirm();
  const told = await stream.until('"standing":"affirmed"');
  stream.end();
  for (const hidden of [tariq, ines, "A key to the kitchen.", "revision", "audience"])
    expect(told).not.toContain(hidden);
  expect(new Set([...told.matchAll(/^event: (\w+)$/gm)].map(([, name]) => name))).toEqual(new Set(["shown"]));
});

test("its address can do nothing else", async () => {
  const here = await onScreen();
  await show(ovens);
  const before = await at.house.app.projected("coalition-kitchen");
  for (const what of ["affirm", "hold-back", "release", "hear", "let-in", "take-back"])
    expect(
      (await screen.post(here, { do: what, commitment: ovens, request: "request-request-01", seen: "x" })).status,
    ).toBe(404);
  for (const path of [
    `${here}/commitments`,
    `${here}/events/more`,
    `/c/coalition-kitchen`,
    "/account",
    "/account/outbox",
    `/api/coalitions/coalition-kitchen`,
  ])
    expect([path, (await screen.get(path)).status]).not.toEqual([path, 200]);
  expect((await screen.get(`${here}?at=${keys}&own=${keys}&about=${talk}`)).body).not.toContain(
    "A key to the kitchen.",
  );
  expect(await at.house.app.projected("coalition-kitchen")).toEqual(before);
});

test("without its cookie, or once it has been taken back, there is no stream", async () => {
  const here = await onScreen();
  expect((await streamAt(`${here}/events`, "")).status).toBe(204);
  await at.house.links.end(here.slice(3));
  expect((await streamAt(`${here}/events`)).status).toBe(204);
  expect((await screen.get(here)).status).toBe(410);
});

test("a phone's page hears that what it shows has changed, and no words", async () => {
  const { path, id } = await aLink(at.house);
  await screen.submit(await screen.get(path), "Show me the words");
  const page = await screen.get(`/l/${id}`);
  const address = /data-events="([^"]*)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const stream = await streamAt(address);
  const quiet = stream.until("event: changed");
  expect(await Promise.race([quiet, new Promise((resolve) => setTimeout(resolve, 100, "quiet"))])).toBe("quiet");
  await affirm();
  const told = await quiet;
  stream.end();
  expect(told).not.toContain("ovens");
});

test("and that the room turns to words of its member", async () => {
  const { path, id } = await aLink(at.house);
  await screen.submit(await screen.get(path), "Show me the words");
  const page = await screen.get(`/l/${id}`);
  const stream = await streamAt(/data-events="([^"]*)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&") ?? "");
  await stream.until("retry");
  await show(ovens);
  await stream.until("event: changed");
  stream.end();
  expect((await screen.get(`/l/${id}`)).body).toContain("Is this what The Library gives?");
});

test("while nothing is read the ring is what the room sees; a yes gives its member a piece of it", async () => {
  const here = await onScreen();
  const before = await screen.get(here);
  expect(before.body).toContain('data-view="ring"');
  expect(before.body).toMatch(/<tspan [^>]*>The Library<\/tspan>/);
  expect(before.body).not.toContain("data-piece=");
  await show(ovens);
  expect((await screen.get(here)).body).toContain('data-view="words"');
  await affirm();
  const after = await screen.get(here);
  expect(after.body).toContain('data-view="ring"');
  expect(after.body).toContain(`data-piece="${library} give"`);
});

test("what is said subject to a board is told as such, and is no piece of the ring", async () => {
  const here = await onScreen();
  await show(ovens);
  const view = await at.house.app.look("coalition-kitchen", tariq, ["commitments"]);
  const seen = view?.tables["commitments"]?.find(({ id }) => id === ovens)?.revision;
  const by = `${new Date().getFullYear() + 1}-05-12`;
  await coalition.ask(tariq, "affirmSubjectTo", { id: ovens, to: "The secret board", by, seen }, library);
  const page = await screen.get(here);
  expect(page.body).toContain("Said, subject to somebody else&#39;s yes");
  expect(page.body).not.toContain("data-piece=");
  expect(page.body).not.toContain("secret board");
});

test("the stream draws the ring by names and yeses alone", async () => {
  const stream = await streamAt(`${await onScreen()}/events`);
  await stream.until('"picture"');
  await show(ovens);
  await affirm();
  const told = await stream.until('"standing":"affirmed"');
  stream.end();
  const pictures = [...told.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json ?? "").picture);
  expect(new Set(pictures.flatMap((it) => Object.keys(it)))).toEqual(
    new Set(["width", "height", "order", "outline", "members", "ties"]),
  );
  expect(JSON.stringify(pictures)).not.toContain("ovens");
});
