import { compiled } from "@mortar/catalogue";
import type { View } from "@mortar/client";
import { analyses, type Analysis, circlesOf, isSteward, replay, seen, type Asker, type Whole } from "@mortar/core";
import { cloudMigration } from "@mortar/core/src/worlds/index.ts";
import type { Boot } from "../src/boot.ts";

/** The day on which the world is looked at in tests. */
export const TODAY = "2026-11-22";

export const coalition = "coalition-cloud-migration";

export const wholeWorld = (): Whole => replay(cloudMigration.happened);

const askerOf = (whole: Whole, person: string): Asker => ({
  person,
  members: [...whole.representations.values()]
    .filter((it) => it.person === person && !it.isOver && it.role !== "voice")
    .map(({ member }) => member),
  isSteward: isSteward(whole, person),
  today: TODAY,
});

/** What the server would tell this person now. */
export const viewOf = (whole: Whole, person: string, kinds: readonly string[] = Object.keys(whole)): View => {
  const tables = seen(whole, circlesOf(whole, person)) as unknown as Readonly<
    Record<string, ReadonlyMap<string, never>>
  >;
  return {
    coalition,
    me: askerOf(whole, person),
    tables: Object.fromEntries(kinds.map((kind) => [kind, [...(tables[kind]?.values() ?? [])]])),
    cursor: "cursor-1",
  };
};

/** What the server would write into this person's first page. */
export const bootOf = (whole: Whole, person: string, path = ""): Boot => {
  const view = viewOf(whole, person);
  const visible = seen(whole, circlesOf(whole, person));
  const asked = Object.entries(analyses) as unknown as readonly (readonly [string, Analysis<Whole, unknown>])[];
  return {
    view,
    answers: Object.fromEntries(asked.map(([name, { answer }]) => [name, answer(visible, view.me)])),
    url: `/c/${coalition}${path}`,
    locale: "en",
    direction: "ltr",
    messages: compiled("en"),
    coalitions: [{ id: coalition, name: "Cloud migration" }],
    isExample: false,
    at: `${TODAY}T12:00:00.000Z`,
    theme: null,
  };
};
