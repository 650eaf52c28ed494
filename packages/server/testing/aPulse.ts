import { afterEach, beforeEach } from "vitest";
import { aBrowser, type ABrowser } from "./aBrowser.ts";
import {
  aCoalition,
  aLink,
  addAllotments,
  allotments,
  ines,
  keys,
  kitchen,
  library,
  olu,
  ovens,
  release,
  tariq,
} from "./aCoalition.ts";
import { aHouse, type AHouse } from "./aHouse.ts";
import { rowsOf } from "../src/pages/rows.ts";

export let at: AHouse;
export let coalition: Awaited<ReturnType<typeof aCoalition>>;
export let phone: ABrowser;

export const glut = "commitment-glut-0001";
export const boxes = "commitment-boxes-001";
export const tie = "tie-ovens-00000001";
export const back = "tie-boxes-00000001";
export const spring = "pulse-spring-00001";

/** The library bakes for the allotments, the allotments grow for the library, and Ines asks both how it stands. */
export const freshForEachTest = (): void => {
  beforeEach(async () => {
    at = await aHouse();
    coalition = await aCoalition(at.house);
    await release(coalition);
    const { ask } = coalition;
    await addAllotments(coalition);
    await ask(
      olu,
      "releaseCommitment",
      { id: glut, member: allotments, as: "need", words: "An oven before the September glut." },
      allotments,
    );
    await ask(
      olu,
      "releaseCommitment",
      { id: boxes, member: allotments, as: "give", words: "Twenty boxes a week." },
      allotments,
    );
    for (const [person, id, member] of [
      [tariq, ovens, library],
      [tariq, keys, library],
      [olu, glut, allotments],
      [olu, boxes, allotments],
    ] as const)
      await ask(person, "affirmCommitment", { id, seen: await revision("commitments", id) }, member);
    await ask(tariq, "proposeTie", { id: tie, give: ovens, need: glut }, library);
    await ask(olu, "agreeTie", { id: tie }, allotments);
    const possible = {
      id: tie,
      words: "We bake the glut instead of composting it.",
      seen: await revision("ties", tie),
    };
    await ask(olu, "sayWhatItMakesPossible", possible, allotments);
    await ask(olu, "proposeTie", { id: back, give: boxes, need: keys }, allotments);
    await ask(tariq, "agreeTie", { id: back }, library);
    await ask(ines, "openRound", { id: spring, from: "2026-03-02", until: "2026-03-16" });
    phone = aBrowser(at.doors);
  });
  afterEach(() => at.close());
};

export const tables = async (person = ines) =>
  (await at.house.app.look(kitchen, person, ["commitments", "ties", "pulseAnswers"])) ?? { tables: {} };
export const revision = async (kind: "commitments" | "ties", id: string) =>
  rowsOf(await tables(), kind).find((it) => it.id === id)?.revision ?? "";
export const answers = async (person = ines) => rowsOf(await tables(person), "pulseAnswers");

export const opened = async (person = tariq, member = library) => {
  const link = await aLink(at.house, { task: "pulse", person, member, about: spring });
  await phone.submit(await phone.get(link.path), "Show me the questions");
  return { here: `/l/${link.id}`, page: await phone.get(`/l/${link.id}`), link };
};

export const asked = { readers: "all" };
export const [holds, holdsKeys, getting] = [`holds-${ovens}`, `holds-${keys}`, `getting-${back}`];
