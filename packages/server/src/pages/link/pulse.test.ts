import { describe, expect, test } from "vitest";
import { plain } from "../../../testing/aBrowser.ts";
import { aLink, bo, ines, keys, kitchen, library, noor, olu, ovens, tariq } from "../../../testing/aCoalition.ts";
import { rowsOf } from "../rows.ts";
import {
  answers,
  asked,
  at,
  back,
  coalition,
  freshForEachTest,
  getting,
  glut,
  holds,
  holdsKeys,
  opened,
  phone,
  spring,
} from "../../../testing/aPulse.ts";

freshForEachTest();

test("she first reads what her member's give made possible, in the receiver's words", async () => {
  const { page } = await opened();
  const text = plain(page.body);
  const order = [
    "We bake the glut instead of composting it.",
    "<h1>How it stands for The Library",
    "Our two ovens, every Monday.",
  ];
  expect(order.map((part) => text.indexOf(part))).toEqual(
    order.map((part) => text.indexOf(part)).toSorted((a, b) => a - b),
  );
  expect(order.every((part) => text.includes(part))).toBe(true);
});

test("one request keeps all of it, and then she reads what happens next", async () => {
  const { page, here } = await opened();
  const sent = await phone.submit(page, "Send to all members", {
    ...asked,
    [holds]: "true",
    [getting]: "in-part",
    words: "Two weeks\r\nwere without boxes.",
  });
  expect([sent.status, sent.to]).toEqual([303, `${here}?done=kept`]);
  expect(await answers(olu)).toMatchObject([
    {
      member: library,
      person: tariq,
      holds: [{ commitment: ovens, as: "true" }],
      getting: [{ tie: back, as: "in-part" }],
      hasNeedChanged: false,
      words: { said: "Two weeks\nwere without boxes." },
      isConfidential: false,
      readOut: null,
    },
  ]);
  const receipt = plain((await phone.follow(sent)).body);
  for (const part of [
    "What happens next",
    "Ines asks them, and you hear.",
    "We get it in part",
    "Two weeks\nwere without boxes.",
  ])
    expect(receipt).toContain(part);
});

describe("whether its need has changed", () => {
  test("is said by the need's own line, and not asked twice", async () => {
    const { page } = await opened();
    expect(page.body).not.toContain('name="need"');
    await phone.submit(page, "Send to all members", { ...asked, [holdsKeys]: "no-more" });
    expect(await answers()).toMatchObject([{ hasNeedChanged: true, holds: [{ commitment: keys, as: "no-more" }] }]);
  });

  test("is asked on its own where no need stands in front of the others", async () => {
    await coalition.ask(tariq, "withdrawCommitment", { id: keys, why: null }, library);
    const { page } = await opened();
    const refused = await phone.submit(page, "Send to all members", asked);
    expect(plain(refused.body)).toContain('<a href="#need">Say whether what you need has changed: no or yes.</a>');
    await phone.submit(refused, "Send to all members", { ...asked, need: "yes" });
    expect(await answers()).toMatchObject([{ hasNeedChanged: true }]);
  });

  test("stays as it was said elsewhere, until she says otherwise", async () => {
    const { page, here } = await opened();
    const said = { id: "pulse-answer-tariq-1", pulse: spring, member: library, holds: [], getting: [], words: null };
    await coalition.ask(tariq, "answerPulse", { ...said, hasNeedChanged: true, isConfidential: false }, library);
    expect(page.body).not.toContain('name="need"');
    const again = await phone.get(`${here}?change`);
    expect(again.body).toMatch(/name="need" value="yes"\s+checked/);
    await phone.submit(again, "Send to all members", { ...asked, [holds]: "true" });
    expect(await answers()).toMatchObject([{ hasNeedChanged: true, holds: [{ as: "true" }] }]);
    await phone.submit(await phone.get(`${here}?change`), "Send to all members", { ...asked, need: "no" });
    expect(await answers()).toMatchObject([{ hasNeedChanged: false }]);
  });
});

test("one press says of all she left open that it stands, and of nothing she answered", async () => {
  const { page } = await opened();
  await phone.submit(page, "Send to all members", { ...asked, [holds]: "no-more", rest: "stands" });
  expect(await answers()).toMatchObject([
    {
      holds: [
        { commitment: ovens, as: "no-more" },
        { commitment: keys, as: "true" },
      ],
      getting: [{ tie: back, as: "yes" }],
      hasNeedChanged: false,
    },
  ]);
});

test("no key sends it by itself: the form's first button is none, and each other says to whom", async () => {
  const { page } = await opened();
  const buttons = [...page.body.matchAll(/<button[^>]*>/g)].map(([tag]) => tag.replaceAll(/\s+/g, " "));
  expect(buttons[0]).toBe("<button disabled hidden>");
  expect(buttons.slice(1).map((tag) => /name="(\w+)" value="(\w+)"/.exec(tag)?.slice(1))).toEqual([
    ["readers", "all"],
    ["readers", "few"],
  ]);
});

test("what she leaves open is not spoken of", async () => {
  const { page } = await opened();
  await phone.submit(page, "Send to all members", asked);
  expect(await answers()).toMatchObject([{ holds: [], getting: [], words: null }]);
});

test("in confidence it is read by her member and the stewards, who are named", async () => {
  const { page } = await opened();
  expect(plain(page.body)).toContain("to Bo, Noor and Ines, and their successors");
  const kept = await phone.follow(
    await phone.submit(page, "Send to all members", { ...asked, readers: "few", [getting]: "no" }),
  );
  expect(plain(kept.body)).toContain("Whoever gives it does not read that here: Ines asks you first.");
  expect(await answers(olu)).toEqual([]);
  expect(await answers(noor)).toMatchObject([{ isConfidential: true }]);
});

describe("what cannot be kept", () => {
  test("names its line, and loses nothing of the rest", async () => {
    const { page } = await opened();
    const refused = await phone.submit(page, "Send to all members", {
      [holds]: "perhaps",
      [getting]: "no",
      words: "Two weeks.",
    });
    expect(refused.status).toBe(422);
    for (const [field, sentence] of [
      [holds, "Choose one of the three answers for “Our two ovens, every Monday.”."],
      ["readers", "Choose who reads your answer: everyone, or only a few."],
    ])
      expect(plain(refused.body)).toContain(`<a href="#${field}">${sentence}</a>`);
    expect(refused.body).toMatch(new RegExp(`name="${getting}" value="no"\\s+checked`));
    expect(refused.body).toContain("Two weeks.</textarea>");
    expect(await answers()).toEqual([]);
    await phone.submit(refused, "Send to all members", { ...asked, [holds]: "changed" });
    expect(await answers()).toMatchObject([
      { holds: [{ as: "changed" }], getting: [{ as: "no" }], words: { said: "Two weeks." } },
    ]);
  });

  test("words that are too many are answered beside the field", async () => {
    const { page } = await opened();
    const refused = await phone.submit(page, "Send to all members", { ...asked, words: "x".repeat(2_001) });
    expect([refused.status, /href="#words"/.test(refused.body)]).toEqual([422, true]);
    expect(refused.body).toContain("x".repeat(2_001));
  });

  test("is an answer to words that were taken back meanwhile: it is said, and the others stay", async () => {
    const { page } = await opened();
    await coalition.ask(tariq, "withdrawCommitment", { id: ovens, why: null }, library);
    const refused = await phone.submit(page, "Send to all members", { ...asked, [holds]: "true", [getting]: "yes" });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain("Something you answered is not asked any more");
    await phone.submit(refused, "Send to all members", asked);
    expect(await answers()).toMatchObject([{ holds: [], getting: [{ as: "yes" }] }]);
  });
});

test("sent twice, it is kept once", async () => {
  const { page, here } = await opened();
  await phone.submit(page, "Send to all members", asked);
  const again = await phone.submit(page, "Send to all members", asked);
  expect([again.status, again.to]).toEqual([303, `${here}?done=kept`]);
  expect(await answers()).toHaveLength(1);
});

test("she can change it while the round is open, and not after", async () => {
  const { page, here } = await opened();
  await phone.submit(page, "Send to all members", { ...asked, [holds]: "true" });
  const again = await phone.get(`${here}?change`);
  expect(again.body).toMatch(new RegExp(`name="${holds}" value="true"\\s+checked`));
  const changed = await phone.submit(again, "Send to all members", {
    ...asked,
    [holds]: "no-more",
    [holdsKeys]: "changed",
  });
  expect(plain((await phone.follow(changed)).body)).toContain("Your answer is changed.");
  expect(await answers()).toMatchObject([{ holds: [{ as: "no-more" }, { as: "changed" }], hasNeedChanged: true }]);
  const late = await phone.get(`${here}?change`);
  await coalition.ask(ines, "closeRound", { id: spring });
  const over = await phone.submit(late, "Send to all members", asked);
  expect(over.body).toContain("This round is closed.");
  expect(await answers()).toMatchObject([{ hasNeedChanged: true }]);
});

test("a colleague was faster: both answers stand there, and hers takes its place only when she sends it again", async () => {
  const { page } = await opened();
  const theirs = {
    id: "pulse-answer-noor-1",
    pulse: spring,
    member: library,
    holds: [],
    getting: [],
    hasNeedChanged: true,
  };
  await coalition.ask(noor, "answerPulse", { ...theirs, words: "We need both keys.", isConfidential: false }, library);
  const both = await phone.submit(page, "Send to all members", { ...asked, words: "All is well." });
  expect(both.status).toBe(409);
  expect(both.body).toContain("We need both keys.");
  expect(both.body).toContain("All is well.</textarea>");
  expect(await answers()).toMatchObject([{ person: noor }]);
  await phone.submit(both, "Send to all members", asked);
  expect(await answers()).toMatchObject([{ id: theirs.id, person: tariq, words: { said: "All is well." } }]);
});

test("a form speaks of her member's own words, and asks for nothing else than the answer", async () => {
  const { here, page } = await opened();
  const foreign = await phone.submit(page, "Send to all members", {
    ...asked,
    asked: `holds-${glut}`,
    [`holds-${glut}`]: "no-more",
  });
  expect(foreign.status).toBe(422);
  for (const what of ["closeRound", "withdraw", "constructor"])
    await phone.post(here, { do: what, id: spring, commitment: ovens, request: "request-request-01" });
  expect(await answers()).toEqual([]);
  const row = rowsOf((await at.house.app.look(kitchen, ines, ["pulses"])) ?? { tables: {} }, "pulses")[0];
  expect(row?.isClosed).toBe(false);
});

test("somebody who is only heard in the member does not answer for it", async () => {
  const { page } = await opened(bo);
  const refused = await phone.submit(page, "Send to all members", asked);
  expect([refused.status, await answers()]).toEqual([422, []]);
  expect(refused.body).toContain("Only someone who speaks for this member answers for it.");
});

test("a link ends with its round, unopened or not", async () => {
  const unopened = await aLink(at.house, { task: "pulse", person: noor, about: spring });
  const { here } = await opened();
  await coalition.ask(ines, "closeRound", { id: spring });
  const stale = await phone.get(unopened.path);
  expect([stale.status, stale.body.includes("Show me the questions")]).toEqual([410, false]);
  expect(plain((await phone.get(here)).body)).toContain("Nobody answered for The Library this time.");
});
