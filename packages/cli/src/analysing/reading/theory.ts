import { isRefusal } from "@mortar/core";
import type { GraphInput } from "@mortar/core/src/algorithms/graph/graph.ts";
import type { Conflict } from "@mortar/core/src/algorithms/logic/sequencingConflicts.ts";
import type { Demand } from "@mortar/core/src/algorithms/logic/smallestWin.ts";
import { type Outcome, rulesFrom, type Step, type Theory } from "@mortar/core/src/algorithms/logic/theory.ts";
import { z } from "zod";
import type { Read } from "../family.ts";
import { said } from "../said.ts";
import { Broken } from "./broken.ts";
import { formedAs, jsonIn } from "./json.ts";
import type { PlainFile } from "./plainFile.ts";

/** A theory of change as a file has it, with what is asked for and what it is to bring. */
export type ReadTheory = {
  readonly theory: Theory;
  /** What is taken to hold: what the file says is chosen, else all that is asked for. */
  readonly chosen: readonly string[];
  readonly outcomes: readonly Outcome[];
  readonly demands: readonly Demand[];
  readonly conflicts: readonly Conflict[];
  readonly before: readonly Step[];
  /** Everything that moves something else, up or down. */
  readonly effects: GraphInput;
};

const id = z.string().trim().min(1);
const step = z.union([
  z.tuple([id, id]).transform(([from, to]) => ({ from, to })),
  z.strictObject({ from: id, to: id }),
]);
const steps = z.array(step).default([]);

const TheoryForm = z.strictObject({
  nodes: z.array(z.union([id, z.looseObject({ id }).transform((it) => it.id)])).optional(),
  enables: steps,
  requires: steps,
  hinders: steps,
  before: steps,
  facts: z.array(id).default([]),
  chosen: z.array(id).optional(),
  demands: z
    .array(z.union([id.transform((it) => ({ id: it })), z.strictObject({ id, effort: z.number().optional() })]))
    .default([]),
  outcomes: z.array(z.strictObject({ id, partner: id, weight: z.number().optional() })).default([]),
  conflicts: z.array(z.strictObject({ one: id, other: id, first: id.optional() })).default([]),
});

export const readTheory = ([file]: readonly PlainFile[]): Read<ReadTheory> => {
  const it = formedAs(TheoryForm, jsonIn(file as PlainFile));
  const nodes = it.nodes ?? namedIn(it);
  const { enables, requires, hinders, facts, conflicts, before } = it;
  const theory: Theory = { nodes, enables, requires, facts };
  const rules = rulesFrom(theory);
  if (isRefusal(rules))
    throw new Broken(null, "cli.analyse.broken.refused", { why: rules.refused, about: rules.about });
  const demands = it.demands.map(withoutUnsaid) as readonly Demand[];
  const outcomes = it.outcomes.map(withoutUnsaid) as readonly Outcome[];
  const effects = { nodes, arcs: [...signed([...enables, ...requires], 1), ...signed(hinders, -1)] };
  refuseTwice(effects.arcs);
  return {
    input: {
      theory,
      chosen: it.chosen ?? demands.map((demand) => demand.id),
      outcomes,
      demands,
      conflicts: conflicts.map(withoutUnsaid) as readonly Conflict[],
      before,
      effects,
    },
    notes: [
      said("cli.analyse.logic.read", {
        nodes: nodes.length,
        steps: enables.length + requires.length,
        outcomes: outcomes.length,
      }),
    ],
  };
};

const namedIn = (it: z.output<typeof TheoryForm>): readonly string[] => {
  const ends = [...it.enables, ...it.requires, ...it.hinders, ...it.before].flatMap(({ from, to }) => [from, to]);
  const others = [...it.demands, ...it.outcomes].map((one) => one.id);
  return [...new Set([...ends, ...others, ...it.facts, ...(it.chosen ?? [])])];
};

const signed = (all: readonly Step[], weight: number) => all.map(({ from, to }) => ({ from, to, weight }));

/** What makes something possible cannot stand beside that it is needed for the same, or hinders it. */
const refuseTwice = (arcs: readonly Step[]): void => {
  const seen = new Set<string>();
  for (const { from, to } of arcs) {
    const pair = JSON.stringify([from, to]);
    if (seen.has(pair)) throw new Broken(null, "cli.analyse.broken.tie-twice", { from, to });
    seen.add(pair);
  }
};

const withoutUnsaid = <It extends object>(it: It): object =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined));
