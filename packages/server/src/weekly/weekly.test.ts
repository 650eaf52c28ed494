import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { bo, ines, kitchen, library, ovens, talk, tariq } from "../../testing/aCoalition.ts";
import { refusing } from "../../testing/aMailServer.ts";
import { addressOf, type APost, aPost, publicUrl } from "../../testing/aPost.ts";
import { letterIn } from "../../testing/letterIn.ts";
import { usual } from "./wanted.ts";

let at: APost;
beforeEach(async () => {
  at = await aPost();
  await at.chores.begin();
});
afterEach(() => at.close());

/** Everyone is known from the first look on, ten minutes after the start. */
const known = () => at.when("2026-03-02T09:10:00Z");
const [monday, afterThat] = ["2026-03-09T07:10:00Z", "2026-03-16T07:10:00Z"];
const lastTo = (person: string) => letterIn(at.lettersTo(person).at(-1)?.source ?? "");

const affirmed = async () => {
  const view = await at.app.look(kitchen, tariq, ["commitments"]);
  const seen = view?.tables["commitments"]?.find(({ id }) => id === ovens)?.revision;
  await at.ask(tariq, "affirmCommitment", { id: ovens, seen }, library);
};

test("on Monday morning each gets one letter, as text and HTML, of what waits and what changed", async () => {
  await known();
  expect(at.server.received).toEqual([]);
  await affirmed();
  await at.when("2026-03-09T06:50:00Z");
  expect(at.server.received).toEqual([]);
  await at.when(monday);
  await at.when("2026-03-09T08:00:00Z");
  expect(at.lettersTo(tariq)).toHaveLength(1);
  const { header, text, html } = lastTo(tariq);
  expect(header("Subject")).toBe("Riverside Kitchen: 2 things wait for your word");
  expect(text).toContain("RIVERSIDE KITCHEN\n\nWhat waits for your word\n");
  expect(text).toContain(`What you owe\n- “Our two ovens, every Monday.”\n  The Library, no day named\n`);
  expect(text).toContain(`${publicUrl}/c/${kitchen}/commitments/${ovens}`);
  expect(html).toContain("Our two ovens, every Monday.");
  expect(html).toContain("prefers-color-scheme:dark");
  expect(html).not.toMatch(/<img|<script|@import|url\(|<link/);
  expect([...html.matchAll(/(?:src|href)="([^"]*)"/g)].every(([, to]) => to?.startsWith(publicUrl))).toBe(true);
});

test("what one did oneself is no news, and what is told once is not told again", async () => {
  await known();
  await affirmed();
  await at.when(monday);
  expect(lastTo(tariq).text).not.toContain("The Library affirmed a sentence.");
  expect(lastTo(ines).text).toContain("- The Library affirmed a sentence. (2 March 2026 at 09:10)");
  await at.when(afterThat);
  expect(at.lettersTo(ines)).toHaveLength(2);
  expect(lastTo(ines).text).not.toContain("affirmed a sentence");
});

test("a letter that was never taken is made up for by the next one", async () => {
  await known();
  await affirmed();
  at.server.turns.answer = refusing(451);
  await at.when(monday);
  at.server.turns.answer = () => null;
  await at.when("2026-03-13T07:00:00Z");
  expect(at.lettersTo(ines)).toEqual([]);
  await at.when(afterThat);
  expect(at.lettersTo(ines)).toHaveLength(1);
  expect(lastTo(ines).text).toContain("The Library affirmed a sentence.");
});

test("with nothing to say, nothing is sent", async () => {
  await at.ask(ines, "endRepresentation", { id: "representation-bo" });
  await known();
  await at.when(monday);
  expect(at.lettersTo(bo)).toEqual([]);
  expect(await at.weekly.preview(bo)).toBeNull();
});

test("after weeks of standing still there is one letter, and not as many as were missed", async () => {
  await known();
  await at.when("2026-04-21T12:00:00Z");
  await at.when("2026-04-21T12:20:00Z");
  expect(at.lettersTo(tariq)).toHaveLength(1);
  expect((await at.weekly.settingsOf(tariq)).nextAt).toBe("2026-04-27T06:00:00.000Z");
});

test("a clock that was once far ahead holds no letter back for longer than a week", async () => {
  await at.when("2031-03-02T09:10:00Z");
  await at.when("2031-03-10T09:10:00Z");
  at.server.received.length = 0;
  await at.when("2026-03-03T09:10:00Z");
  await at.when("2026-03-03T09:20:00Z");
  await affirmed();
  expect((await at.weekly.settingsOf(tariq)).nextAt).toBe("2026-03-09T07:00:00.000Z");
  await at.when(monday);
  expect(at.lettersTo(ines)).toHaveLength(1);
  expect(lastTo(ines).text).toContain("- The Library affirmed a sentence.");
});

test("what goes wrong for one keeps no letter from the others, and is told", async () => {
  await known();
  const trouble = new Error("No account could be read.");
  const account = at.people.get(ines)!;
  at.people.set(ines, {
    ...account,
    get email(): string {
      throw trouble;
    },
  });
  await at.when(monday);
  expect(at.lettersTo(tariq)).toHaveLength(1);
  expect(at.troubles).toEqual([trouble]);
  at.people.set(ines, account);
  await at.when("2026-03-09T07:20:00Z");
  expect(at.lettersTo(ines)).toHaveLength(1);
  expect(at.lettersTo(tariq)).toHaveLength(1);
});

test("whose clock cannot be read keeps nobody else unknown", async () => {
  const trouble = new Error("Not to be read.");
  const coalitionsOf = (person: string) => (person === ines ? Promise.reject(trouble) : at.app.coalitionsOf(person));
  const other = await at.aNode({ app: { ...at.app, coalitionsOf } });
  await at.when("2026-03-02T09:10:00Z", other);
  await at.when(monday, other);
  expect(at.lettersTo(tariq)).toHaveLength(1);
  expect(other.troubles).toContain(trouble);
  await other.close();
});

describe("as she wants it", () => {
  test("on the day and at the hour of her own clock, also when clocks change", async () => {
    await known();
    const wanted = { ...usual, weekday: 7, at: "18:00", zone: "Europe/Berlin" };
    await at.weekly.want(tariq, wanted);
    expect((await at.weekly.settingsOf(tariq)).nextAt).toBe("2026-03-08T17:00:00.000Z");
    await at.when("2026-03-22T17:00:00Z");
    expect((await at.weekly.settingsOf(tariq)).nextAt).toBe("2026-03-29T16:00:00.000Z");
  });

  test.each([
    ["Pacific/Kiritimati", "2026-03-08T17:00:00.000Z", "2026-03-15T17:00:00.000Z"],
    // The clock goes forward there between the two, on Sunday, 8 March.
    ["America/St_Johns", "2026-03-02T10:30:00.000Z", "2026-03-09T09:30:00.000Z"],
    ["Pacific/Pago_Pago", "2026-03-02T18:00:00.000Z", "2026-03-09T18:00:00.000Z"],
  ])("at seven on her Monday, far east and far west: %s", async (zone, first, second) => {
    await known();
    await at.weekly.want(tariq, { ...usual, zone });
    expect((await at.weekly.settingsOf(tariq)).nextAt).toBe(first);
    await at.when(new Date(Date.parse(first) - 60_000).toISOString());
    expect(at.lettersTo(tariq)).toEqual([]);
    await at.when(new Date(Date.parse(first) + 600_000).toISOString());
    expect(at.lettersTo(tariq)).toHaveLength(1);
    expect((await at.weekly.settingsOf(tariq)).nextAt).toBe(second);
  });

  test("in her language", async () => {
    await known();
    await at.weekly.want(tariq, { ...usual, locale: "en-XA" });
    await at.when(monday);
    expect(lastTo(tariq).text).toContain("Ŵĥåţ ŵåîţš");
  });

  test("none at all", async () => {
    await known();
    await at.weekly.want(tariq, { ...usual, wants: "none" });
    await at.when(monday);
    expect(at.lettersTo(tariq)).toEqual([]);
    expect(at.lettersTo(ines)).toHaveLength(1);
  });
});

describe("stopping", () => {
  test("the headers say where, and from then on nothing comes, not even what waits already", async () => {
    await known();
    await at.when(monday);
    const { header } = lastTo(tariq);
    expect(header("List-Id")).toBe("Mortar <letters.mortar.example>");
    expect(header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
    const token = /^<https:\/\/mortar\.example\/mail\/stop\/([\w-]{43})>$/.exec(header("List-Unsubscribe") ?? "")?.[1];
    at.server.turns.answer = refusing(451);
    await at.when(afterThat);
    at.server.turns.answer = () => null;
    expect(await at.weekly.stop(token ?? "")).toBe(true);
    await at.when("2026-03-16T08:00:00Z");
    await at.when("2026-03-23T07:10:00Z");
    expect(at.lettersTo(tariq)).toHaveLength(1);
    expect(at.lettersTo(ines)).toHaveLength(3);
  });

  test("where the secret is another, as after a move without it, what is written since can be ended", async () => {
    await known();
    const moved = await at.aNode({ key: new Uint8Array(32).fill(1) });
    await at.when(monday, moved);
    const token = /stop\/([\w-]{43})/.exec(lastTo(tariq).header("List-Unsubscribe") ?? "")?.[1] ?? "";
    expect(await moved.weekly.stop(token)).toBe(true);
    await at.when(afterThat, moved);
    expect(at.lettersTo(tariq)).toHaveLength(1);
    await moved.close();
  });

  test("another token stops nothing", async () => {
    await known();
    expect(await at.weekly.stop("x".repeat(43))).toBe(false);
    expect(await at.weekly.isStop("x".repeat(43))).toBe(false);
  });
});

describe("what she may read when it is written", () => {
  test("who belongs no more gets no letter, though one was waiting", async () => {
    await known();
    at.server.turns.answer = refusing(451);
    await at.when(monday);
    await at.ask(ines, "endRepresentation", { id: "representation-tariq" });
    at.server.turns.answer = () => null;
    await at.when("2026-03-09T07:30:00Z");
    expect(at.lettersTo(tariq)).toEqual([]);
  });

  test("words taken back are in no letter that waits, and nothing of a letter lies on the disk", async () => {
    await known();
    await affirmed();
    at.server.turns.answer = refusing(451);
    await at.when(monday);
    expect(await at.ground.atRest()).not.toContain("two ovens");
    await at.ask(
      tariq,
      "takeBackWords",
      { about: [{ kind: "commitments", id: ovens }], passage: "two ovens", id: "redaction-ovens-1" },
      library,
    );
    at.server.turns.answer = () => null;
    await at.when("2026-03-09T07:30:00Z");
    expect(lastTo(tariq).text).toContain("“Our , every Monday.”");
    expect(at.server.received.some(({ source }) => source.includes("two ovens"))).toBe(false);
  });

  test("a private talk is told to those who speak in it, and to nobody else", async () => {
    await known();
    at.clock.now = new Date("2026-03-03T09:00:00Z");
    const more = { id: "conversation-second-1", member: library, speakers: [bo], on: "2026-03-03" };
    await at.ask(ines, "openConversation", more);
    await at.when(monday);
    expect(lastTo(bo).text).toContain("A conversation with The Library is open to you.");
    expect(lastTo(tariq).text).not.toContain("A conversation with");
    expect(talk).not.toBe(more.id);
  });
});

describe("an address that takes no letters", () => {
  const noSuchUser = () => Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 });

  test("is tried no more, until its person says that it takes them again", async () => {
    await known();
    at.server.turns.answer = (to) => (to === addressOf(tariq) ? noSuchUser() : null);
    await at.when(monday);
    expect(await at.mail.unreachableSince(addressOf(tariq))).toBe("2026-03-09T07:10:00.000Z");
    expect((await at.mail.coming()).unreachable).toBe(1);
    at.server.turns.answer = () => null;
    await at.when(afterThat);
    expect(at.lettersTo(tariq)).toEqual([]);
    await at.mail.isReachable(addressOf(tariq));
    await at.when("2026-03-23T07:10:00Z");
    expect(at.lettersTo(tariq)).toHaveLength(1);
  });

  test("a link she asks for herself is tried all the same, and where it is taken, letters are again", async () => {
    await known();
    at.server.turns.answer = noSuchUser;
    await at.when(monday);
    at.server.turns.answer = () => null;
    await at.mail.send({ to: addressOf(tariq), subject: "Your link", text: "https://…" });
    await at.mail.deliverDue();
    expect(await at.mail.unreachableSince(addressOf(tariq))).toBeNull();
  });

  test("that a mailbox is full says nothing of the address", async () => {
    await known();
    at.server.turns.answer = () => Object.assign(new Error("5.2.2 Mailbox full"), { responseCode: 552 });
    await at.when(monday);
    expect(await at.mail.unreachableSince(addressOf(tariq))).toBeNull();
    at.server.turns.answer = () => null;
    await at.when(afterThat);
    expect(at.lettersTo(tariq)).toHaveLength(1);
  });

  test("that the sender is not liked says nothing of the address", async () => {
    await known();
    at.server.turns.answer = () => Object.assign(new Error("5.7.1 relaying denied"), { responseCode: 550 });
    await at.when(monday);
    expect((await at.mail.coming()).unreachable).toBe(0);
  });
});

test("two nodes send each letter once", async () => {
  await known();
  const other = await at.aNode();
  at.clock.now = new Date(monday);
  await Promise.all([at.chores.begin(), other.chores.begin()]);
  await Promise.all([at.mail.deliverDue(), other.mail.deliverDue()]);
  expect([tariq, ines].map((person) => at.lettersTo(person).length)).toEqual([1, 1]);
  await other.close();
});

test("the host's outbox holds none of them", async () => {
  await known();
  await at.when(monday);
  expect(await at.mail.outbox()).toEqual([]);
  expect(await at.mail.coming()).toMatchObject({ waiting: 0, unreachable: 0 });
  expect((await at.mail.coming()).sent).toBeGreaterThan(1);
});

test("who is erased leaves nothing of it", async () => {
  await known();
  at.people.delete(tariq);
  await at.weekly.erase(tariq);
  expect(await at.ground.atRest()).not.toContain(tariq);
  await at.when(monday);
  expect(at.lettersTo(tariq)).toEqual([]);
});

test("without a mail server the letter stands in the account, and tells what changed since the one before", async () => {
  await at.close();
  at = await aPost({ delivers: false });
  await at.chores.begin();
  await known();
  await affirmed();
  await at.when(monday);
  expect((await at.weekly.preview(ines))?.text).toContain("The Library affirmed a sentence.");
  await at.when(afterThat);
  expect((await at.weekly.preview(ines))?.text).not.toContain("The Library affirmed a sentence.");
  expect(at.server.received).toEqual([]);
});
