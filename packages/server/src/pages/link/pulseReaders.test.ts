import { describe, expect, test } from "vitest";
import { aLink, allotments, ines, kitchen, library, noor, olu, tariq } from "../../../testing/aCoalition.ts";
import { rowsOf } from "../rows.ts";
import {
  answers,
  asked,
  at,
  coalition,
  freshForEachTest,
  opened,
  phone,
  revision,
  spring,
  tables,
  tie,
} from "../../../testing/aPulse.ts";

freshForEachTest();

test("what not everyone may read is not asked, and it is said that something is not", async () => {
  const quiet = "commitment-quiet-001";
  const readers = { members: [allotments], stewards: true };
  await coalition.ask(
    tariq,
    "releaseCommitment",
    { id: quiet, member: library, as: "give", words: "The cellar key.", readers },
    library,
  );
  const leftOut = "One thing is not asked here: not everyone may read it.";
  expect((await opened()).page.body).not.toContain("not asked here");
  await coalition.ask(tariq, "affirmCommitment", { id: quiet, seen: await revision("commitments", quiet) }, library);
  const { page } = await opened();
  expect(page.body).not.toContain("The cellar key.");
  expect(page.body).toContain(leftOut);
  expect(page.body).toContain("Our two ovens, every Monday.");
});

describe("after she has answered in confidence", () => {
  const words = "We are tired of early Mondays.";
  const said = async () => {
    const { page, here } = await opened();
    const answer = { ...asked, readers: "few", need: "yes", words };
    await phone.submit(page, "Send to all members", answer);
    expect((await answers())[0]?.words?.said).toBe(words);
    expect((await phone.get(here)).body).toContain(words);
    return here;
  };
  const sent = (here: string) => phone.post(here, { do: "answer", answer: "pulseAnswer-late-01", readers: "few" });

  test("and speaks for nobody any more, her link shows no name and no word", async () => {
    const here = await said();
    await coalition.ask(ines, "endRepresentation", { id: "representation-tariq" });
    for (const { status, body } of [await phone.get(here), await phone.get(`${here}?change`), await sent(here)]) {
      expect(status).toBe(403);
      expect(body).not.toMatch(/tired|The Library|Our two ovens|Tariq/);
    }
  });

  test("and speaks for another member now, her link shows what that one may read", async () => {
    const here = await said();
    await coalition.ask(ines, "endRepresentation", { id: "representation-tariq" });
    const moved = { id: "representation-tariq-2", member: allotments, person: tariq, role: "deputy" };
    await coalition.ask(ines, "nameRepresentative", moved);
    const before = await at.house.store.version(kitchen);
    for (const { status, body } of [await phone.get(here), await phone.get(`${here}?change`), await sent(here)]) {
      expect(status).toBeLessThan(500);
      expect(body).not.toMatch(/tired/);
    }
    expect(await at.house.store.version(kitchen)).toBe(before);
  });

  test("and the steward has ended her link, it shows nothing, here or forwarded", async () => {
    const here = await said();
    const another = await aLink(at.house, { task: "pulse", person: noor, about: spring });
    for (const { id } of await at.house.links.list(kitchen)) await at.house.links.end(id);
    for (const path of [here, `${here}?change`, another.path]) {
      const { status, body } = await phone.get(path);
      expect([path, status]).toEqual([path, 410]);
      expect(body).not.toMatch(/tired|The Library|Our two ovens|Tariq|Noor|Riverside/);
    }
    expect((await sent(here)).status).toBe(410);
  });
});

/** What is random in every answer put aside: ids of forms, the nonce, and where in its history the coalition stands. */
const steady = (body: string) =>
  body
    .replaceAll(/nonce="[^"]*"/g, "")
    .replaceAll(/name="(request|answer)" value="[^"]*"/g, "")
    .replaceAll(/since=[\w-]+/g, "");

test("what is hidden from her changes nothing on her page", async () => {
  const { here } = await opened();
  const before = await phone.get(here);
  const { ask } = coalition;
  const [quiet, quietNeed, talkWithOlu] = ["commitment-quiet-002", "commitment-quiet-003", "conversation-olu-001"];
  const orchard = { members: [allotments], stewards: true };
  for (const [id, as] of [
    [quiet, "give"],
    [quietNeed, "need"],
  ] as const) {
    const words = `Between us two: ${as}`;
    await ask(olu, "releaseCommitment", { id, member: allotments, as, words, readers: orchard }, allotments);
    await ask(olu, "affirmCommitment", { id, seen: await revision("commitments", id) }, allotments);
  }
  const answered = { id: "pulse-answer-olu-001", pulse: spring, member: allotments, holds: [], hasNeedChanged: true };
  const getting = [{ tie, as: "no" }];
  await ask(olu, "answerPulse", { ...answered, getting, words: "Hush.", isConfidential: true }, allotments);
  await ask(ines, "openConversation", { id: talkWithOlu, member: allotments, speakers: [olu], on: "2026-03-02" });
  expect(rowsOf(await tables(olu), "pulseAnswers")).toHaveLength(1);
  expect(steady((await phone.get(here)).body)).toBe(steady(before.body));
});
