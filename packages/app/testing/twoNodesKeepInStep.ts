import type { Actor, Whole } from "@mortar/core";
import { stepsInFocus } from "@mortar/core/testing/anyHistory.ts";
import { bo, gathered, ines, noor, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { told } from "@mortar/core/testing/story.ts";
import { affirmed } from "@mortar/core/testing/talk.ts";
import { asItStands, type Step } from "@mortar/core/src/worlds/tell.ts";
import { type EventStore, StoreTrouble } from "@mortar/store";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aFollower, byId } from "./aFollower.ts";
import { countingAppends } from "./nodesOnOneStore.ts";
import { type App, openApp, type Outcome } from "../src/index.ts";

/** Histories that are asked for at two nodes at once, a handful of requests at a time. */
const HISTORIES = 24;
const ROUNDS = 30;
const AT_ONCE = 12;
/** On a busy machine one of many takings back can wait too long for the others. */
const SENT_MAX = 20;
const people: readonly Actor[] = [ines, tariq, wanjiru, bo, olu, noor];

/** Words that are said in one round and taken back in the next, while others write, and by two nodes at once. */
const saidAndTaken = (round: number): readonly Asked[] => {
  const about = { kind: "complaints", id: `complaint-${round - (round % 6)}-0000000000` };
  const said = { about: tariq.person, words: "We asked her to wait.", to: [wanjiru.person], on: "2026-03-09" };
  const taken = { id: `redaction-${round}-000000`, about: [about], passage: "to wait" };
  const steps: Readonly<Record<number, Step>> = {
    3: { by: olu, name: "complain", ask: { id: about.id, ...said } },
    4: { by: olu, name: "takeBackWords", ask: taken },
  };
  const step = steps[round % 6];
  return step ? [{ step, node: 0, isSentTwice: true }] : [];
};

/** A request, at which node it is asked, and whether it is sent to the other one too. */
type Asked = { readonly step: Step; readonly node: 0 | 1; readonly isSentTwice: boolean };
const asked = (step: fc.Arbitrary<Step>): fc.Arbitrary<Asked> =>
  fc.record({
    step,
    node: fc.constantFrom(0, 1),
    isSentTwice: fc.integer({ min: 0, max: 5 }).map((it) => it === 0),
  });
const history = fc.record({ past: fc.constantFrom(gathered, affirmed), step: stepsInFocus }).chain(({ past, step }) =>
  fc.record({
    past: fc.constant(past),
    rounds: fc.array(fc.array(asked(step), { minLength: AT_ONCE, maxLength: AT_ONCE }), {
      minLength: ROUNDS,
      maxLength: ROUNDS,
      size: "max",
    }),
  }),
);
const histories = fc.sample(history, { seed: 20_261_122, numRuns: HISTORIES });

/** Two nodes on one store, as the store is from each of them; `disk` is the same store looked at by nobody's node. */
export type TwoNodes = {
  readonly nodes: readonly EventStore[];
  readonly disk: EventStore;
  readonly close: () => Promise<void>;
};

/** What became of one history. */
type Left = {
  readonly stream: string;
  readonly outcomes: Map<string, readonly Outcome[]>;
  readonly followers: readonly ReturnType<typeof aFollower>[];
};

type Redaction = Whole["redactions"] extends ReadonlyMap<string, infer It> ? It : never;

const openNode = (store: EventStore) =>
  openApp({ store, secret: new Uint8Array(32).fill(7), now: () => new Date("2026-11-02T09:00:00Z") });

const streamOf = (index: number) => `coalition-nodes-${String(index).padStart(4, "0")}`;
const requestOf = (round: number, at: number) => `request-${round}-${at}-000000000`;

const goThrough = async (apps: readonly [App, App], index: number): Promise<Left> => {
  const { past, rounds } = histories[index] as (typeof histories)[number];
  const stream = streamOf(index);
  await apps[0].tell(stream, told(...past));
  const followers = people.flatMap(({ person }) => apps.map((app) => aFollower(app, stream, person)));
  await Promise.all(followers.map((it) => it.begin()));
  const outcomes: Left["outcomes"] = new Map();
  for (const [round, all] of rounds.entries()) {
    await Promise.all(
      [...all, ...saidAndTaken(round)].map(async ({ step, node, isSentTwice }, at) => {
        const ready = await withRevisionSeen(apps[node], stream, step);
        const to = isSentTwice ? [apps[node], apps[1 - node] as App] : [apps[node]];
        const request = requestOf(round, at);
        outcomes.set(request, await Promise.all(to.map((app) => send(app, stream, request, ready))));
      }),
    );
  }
  return { stream, outcomes, followers };
};

/** As a browser does: sent again while the store says that it cannot now, under the same id. */
const send = async (app: App, stream: string, request: string, step: Step, tries = 1): Promise<Outcome> => {
  const { name, ask, by } = step;
  const { person, via, proof, member } = by;
  try {
    return await app.request(stream, { request, command: name, ask, as: member }, { person, via, proof });
  } catch (trouble) {
    if (!(trouble instanceof StoreTrouble) || tries === SENT_MAX) throw trouble;
    return send(app, stream, request, step, tries + 1);
  }
};

const withRevisionSeen = async (app: App, stream: string, step: Step): Promise<Step> => {
  const { id, seen } = step.ask as { readonly id?: string; readonly seen?: string };
  if (seen !== asItStands) return step;
  const view = await app.look(stream, step.by.person);
  const stands = Object.values(view?.tables ?? {}).flatMap((rows) => rows.filter((it) => it.id === id))[0];
  return { ...step, ask: { ...step.ask, seen: stands?.revision ?? "" } };
};

const codesOf = (outcome: Outcome) => ("refused" in outcome ? outcome.refused : Object.keys(outcome)[0]);

/** Whatever engine the nodes stand on: everything happens once, and both of them tell the same. */
export const twoNodesKeepInStep = (name: string, open: () => Promise<TwoNodes>): void => {
  describe(`two nodes on ${name}`, () => {
    const counts = { appended: 0, movedOn: 0, repeated: 0 };
    let on: TwoNodes;
    let apps: readonly [App, App];
    let left: readonly Left[] = [];

    beforeAll(async () => {
      on = await open();
      apps = on.nodes.map((store) => openNode(countingAppends(store, counts))) as unknown as [App, App];
      left = await Promise.all(histories.map((_, index) => goThrough(apps, index)));
    }, 120_000);

    afterAll(async () => {
      for (const { followers } of left) for (const follower of followers) follower.end();
      await on.close();
    });

    test("(write at the same time, and are often in each other's way)", () => {
      const all = left.flatMap(({ outcomes }) => [...outcomes.values()].flat());
      const done = all.filter((it) => "happened" in it && it.happened.length > 0);
      expect(done.length).toBeGreaterThan(HISTORIES * ROUNDS);
      expect(counts.movedOn).toBeGreaterThan(HISTORIES * 4);
      expect(counts.repeated).toBeGreaterThan(HISTORIES / 2);
      expect(all.filter((it) => "refused" in it && it.refused === "request/busy")).toEqual([]);
      expect(new Set(all.map(codesOf)).size).toBeGreaterThan(15);
      const happened = done.flatMap((it) => ("happened" in it ? it.happened.map(({ type }) => type) : []));
      expect(happened.filter((type) => type === "WordsTakenBack").length).toBeGreaterThan(HISTORIES * 3);
      const told = left.flatMap(({ followers }) => followers.map((it) => it.counts));
      const sum = (what: "patches" | "reloads" | "idle") => told.reduce((total, it) => total + it[what], 0);
      expect(sum("patches")).toBeGreaterThan(HISTORIES * ROUNDS * people.length);
      expect(sum("reloads")).toBeLessThan(sum("patches") / 25);
    });

    test("tell every viewer the same, and the same as the disk does", async () => {
      const afterwards = openNode(on.disk);
      for (const { stream } of left)
        for (const { person } of people) {
          const [one, other, fresh] = await Promise.all(
            [...apps, afterwards].map(async (app) => (await app.look(stream, person))?.tables),
          );
          expect(one, `${stream} ${person}`).toEqual(fresh);
          expect(other, `${stream} ${person}`).toEqual(fresh);
          expect(JSON.stringify(fresh)).toBe(JSON.stringify(one));
        }
    });

    test("keep whoever follows in step, and tell nothing twice", async () => {
      for (const { stream, followers } of left)
        for (const [at, follower] of followers.entries()) {
          const fresh = (await apps[at % 2]?.look(stream, follower.person))?.tables ?? {};
          const standing = await follower.standing();
          const isOut = !follower.isFollowing();
          expect(isOut ? {} : standing, `${stream} ${follower.person}`).toEqual(isOut ? {} : byId(fresh));
          expect(follower.counts.idle).toBe(0);
        }
      expect(left.flatMap(({ followers }) => followers.filter((it) => it.isFollowing())).length).toBeGreaterThan(
        HISTORIES * people.length,
      );
    });

    test("do everything that was acknowledged once, and answer it alike wherever it is sent", async () => {
      for (const { stream, outcomes } of left) {
        const kept = new Map<string, string[]>();
        for await (const batch of on.disk.read(stream))
          for (const { request, type } of batch) kept.set(request, [...(kept.get(request) ?? []), type]);
        for (const [request, answers] of outcomes) {
          const [first, ...others] = answers.flatMap((it) => ("happened" in it && it.happened.length > 0 ? [it] : []));
          expect(kept.get(request), request).toEqual(first?.happened.map(({ type }) => type));
          for (const other of others) expect(other, request).toEqual(first);
        }
        const known = new Set(outcomes.keys());
        expect([...kept.keys()].filter((it) => !it.startsWith("request-given") && !known.has(it))).toEqual([]);
      }
    });

    test("hold no passage that was taken back, wherever it was", async () => {
      const held: unknown[] = [];
      let taken = 0;
      for (const { stream } of left)
        for (const app of apps)
          for (const { person } of people) {
            const { redactions = [], complaints = [] } = (await app.look(stream, person))?.tables ?? {};
            const about = new Set(
              (redactions as unknown as readonly Redaction[]).flatMap((it) => it.about.map(({ id }) => id)),
            );
            const them = complaints.filter(({ id }) => about.has(id));
            taken += them.length;
            held.push(...them.filter((it) => JSON.stringify(it).includes("to wait")));
          }
      expect(taken).toBeGreaterThan(HISTORIES);
      expect(held).toEqual([]);
    });
  });
};
