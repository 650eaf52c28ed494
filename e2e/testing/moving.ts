import { engineering, operations } from "@mortar/core/src/worlds/cloudMigration/cast.ts";
import { promised } from "@mortar/core/src/worlds/cloudMigration/promises.ts";
import { newId, type Visitor } from "./example.ts";

/** The day it is for the coalition. */
export const todayOf = async (origin: string, { coalition, cookie }: Visitor): Promise<string> => {
  const view = await fetch(`${origin}/api/coalitions/${coalition}/view`, { headers: { cookie } });
  const { me } = (await view.json()) as { readonly me: { readonly today: string } };
  return me.today;
};

const DAY_MS = 86_400_000;

/** So many days before a day, or after it where less than none. */
export const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** Engineering pledges hours for moving what it built, a month and a half ago: twice so much is due. Answers the pledge's id. */
export const pledgeWeekends = async (kenji: Visitor, today: string): Promise<string> => {
  const id = newId();
  const ask = { give: promised.moving, what: "Two engineers on weekends", kind: "hours", quantity: 16, every: "month" };
  await kenji.ask("pledgeResource", { id, ...ask, from: before(today, 45) }, engineering);
  return id;
};

/** Some of it moves to Operations; answers the id of what moved. */
export const moveWeekend = async (kenji: Visitor, pledge: string, on: string): Promise<string> => {
  const id = newId();
  const moved = { giver: engineering, receiver: operations, what: "The weekend move", kind: "hours", quantity: 14 };
  await kenji.ask("reportMoved", { id, ...moved, on, pledge }, engineering);
  return id;
};
