import { describe, expect, test } from "vitest";
import { circlesOf, replay, seen } from "../coalition.ts";
import { isOut } from "../records/commitments/commitment/shape.ts";
import * as told from "./index.ts";

/** What each told world shows of the practice: the newcomer who walks through one of them meets all of it. */
describe.each(Object.values(told))("$title", ({ happened, steps }) => {
  const whole = replay(happened);
  const commitments = [...whole.commitments.values()];
  const members = [...whole.members.values()];
  const asked = steps.map(({ name }) => name);

  test("every member at the beginning is talked with before anything is released", () => {
    const firstRelease = steps.findIndex(({ name }) => name === "releaseCommitment");
    const talks = steps.slice(0, firstRelease).filter(({ name }) => name === "openConversation");
    expect(talks.length).toBeGreaterThanOrEqual(4);
    expect([...whole.conversations.values()].slice(0, talks.length).map(({ member }) => member)).toEqual(
      members.slice(0, talks.length).map(({ id }) => id),
    );
  });

  test("a yes comes in every way it can come: affirmed, in own words, spoken before a witness, subject to a board", () => {
    expect(asked).toEqual(
      expect.arrayContaining(["affirmCommitment", "affirmSubjectTo", "noteSpoken", "witnessSpoken"]),
    );
    expect(commitments.filter(({ affirmed }) => affirmed?.isInOwnWords).length).toBeGreaterThanOrEqual(2);
  });

  test("promises were kept, strained and agreed anew; one says what secures it", () => {
    const became = new Set(commitments.map(({ fulfilment }) => fulfilment));
    expect([...became]).toEqual(expect.arrayContaining(["open", "kept", "strained"]));
    expect(commitments.filter(({ replacedBy }) => replacedBy)).toHaveLength(1);
    expect(commitments.filter(({ guarantee }) => guarantee).length).toBeGreaterThanOrEqual(1);
  });

  test("one sentence is for named members, and nobody else reads it", () => {
    const [narrow, ...others] = commitments.filter(({ readers }) => readers && readers.members.length <= 2);
    expect(others).toEqual([]);
    const reading = [...whole.representations.values()]
      .filter(
        ({ isOver, person }) => !isOver && seen(whole, circlesOf(whole, person)).commitments.has(narrow?.id ?? ""),
      )
      .map(({ member }) => member);
    expect(new Set(reading)).toEqual(new Set([narrow?.member, ...(narrow?.readers?.members ?? [])]));
  });

  test("somebody joins late, and reads what the members left open", () => {
    const [invitation] = whole.invitations.values();
    expect(invitation).toMatchObject({ state: "welcomed", choices: { length: members.length - 1 } });
    const newcomer = seen(whole, circlesOf(whole, invitation?.person ?? ""));
    const out = commitments.filter((it) => isOut(it) && !it.readers);
    expect(newcomer.commitments.size).toBeGreaterThanOrEqual(out.length);
    const closed = commitments.filter(({ readers }) => readers && !readers.members.includes(invitation?.member ?? ""));
    expect(closed.length).toBeGreaterThanOrEqual(2);
    expect(closed.filter(({ id }) => newcomer.commitments.has(id))).toEqual([]);
  });

  test("a gap stands: some member has not said what it gains, or what others gain from it", () => {
    const named = new Set(commitments.filter(isOut).map(({ member, as }) => `${member} ${as}`));
    const open = members.flatMap(({ id }) => ["own-gain", "gain-for-others"].filter((as) => !named.has(`${id} ${as}`)));
    expect(open.length).toBeGreaterThan(0);
  });

  test("no two sentences are the same, and none is a slogan", () => {
    const words = commitments.map(({ words: { said } }) => said);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((said) => said.includes("!"))).toEqual([]);
  });
});

/** What three of them show beside it. */
describe.each(Object.values(told).filter(({ id }) => id !== "cloud-migration"))("$title", ({ happened, steps }) => {
  const whole = replay(happened);
  const ties = [...whole.ties.values()];
  const asked = steps.map(({ name }) => name);

  test("ties are agreed, and one is declined; receivers say what they make possible, and what arrived", () => {
    expect(ties.filter(({ state }) => state === "agreed").length).toBeGreaterThanOrEqual(4);
    expect(ties.filter(({ state }) => state === "declined")).toHaveLength(1);
    expect(ties.filter(({ makesPossible }) => makesPossible).length).toBeGreaterThanOrEqual(3);
    expect(ties.filter(({ arrived }) => arrived).length).toBeGreaterThanOrEqual(2);
  });

  test("somebody new speaks for one member, and is asked what still stands", () => {
    expect([...whole.representations.values()].filter(({ isOver }) => isOver)).toHaveLength(1);
    expect(happened.some(({ event }) => event.type === "CommitmentReopened")).toBe(true);
    expect(asked).toContain("renewCommitment");
  });

  test("what stands fast says what can be negotiated inside it; a sponsor's window is open", () => {
    expect([...whole.nonNegotiables.values()].filter(({ negotiable }) => negotiable).length).toBeGreaterThanOrEqual(2);
    expect([...whole.coalitions.values()].map(({ window }) => window)).toEqual([expect.anything()]);
  });

  test("a gap is spoken of, something is asked for again, and somebody replies", () => {
    expect(whole.gaps.size).toBe(1);
    expect(whole.escalations.size).toBeGreaterThanOrEqual(1);
    expect(whole.replies.size).toBeGreaterThanOrEqual(1);
  });
});
