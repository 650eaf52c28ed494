import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { aBrowser, type ABrowser, type Seen } from "../../../testing/aBrowser.ts";
import {
  aCoalition,
  aLink,
  addAllotments,
  allotments,
  ines,
  kitchen,
  library,
  noor,
  olu,
  ovens,
  release,
  tariq,
} from "../../../testing/aCoalition.ts";
import { aHouse, type AHouse } from "../../../testing/aHouse.ts";
import { rowsOf } from "../rows.ts";

/** What happens around a yes when it is not said at once, by the one who speaks, with a screen in her hand. */
let at: AHouse;
let coalition: Awaited<ReturnType<typeof aCoalition>>;
let phone: ABrowser;

beforeEach(async () => {
  at = await aHouse();
  coalition = await aCoalition(at.house);
  await release(coalition);
  await addAllotments(coalition);
  phone = aBrowser(at.doors);
});
afterEach(() => at.close());

const standing = async (person = ines, id = ovens) =>
  rowsOf((await at.house.app.look(kitchen, person, ["commitments"])) ?? { tables: {} }, "commitments").find(
    (it) => it.id === id,
  );

const opened = async (browser = phone, link: Parameters<typeof aLink>[1] = {}) => {
  const { path, id } = await aLink(at.house, link);
  await browser.submit(await browser.get(path), "Show me the words");
  return { id, page: await browser.get(`/l/${id}`) };
};

const send = async (page: Seen, holding: string, typed: Readonly<Record<string, string>> = {}) =>
  phone.follow(await phone.submit(page, holding, typed));

const nextYear = `${new Date().getFullYear() + 1}-05-12`;

describe("subject to somebody else's yes", () => {
  const saidSubjectTo = async (typed = {}) => {
    const { id } = await opened();
    const form = await phone.get(`/l/${id}?subject=${ovens}`);
    return { id, page: await send(form, "Say yes, subject to that", { to: "the board", by: nextYear, ...typed }) };
  };

  test("is shown as what it is, and counts as nothing else", async () => {
    const { page } = await saidSubjectTo();
    expect(page.body).toContain("The Library says yes, subject to the board.");
    expect(page.body).toContain("It does not count as affirmed.");
    expect(await standing(olu)).toMatchObject({
      disclosure: "conditional",
      affirmed: null,
      conditional: { by: nextYear },
    });
  });

  test("can be said in words of her own", async () => {
    await saidSubjectTo({ words: "One oven, on Mondays." });
    expect(await standing()).toMatchObject({
      words: { said: "One oven, on Mondays." },
      conditional: { isInOwnWords: true },
    });
  });

  test("a day that is none is told beside its field, and what was typed stays", async () => {
    const { page } = await saidSubjectTo({ by: "some day", words: "Two ovens, maybe." });
    expect(page.status).toBe(422);
    expect(page.body).toContain('href="#by"');
    expect(page.body).toContain('value="the board"');
    expect(page.body).toContain("Two ovens, maybe.</textarea>");
  });

  test("once that yes has come it is affirmed, and the receipt is a receipt like any other", async () => {
    const { page } = await saidSubjectTo();
    const receipt = await send(page, "That yes has come: affirm it");
    expect(receipt.body).toContain("The Library has said yes.");
    expect(await standing(olu)).toMatchObject({ disclosure: "affirmed" });
  });

  test("it can be undone within a day, or withdrawn", async () => {
    const { page } = await saidSubjectTo();
    const undone = await send(page, "Undo it");
    expect(undone.body).toContain("Undone, as if it had not been said.");
    expect(await standing(olu)).toBeUndefined();
  });

  test("a page goes with her to the board: the words, what they mean, by when, how to answer", async () => {
    const { id } = await saidSubjectTo();
    const board = await phone.get(`/l/${id}?board=${ovens}`);
    for (const part of [
      "A sentence of The Library that waits for the board",
      "Our two ovens, every Monday.",
      "The Library promises this to the other members of Riverside Kitchen.",
      "No other member has tied something of its own to it yet.",
      "Tariq says it in Riverside Kitchen",
    ])
      expect(board.body).toContain(part);
  });
});

describe("said aloud", () => {
  const noted = () => coalition.ask(ines, "noteSpoken", { id: ovens, speaker: tariq, witness: olu });
  const witnessed = async () => {
    await noted();
    await coalition.ask(olu, "witnessSpoken", { id: ovens }, allotments);
  };
  const ofOlu = { person: olu, member: allotments };

  test("the witness is asked on her own page whether she heard it, without an account", async () => {
    await noted();
    const { page } = await opened(phone, ofOlu);
    expect(page.body).toContain("Did you hear Tariq say yes to this, for The Library?");
    const done = await send(page, "I heard it");
    expect(done.body).toContain("Thank you. You heard it.");
    expect(await standing(noor)).toMatchObject({ disclosure: "spoken", affirmed: null, spoken: { isWitnessed: true } });
  });

  test("if she did not hear it, the words wait again, and she no longer sees them", async () => {
    await noted();
    const { id, page } = await opened(phone, ofOlu);
    const done = await send(page, "I did not");
    expect(done.body).toContain("Thank you. You did not hear it.");
    expect(await standing(olu)).toBeUndefined();
    expect((await standing())?.spoken).toBeUndefined();
    expect((await phone.get(`/l/${id}`)).body).not.toContain("ovens");
  });

  test("nobody else can say for her that she heard it", async () => {
    await noted();
    for (const link of [{}, { person: noor }, { ...ofOlu, person: ines }]) {
      const { id } = await opened(aBrowser(at.doors), link);
      await phone.post(`/l/${id}`, { do: "heard", commitment: ovens, request: "request-request-01" });
    }
    const { id } = await opened();
    await phone.post(`/l/${id}`, { do: "heard", commitment: ovens, request: "request-request-02" });
    expect((await standing())?.disclosure).toBe("released");
  });

  test("the speaker's slip opens with it: she says it in person", async () => {
    await witnessed();
    const { page } = await opened(phone, { about: ovens });
    expect(page.body).toContain("Tariq said yes to this aloud, for The Library.");
    expect(page.body).toContain("It does not count as affirmed until you say it yourself.");
    expect((await send(page, "Yes, this is ours")).body).toContain("The Library has said yes.");
    expect(await standing()).toMatchObject({ disclosure: "affirmed", affirmed: { via: "link" } });
  });

  test("or undoes it, whenever she finds the slip", async () => {
    await witnessed();
    at.clock.ahead = 9 * 86_400_000;
    const { page } = await opened(phone, { about: ovens });
    expect((await send(page, "Undo it: it was not said so")).body).toContain("Undone, as if it had not been said.");
    expect((await standing())?.spoken).toBeUndefined();
  });

  test("before the witness has answered, the member itself can answer, or undo what was noted", async () => {
    await noted();
    const { page } = await opened(phone, { about: ovens });
    expect(page.body).toContain("Ines wrote down that Tariq said yes to this aloud.");
    await send(page, "Undo what was noted");
    expect((await standing())?.spoken).toBeUndefined();
  });
});

test("what a predecessor affirmed is asked anew, and stands in the new representative's name", async () => {
  await coalition.ask(tariq, "affirmCommitment", { id: ovens, seen: (await standing())?.revision }, library);
  await coalition.ask(ines, "endRepresentation", { id: "representation-tariq" });
  await coalition.ask(ines, "endRepresentation", { id: "representation-noor" });
  const named = { id: "representation-noor-2", member: library, person: noor, role: "representative" };
  await coalition.ask(ines, "nameRepresentative", named);
  const { page } = await opened(phone, { person: noor, about: ovens });
  expect(page.body).toContain("Does this still stand for The Library?");
  const receipt = await send(page, "It still stands");
  expect(receipt.body).toContain("Noor, for The Library");
  expect((await standing())?.reopened).toBeUndefined();
});

test("the receipt says until when one can come back, as the link's own page does: it opens once", async () => {
  const { id, page } = await opened();
  const receipt = await send(page, "Yes, this is ours");
  expect(receipt.body).toMatch(
    /In this browser you can come back to this page until [^.]*\d{4}\. The link itself opens only once\./,
  );
  expect((await phone.get(`/l/${id}?after=commitment-keys-001`)).body).toContain("The link itself opens only once.");
});
