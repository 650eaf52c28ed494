import { afterAll, beforeAll, expect } from "vitest";
import { aCoalition, addAllotments, bo, ines, kitchen, library, olu, ovens, release, tariq } from "../aCoalition.ts";
import { type AFront, aFront, type Answer } from "./aFront.ts";
import { freshRequest, hostSignedIn, signedIn, type Visitor } from "./visitor.ts";

export let at: AFront;
export let seen: string;
export const wanjiru = "person-wanjiru-01";
export const who: Record<string, Visitor> = {};

export const standing = async (id = ovens) =>
  (await at.house.app.look(kitchen, tariq, ["commitments"]))?.tables["commitments"]?.find(
    (it) => it.id === id,
  ) as unknown as { readonly disclosure: string; readonly revision: string };
export const version = async () => (await at.house.store.open(kitchen, "1")).version;

/** One installation for all tests of the file that says so, in which nothing is affirmed. */
export const oneForAll = (): void => {
  beforeAll(async () => {
    at = await aFront();
    const host = await hostSignedIn(at);
    const told = await aCoalition(at.house);
    await addAllotments(told);
    await told.ask(ines, "addPerson", { id: wanjiru, name: "Wanjiru" });
    await told.ask(ines, "nameRepresentative", {
      id: "representation-wanjiru",
      member: library,
      person: wanjiru,
      role: "deputy",
    });
    await told.ask(ines, "endRepresentation", { id: "representation-wanjiru" });
    await release(told);
    for (const person of [ines, tariq, bo, olu, wanjiru]) who[person] = await signedIn(at, person, kitchen);
    who["host"] = host;
    await seeAgain();
  });
  afterAll(() => at.close());
};

/** Whoever affirms from here on has seen what has changed. */
export const seeAgain = async (): Promise<void> => {
  seen = (await standing()).revision;
};

/** Refused with a code and a sentence, and nothing has happened. */
export const refusedBy = async (door: () => Promise<Answer>, ...expected: readonly [status: number, code?: string]) => {
  const before = await version();
  const answer = await door();
  const [status, code] = expected;
  const { code: told, sentence } = (answer.json ?? {}) as { readonly code?: string; readonly sentence?: string };
  expect(answer.json ? [answer.status, told] : [answer.status]).toEqual(answer.json ? [status, code] : [status]);
  expect(answer.json ? (sentence ?? "") : answer.body).toMatch(/[A-Z].+\./s);
  expect(await version()).toBe(before);
  expect((await standing()).disclosure).toBe("released");
};
export const affirm = (person: string, as: string | null, request = freshRequest()) =>
  who[person]!.ask(kitchen, "affirmCommitment", { id: ovens, seen }, { as, request });

export const granted = async (asked: Promise<{ readonly status: number; readonly body: string }>) => {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(`Not granted: ${status} ${body}`);
};
