import type { App, View } from "@mortar/app";
import { type Changed, changesIn, type Finding, wayOn, wayTo, type Whole, type WithId } from "@mortar/core";
import type { MessageId, Values } from "@mortar/catalogue";
import { rowsOf } from "../pages/rows.ts";
import { beginning } from "../pages/parts.ts";

/** One thing a letter tells: its sentence, the words it is about, and where it leads. */
export type Told = {
  readonly say: MessageId;
  readonly values: Values;
  readonly words: string | null;
  /** The day it is due: put into the sentence as its reader writes days. */
  readonly due: string | null;
  /** What the button says that leads there; null where nothing waits for her. */
  readonly go: MessageId | null;
  /** Of the server, as `/c/ID`. */
  readonly path: string;
  /** ISO instant; null where it is so now. */
  readonly at: string | null;
};

/** What one coalition comes to for one person. `left`: how many more there would be to tell. */
export type Week = {
  readonly coalition: string;
  readonly name: string;
  readonly zone: string;
  readonly parts: readonly { readonly part: Part; readonly told: readonly Told[]; readonly left: number }[];
  /** How much there is to tell of it of which nothing stands here. */
  readonly more?: number;
};

export type Part = "waiting" | "owe" | "owed" | "changed";

/** So much stands on one page. */
const TOLD_MAX: Readonly<Record<Part, number>> = { waiting: 6, owe: 8, owed: 8, changed: 8 };

type Reading = Pick<App, "coalitionsOf" | "look" | "answer">;

/** What there is to tell a person of all her coalitions: of what she may read at this moment, and nothing else. */
export const weekOf = async (app: Reading, person: string, since: string): Promise<readonly Week[]> => {
  const weeks = [];
  for (const { id } of await app.coalitionsOf(person)) {
    const week = await weekIn(app, id, person, since);
    if (week && week.parts.length > 0) weeks.push(week);
  }
  return weeks;
};

const weekIn = async (app: Reading, id: string, person: string, since: string): Promise<Week | null> => {
  const view = await app.look(id, person);
  const [coalition] = view ? rowsOf(view, "coalitions") : [];
  // Who is invited and does not belong is written to by whoever invites her.
  if (!view || !coalition) return null;
  const owed = ((await app.answer(id, person, "owed")) ?? []) as readonly Owed[];
  const steps = ((await app.answer(id, person, "nextSteps")) ?? []) as readonly Finding[];
  const whole = wholeOf(view);
  const home = `/c/${id}`;
  const waits = new Set(steps.map(({ code }) => saidAsChange.get(code)));
  const all: Readonly<Record<Part, readonly Told[]>> = {
    waiting: steps.filter(({ code }) => !isOwedToo.has(code)).map((it) => toldOfStep(it, whole, home)),
    owe: owed.filter(({ side }) => side === "ours").map((it) => toldOfOwed(it, whole, home, view.me.today)),
    owed: owed.filter(({ side }) => side === "theirs").map((it) => toldOfOwed(it, whole, home, view.me.today)),
    // What happened in the very moment is told twice rather than never.
    changed: changesIn(whole)
      .filter(({ at, by, what }) => at >= since && by !== person && !waits.has(what))
      .map((it) => toldOfChange(it, whole, home)),
  };
  const parts = (["waiting", "owe", "owed", "changed"] as const)
    .filter((part) => all[part].length > 0)
    .map((part) => ({
      part,
      told: all[part].slice(0, TOLD_MAX[part]),
      left: Math.max(0, all[part].length - TOLD_MAX[part]),
    }));
  return { coalition: id, name: coalition.name.said, zone: coalition.zone, parts };
};

type Owed = Finding & {
  readonly side: "ours" | "theirs" | "watched";
  readonly commitment: string;
  readonly pledge?: string;
  readonly member: string;
  readonly due: string | null;
};

/** They stand among what is owed. */
const isOwedToo: ReadonlySet<string> = new Set(["past-due", "due-soon", "pledge-due"]);

/** What opened is no news besides where its answer waits. */
const saidAsChange: ReadonlyMap<string, Changed["what"]> = new Map([
  ["round-open", "round-opened"],
  ["review-open", "review-opened"],
]);

const toldOfStep = (step: Finding, whole: Whole, home: string): Told => ({
  say: `analysis.nextSteps.${step.code}`,
  values: step.args,
  words: null,
  due: null,
  go: `step.${step.code}` as MessageId,
  path: home + wayOn(step, whole),
  at: null,
});

/** With the day itself: a letter is read days later, when “in three days” is no longer so. */
const toldOfOwed = (it: Owed, whole: Whole, home: string, today: string): Told => {
  const { code, commitment, member, due, pledge, side } = it;
  const words = (whole.pledges.get(pledge ?? "")?.what ?? whole.commitments.get(commitment)?.words)?.said;
  const ends = pledge === undefined || due === null ? "never" : due < today ? "past" : "coming";
  return {
    say: `weekly.${code}` as MessageId,
    values: { ...it.args, ends, member: whole.members.get(member)?.name.said ?? "" },
    words: words === undefined ? null : beginning(words),
    due,
    go: null,
    path: home + (pledge !== undefined && side === "ours" ? `/resources#${pledge}` : `/commitments/${commitment}`),
    at: null,
  };
};

const toldOfChange = (it: Changed, { members, persons }: Whole, home: string): Told => ({
  say: `change.${it.what}` as MessageId,
  values: {
    member: members.get(it.member)?.name.said ?? "",
    person: persons.get(it.person)?.name.said ?? "",
    other: members.get(it.other ?? "")?.name.said ?? "",
  },
  words: it.words ? beginning(it.words.said) : null,
  due: null,
  go: null,
  path: home + wayTo(it),
  at: it.at,
});

const nothing: ReadonlyMap<string, WithId> = new Map();

/** A view as core's questions read it. */
const wholeOf = ({ tables }: View): Whole => {
  const maps = Object.fromEntries(
    Object.entries(tables).map(([kind, items]) => [kind, new Map(items.map((it) => [it.id, it]))]),
  );
  return new Proxy(maps, { get: (it, kind) => it[String(kind)] ?? nothing }) as unknown as Whole;
};
