import { describe, expect, test } from "vitest";
import { z } from "zod";
import { circlesOf, records } from "../../src/coalition.ts";
import { type Actor, compose, type EventOf, type Happened, isRefusal, seenBy } from "../../src/kernel/index.ts";
import { allotments, gathered, ines, library, noor, olu, tariq } from "../cast.ts";
import { plain, told } from "../story.ts";
import { leadership } from "./leadership.ts";
import { territories } from "./territories/territories.ts";

/*
 * The exercise of CONTRIBUTING.md: a new kind of record and a new question touch one folder each, and one line each in
 * an index. Here the index line is the second argument of `compose`; no file of core knows that territories exist.
 */
const withTerritories = { ...records, territories };
const extended = compose(withTerritories);
type ExtendedEvent = EventOf<typeof withTerritories>;

const docks = { id: "territory-docks-01", name: "The Docks", lead: library };
const docksClaimed = { type: "TerritoryClaimed", ...docks };

/** A coalition with territories, and what asking for something comes to in it. */
const world = () => {
  const history: Happened<ExtendedEvent>[] = [...told(...gathered)];
  const whole = extended.replay(history);
  const view = (person: string) => seenBy(withTerritories, whole, circlesOf(whole, person));
  const ask = (actor: Actor, name: string, raw: object) => {
    const request = `request-exercise-${history.length}`;
    const read = extended.readAsk(name, raw, request);
    if (!("ask" in read)) return read;
    const decision = extended.decide(view(actor.person), name, read.ask, actor);
    if (isRefusal(decision)) return decision.refused;
    for (const event of decision) extended.put(whole, extended.become(whole, { event, by: actor, request }));
    return plain(decision);
  };
  return { whole, view, ask };
};

describe("a new kind of record decides", () => {
  test("a member claims a territory", () => {
    expect(world().ask(tariq, "claimTerritory", docks)).toEqual([docksClaimed]);
  });

  test("for itself, and once", () => {
    const { ask } = world();
    expect(ask(olu, "claimTerritory", docks)).toBe("territory/not-yours");
    ask(tariq, "claimTerritory", docks);
    expect(ask(tariq, "claimTerritory", docks)).toBe("territory/already-claimed");
  });

  test("and hands it over, to a member; to itself means nothing new", () => {
    const { ask, whole } = world();
    ask(tariq, "claimTerritory", docks);
    expect(ask(tariq, "handOverTerritory", { id: docks.id, lead: library })).toEqual([]);
    expect(ask(tariq, "handOverTerritory", { id: docks.id, lead: "member-unheard-of" })).toBe(
      "territory/unknown-member",
    );
    expect(ask(olu, "handOverTerritory", { id: docks.id, lead: allotments })).toBe("territory/not-yours");
    expect(ask(tariq, "handOverTerritory", { id: "territory-nowhere", lead: library })).toBe("territory/unknown");
    expect(ask(tariq, "handOverTerritory", { id: docks.id, lead: allotments })).toEqual([
      { type: "TerritoryHandedOver", id: docks.id, lead: allotments },
    ]);
    expect(whole.territories.get(docks.id)?.lead).toBe(allotments);
  });

  test("beside the others, which go on as before", () => {
    expect(world().ask(ines, "moveZone", { id: "coalition-kitchen", zone: "Asia/Tokyo" })).toHaveLength(1);
  });
});

test("it is seen by those it is for", () => {
  const { ask, view } = world();
  ask(tariq, "claimTerritory", docks);
  expect(view(olu.person).territories.size).toBe(1);
  expect(view(noor.person).territories.size).toBe(0);
});

test("it can be described to a door", () => {
  const { claimTerritory } = extended.commands;
  expect(claimTerritory.does).toBe("Say where your member leads.");
  expect(z.toJSONSchema(claimTerritory.input, { io: "input" })).toMatchObject({
    type: "object",
    properties: { id: { title: "Territory id" }, name: { type: "string" }, lead: { title: "Member id" } },
    required: ["id", "name", "lead"],
  });
});

test("a new question is answered from it", () => {
  const { ask, view } = world();
  const me = { person: olu.person, members: [allotments], isSteward: false, today: "2026-03-02" };
  expect(leadership.answer(view(olu.person), me)).toBeNull();
  ask(tariq, "claimTerritory", docks);
  ask(tariq, "claimTerritory", { ...docks, id: "territory-market-1" });
  ask(olu, "claimTerritory", { ...docks, id: "territory-fields-1", lead: allotments });
  expect(leadership.answer(view(olu.person), me)).toEqual([
    { code: "leads", about: [docks.id, "territory-market-1"], args: { member: "The Library", count: 2 } },
    { code: "leads", about: ["territory-fields-1"], args: { member: "The Allotments", count: 1 } },
  ]);
});
