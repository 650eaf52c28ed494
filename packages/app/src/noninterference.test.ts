import { type Actor, analyses, type Circle, circlesOf, seen, type Whole } from "@mortar/core";
import { confiding, stepsIn, stepsInFocus } from "@mortar/core/testing/anyHistory.ts";
import { bo, gathered, ines, noor, olu, tariq, wanjiru } from "@mortar/core/testing/cast.ts";
import { asked as asInvited, awaited, femi, place, welcomed } from "@mortar/core/testing/newcomer.ts";
import { moving } from "@mortar/core/testing/moving.ts";
import { rounds } from "@mortar/core/testing/rounds.ts";
import { type Deed, told } from "@mortar/core/testing/story.ts";
import { affirmed, lending } from "@mortar/core/testing/talk.ts";
import type { Step } from "@mortar/core/src/worlds/tell.ts";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allOf } from "../testing/allOf.ts";
import { type AppInFolder, appInFolder } from "../testing/appInFolder.ts";
import { appOnTwoNodes } from "../testing/appOnTwoNodes.ts";
import { type Asked, type TwoWorlds, twoWorlds } from "../testing/twoWorlds.ts";
import type { App, Outcome } from "./index.ts";

/** Histories that are told side by side, each in two worlds, an hour at a time. */
const PAIRS = 80;
const HOURS = 120;
/** When the viewer begins to follow; from then on things happen while she does. */
const FOLLOWS_FROM = 50;
/** Most of what others might ask for is refused: so much is tried that the hours are full. */
const TRIED = HOURS * 12;
const hour = (index: number) => new Date(Date.parse("2026-03-02T10:00:00Z") + index * 3 * 3_600_000).toISOString();
const instants = Array.from({ length: HOURS }, (_, index) => hour(index));

const somethingElse = fc.constantFrom(
  { name: "toString", ask: {} },
  { name: "__proto__", ask: {} },
  { name: "affirmCommitment", ask: { id: 7, seen: null } },
  { name: "hearAnswer", ask: { id: "answer-1-0000000000", conversation: "conversation-1-0000000000", words: " " } },
);
const someone = fc.constantFrom(olu, olu, olu, tariq, bo, wanjiru, ines, noor);
/** What happens then, whatever else is tried: members choose what a newcomer reads, and she is welcome. */
const JOINS_AT = TRIED / 2;
const id = asInvited.id;
const joins: readonly Step[] = [
  { by: tariq, name: "openToNewcomer", ask: { id, closed: [lending.id] } },
  { by: olu, name: "openToNewcomer", ask: { id, closed: [] } },
  { by: ines, name: "welcomeMember", ask: { id, ...place } },
];
const joining = stepsIn(new Set(["invitations", "commitments", "ties"]));
/** People are complained about, stewards above all, and promises are for named members alone. */
const complaining = stepsIn(new Set(["complaints", "replies", "redactions", "commitments"]));
const complainedAbout = ({ person }: Actor): readonly Step[] => {
  const [one = ines, other = ines] = [tariq, olu, wanjiru].filter((it) => it.person !== person);
  const about = { kind: "complaints", id: "complaint-9-0000000000" };
  const ask = { id: about.id, about: person, words: "We asked her to wait.", to: [other.person], on: "2026-03-09" };
  return [
    { by: one, name: "complain", ask },
    { by: other, name: "reply", ask: { id: "reply-9-0000000000", about, words: "We heard it too." } },
    { by: one, name: "takeBackWords", ask: { id: "redaction-9-000000", about: [about], passage: "to wait" } },
    { by: one, name: "closeComplaint", ask: { id: about.id } },
  ];
};
/** Who looks, what had happened, what is likely to, and what will: some of them look on while somebody joins. */
const scene = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ viewer: someone, past: fc.constant<readonly Deed[]>(gathered), anyStep: stepsInFocus }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      viewer: fc.constantFrom(femi, femi, femi, femi, olu, wanjiru),
      past: fc.constantFrom<readonly Deed[]>(awaited, awaited, welcomed, gathered),
      anyStep: fc.constant(joining),
      fixed: fc.constant(joins),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(ines, ines, olu, tariq).map((viewer) => ({
      viewer,
      past: affirmed,
      anyStep: complaining,
      fixed: complainedAbout(viewer),
    })),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      viewer: fc.constantFrom(olu, olu, wanjiru, bo, tariq),
      past: fc.constantFrom<readonly Deed[]>(rounds, moving),
      anyStep: fc.constant(confiding),
    }),
  },
);
const pair = scene.chain(({ viewer, past, anyStep, fixed = [] }: Scene) => {
  const hers = fc
    .oneof({ weight: 12, arbitrary: anyStep }, { weight: 1, arbitrary: somethingElse as fc.Arbitrary<Step> })
    .map((step) => ({ ...step, by: viewer }));
  const step = fc.oneof({ weight: 12, arbitrary: anyStep }, { weight: 1, arbitrary: hers });
  return fc
    .array(step, { minLength: TRIED, maxLength: TRIED, size: "max" })
    .map((steps) => steps.toSpliced(JOINS_AT, 0, ...fixed))
    .map((steps) => twoWorlds(viewer.person, past, steps, instants));
});
const pairs = fc.sample(pair, { seed: 20_260_302, numRuns: PAIRS });
const streamOf = (index: number) => `coalition-pair-${String(index).padStart(4, "0")}`;

type Scene = {
  readonly viewer: Actor;
  readonly past: readonly Deed[];
  readonly anyStep: fc.Arbitrary<Step>;
  readonly fixed?: readonly Step[];
};

/** What left for a viewer, in one world. */
type Left = {
  readonly outcomes: Outcome[];
  readonly told: unknown[];
  readonly missed: unknown[];
  readonly views: unknown[];
  readonly doors: Record<string, unknown>;
};

/** One of them in one process, the other on two nodes: neither may that be told from what leaves. */
let worlds: readonly [AppInFolder, AppInFolder];
const left: (readonly [Left, Left])[] = [];

beforeAll(async () => {
  worlds = [await appInFolder(), await appOnTwoNodes()];
  for (const _ of pairs) left.push([nothingYet(), nothingYet()]);
  const tellings = pairs.flatMap((two, index) => [0, 1].map((world) => telling(two, index, world as 0 | 1)));
  await Promise.all(tellings.map((it) => it.begin()));
  for (let index = 0; index < HOURS; index++) {
    for (const { clock } of worlds) clock.now = new Date(hour(index));
    if (index === FOLLOWS_FROM) await Promise.all(tellings.map((it) => it.follow()));
    await Promise.all(tellings.map((it) => it.ask(index)));
    if (index > FOLLOWS_FROM) await Promise.all(tellings.map((it) => it.follow()));
  }
  for (const it of tellings) await it.end();
}, 60_000);

afterAll(() => Promise.all(worlds.map((it) => it.end())));

const nothingYet = (): Left => ({ outcomes: [], told: [], missed: [], views: [], doors: {} });

/** One history in one world, with its viewer following. */
const telling = ({ viewer, past, hours, whole }: TwoWorlds, index: number, world: 0 | 1) => {
  const stream = streamOf(index);
  const { app } = worlds[world];
  const it = (left[index] as readonly [Left, Left])[world];
  let stop: (() => void) | null = null;
  /** The views she followed from: most but the last are followed by a change of rights. */
  const cursors: string[] = [];
  const granted: { readonly asked: Asked; readonly step: Step }[] = [];

  const sink = (into: unknown[]) => ({
    patches: (json: string, cursor: string) => void into.push(withoutCursor(JSON.parse(json)), cursor.length),
    reload: () => {
      into.push("reload");
      stop = null;
    },
  });

  return {
    begin: () => app.tell(stream, told(...past)),
    ask: async (at: number) => {
      const asked = hours[at];
      const step = world === 0 ? asked?.step : asked?.inOther;
      if (!asked || !step) return;
      const outcome = await send(app, stream, asked, step);
      if (step.by.person !== viewer) return;
      it.outcomes.push(outcome);
      if ("happened" in outcome) granted.push({ asked, step });
    },
    /** Follows, or goes on following after a reload, as a browser does: with a view first. */
    follow: async () => {
      if (stop) return;
      const view = await app.look(stream, viewer);
      it.views.push(withoutCursor(view));
      if (view?.cursor) cursors.push(view.cursor);
      stop = view && (await app.watch(stream, viewer, view.cursor as string, sink(it.told)));
    },
    end: async () => {
      stop?.();
      for (const cursor of ["", ...cursors]) (await app.watch(stream, viewer, cursor, sink(it.missed)))?.();
      Object.assign(it.doors, await allDoors(worlds[world], stream, viewer, whole));
      for (const { asked, step } of granted) it.outcomes.push(await send(app, stream, asked, step));
    },
  };
};

const send = (app: App, stream: string, { request }: Asked, { name, ask, by }: Step): Promise<Outcome> => {
  const { person, via, proof, member } = by;
  return app.request(stream, { request, command: name, ask, as: member }, { person, via, proof });
};

/** Everything that can be looked at; the records of the first world are asked for in both. */
const allDoors = async ({ app }: AppInFolder, stream: string, viewer: string, whole: Whole) => {
  const ids = Object.entries(whole).flatMap(([kind, table]) =>
    [...table.keys(), "record-that-is-not"].map((id) => [kind, id] as const),
  );
  const histories = await Promise.all(
    ids.map(async ([kind, id]) => [`${kind} ${id}`, await app.history(stream, viewer, kind, id)]),
  );
  const days = ["2026-03-01", "2026-03-03", "2026-03-08", "2026-03-13"];
  return {
    view: withoutCursor(await app.look(stream, viewer)),
    some: withoutCursor(await app.look(stream, viewer, ["answers", "no-such-kind", "__proto__"])),
    past: await Promise.all(days.map((day) => app.lookBack(stream, viewer, day))),
    answers: await Promise.all(
      [...Object.keys(analyses), "no-such-question", "__proto__"].map((name) => app.answer(stream, viewer, name)),
    ),
    histories: Object.fromEntries(histories),
    exported: await linesOf(await app.exported(stream, viewer)),
    coalitions: (await app.coalitionsOf(viewer)).filter(({ id }) => id === stream),
    oddKinds: await Promise.all(
      ["__proto__", "constructor", ""].map((kind) => app.history(stream, viewer, kind, "toString")),
    ),
  };
};

const linesOf = async (lines: AsyncIterable<string> | null) => lines && (await allOf(lines));

/** A cursor is sealed anew each time: nothing of it may say anything but its length. */
const withoutCursor = <It extends { readonly cursor?: string } | null>(it: It) =>
  it && { ...it, cursor: it.cursor?.length };

describe("what is hidden from a viewer changes nothing that leaves for her", () => {
  test("(much is hidden, much is seen, and much is asked for)", () => {
    const sum = (name: keyof TwoWorlds["made"]) => pairs.reduce((total, { made }) => total + made[name], 0);
    console.log(
      ["leftOut", "otherWords", "byViewer", "refusedToViewer", "seenOfOthers", "hidden"].map((n) => [
        n,
        sum(n as "hidden"),
      ]),
      pairs.map((p) => p.hours.length).join(" "),
    );
    const members = pairs.filter(({ whole, viewer }) =>
      circlesOf(whole, viewer).has("coalition" satisfies Circle),
    ).length;
    expect(members).toBeGreaterThan(PAIRS / 2);
    expect(pairs.filter(({ made }) => made.leftOut > 2).length).toBeGreaterThan(PAIRS / 3);
    const joined = pairs.filter(
      ({ whole, viewer }) => viewer === femi.person && circlesOf(whole, viewer).has("coalition"),
    );
    const closedTo = joined.filter(
      ({ whole, viewer }) => seen(whole, circlesOf(whole, viewer)).commitments.size < whole.commitments.size,
    );
    expect(closedTo.length).toBeGreaterThan(PAIRS / 12);
    const settled = pairs.flatMap(({ whole }) => [...whole.invitations.values()].map(({ state }) => state));
    expect(settled.filter((it) => it === "declined" || it === "withdrawn").length).toBeGreaterThan(PAIRS / 12);
    const aboutViewer = pairs.flatMap(({ whole, viewer }) =>
      [...whole.complaints.values()].filter(({ about }) => about === viewer),
    );
    expect(aboutViewer.length).toBeGreaterThan(PAIRS / 6);
    const repliedTo = new Set(pairs.flatMap(({ whole }) => [...whole.replies.values()].map(({ about }) => about.id)));
    expect(aboutViewer.filter(({ id }) => repliedTo.has(id)).length).toBeGreaterThan(PAIRS / 12);
    const forOthers = pairs.flatMap(({ whole, viewer }) =>
      [...whole.commitments.values()].filter(
        ({ id, readers }) => readers && !seen(whole, circlesOf(whole, viewer)).commitments.has(id),
      ),
    );
    expect(forOthers.length).toBeGreaterThan(PAIRS / 12);
    expect(sum("leftOut")).toBeGreaterThan(PAIRS * 8);
    expect(sum("otherWords")).toBeGreaterThan(PAIRS / 10);
    expect(sum("byViewer")).toBeGreaterThan(PAIRS * 10);
    expect(sum("refusedToViewer")).toBeGreaterThan(PAIRS * 5);
    expect(sum("seenOfOthers")).toBeGreaterThan(PAIRS * 2);
    expect(left.flatMap(([{ told }]) => told).length).toBeGreaterThan(PAIRS * 4);
    expect(left.filter(([{ missed }]) => missed.at(-1) !== "reload").length).toBeGreaterThan(PAIRS / 4);
    expect(
      new Set(
        left.flatMap(([{ outcomes }]) => outcomes.map((it) => ("refused" in it ? it.refused : Object.keys(it)[0]))),
      ).size,
    ).toBeGreaterThan(15);
  });

  test.each(["outcomes", "told", "missed", "views", "doors"] as const)("%s", (what) => {
    for (const [index, [one, other]] of left.entries())
      expect(other[what], `pair ${index}, ${pairs[index]?.viewer}`).toEqual(one[what]);
  });
});
