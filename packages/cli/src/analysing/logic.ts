import { isRefusal } from "@mortar/core";
import { bestSet as bestSetOf } from "@mortar/core/src/algorithms/logic/bestSet.ts";
import { closure as closureOf } from "@mortar/core/src/algorithms/logic/closure.ts";
import { criticalPreconditions } from "@mortar/core/src/algorithms/logic/criticalPreconditions.ts";
import { deadlocks as deadlocksIn } from "@mortar/core/src/algorithms/logic/deadlocks.ts";
import { feedbackLoops } from "@mortar/core/src/algorithms/logic/feedbackLoops.ts";
import { sequencingConflicts } from "@mortar/core/src/algorithms/logic/sequencingConflicts.ts";
import { smallestWin as smallestWinIn } from "@mortar/core/src/algorithms/logic/smallestWin.ts";
import { type Family, patienceOf, type Question } from "./family.ts";
import { readTheory, type ReadTheory } from "./reading/theory.ts";
import { firstOf, roundOf, rows, type Said, said } from "./said.ts";

const closure: Question<ReadTheory> = ({ theory, chosen, outcomes }) => {
  const found = closureOf(theory, chosen);
  if (isRefusal(found)) return found;
  const held = new Set(found.map(({ id }) => id));
  const never = [...new Set(outcomes.map(({ id }) => id))].filter((id) => !held.has(id));
  const follows = found.filter(({ restsOn }) => restsOn !== null);
  return {
    whole: said("cli.analyse.logic.closure.whole", {
      holds: found.length,
      of: theory.nodes.length,
      chosen: found.length - follows.length,
    }),
    findings: firstOf([
      ...(never.length > 0 ? [said("cli.analyse.logic.closure.never", { ids: never })] : []),
      ...follows.map(({ id, restsOn }) =>
        said("cli.analyse.logic.closure.one", {
          id,
          on: [...(restsOn?.needs ?? []), ...(restsOn?.enabledBy ? [restsOn.enabledBy] : [])],
        }),
      ),
    ]),
    answer: found,
  };
};

const loops: Question<ReadTheory> = ({ effects }, looking) => {
  const found = feedbackLoops(effects, patienceOf(looking));
  if (isRefusal(found)) return found;
  const { reinforcing, balancing, loops: ways, truncated } = found;
  return {
    whole: said("cli.analyse.logic.loops.whole", { reinforcing, balancing }),
    findings: firstOf(
      ways.map(({ through, sign }) => said(`cli.analyse.logic.loops.${sign}`, { way: roundOf(through) })),
    ),
    notSeen: [said("cli.analyse.logic.loops.length"), ...(truncated ? [said("cli.analyse.ended-early")] : [])],
    isTruncated: truncated,
    answer: found,
  };
};

const deadlocks: Question<ReadTheory> = ({ theory }, looking) => {
  const found = deadlocksIn(theory, patienceOf(looking));
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.logic.deadlocks.whole", { count: found.length }),
    findings: firstOf(found.map(({ waits }) => said("cli.analyse.logic.deadlocks.one", { way: roundOf(waits) }))),
    answer: found,
  };
};

const critical: Question<ReadTheory> = ({ theory, outcomes }) => {
  if (outcomes.length === 0) return null;
  const found = criticalPreconditions(theory, outcomes);
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.logic.critical.whole", { count: found.length }),
    findings: firstOf(
      found.map(({ id, lost, partners }) => said("cli.analyse.logic.critical.one", { id, lost, members: partners })),
    ),
    answer: found,
  };
};

const smallestWin: Question<ReadTheory> = ({ theory, outcomes, demands }) => {
  if (outcomes.length === 0 || demands.length === 0) return null;
  const found = smallestWinIn(theory, outcomes, demands);
  if (isRefusal(found)) return found;
  return {
    whole:
      found.smallest === null
        ? said("cli.analyse.logic.smallest-win.none")
        : said("cli.analyse.logic.smallest-win.whole", { id: found.smallest }),
    table: rows(
      [
        "cli.analyse.head.demand",
        "cli.analyse.head.effort",
        "cli.analyse.head.weight",
        "cli.analyse.head.for-whom",
        "cli.analyse.head.gained",
      ],
      found.demands.map((it) => [it.id, it.effort, it.weight, it.partners, it.gained]),
    ),
    answer: found,
  };
};

const bestSet: Question<ReadTheory> = ({ theory, outcomes, demands }, looking) => {
  if (outcomes.length === 0 || demands.length === 0) return null;
  const count = Math.min(looking.settings.size ?? 3, 3);
  const candidates = demands.map(({ id }) => id);
  const found = bestSetOf(theory, outcomes, candidates, { ...patienceOf(looking), count });
  if (isRefusal(found)) return found;
  return {
    whole:
      found.set.length === 0
        ? said("cli.analyse.logic.best-set.none")
        : said("cli.analyse.logic.best-set.whole", { demands: found.set, value: found.value, gained: found.gained }),
    notSeen: found.proved ? [] : [said("cli.analyse.not-proved")],
    isTruncated: found.truncated,
    answer: found,
  };
};

const order: Question<ReadTheory> = ({ theory, conflicts, before, demands, outcomes }) => {
  const wanted = demands.length > 0 ? demands.map(({ id }) => id) : outcomes.map(({ id }) => id);
  const found = sequencingConflicts({ theory, conflicts, before, demands: [...new Set(wanted)] });
  if (isRefusal(found)) return found;
  const { dealbreakers, inOrder, rings, layers } = found;
  return {
    whole: said("cli.analyse.logic.order.whole", {
      dealbreakers: dealbreakers.length,
      inOrder: inOrder.length,
      rounds: rings.length,
    }),
    findings: firstOf([
      ...dealbreakers.map((it): Said => said("cli.analyse.logic.order.dealbreaker", it)),
      ...inOrder.map((it): Said => said("cli.analyse.logic.order.in-order", it)),
      ...rings.map((way): Said => said("cli.analyse.logic.deadlocks.one", { way: roundOf(way) })),
    ]),
    ...(layers && {
      table: rows(
        ["cli.analyse.head.step", "cli.analyse.head.what"],
        layers.map((layer, at) => [at + 1, layer]),
      ),
    }),
    answer: found,
  };
};

/** A theory of change: what makes what possible, what needs what. */
export const logic: Family<"logic", ReadTheory> = {
  name: "logic",
  read: readTheory,
  questions: { closure, loops, deadlocks, critical, "smallest-win": smallestWin, "best-set": bestSet, order },
};
