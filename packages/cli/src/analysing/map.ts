import { isRefusal } from "@mortar/core";
import type { GraphInput } from "@mortar/core/src/algorithms/graph/graph.ts";
import { crossImpact } from "@mortar/core/src/algorithms/ripple/crossImpact.ts";
import { signedMap } from "@mortar/core/src/algorithms/ripple/signedMap.ts";
import { signedWalks } from "@mortar/core/src/algorithms/ripple/signedWalks.ts";
import { type Press, signSampling } from "@mortar/core/src/algorithms/ripple/signSampling.ts";
import type { Family, Question, Read, Settings } from "./family.ts";
import { Broken } from "./reading/broken.ts";
import { numberIn, shortly } from "./reading/numbers.ts";
import type { PlainFile } from "./reading/plainFile.ts";
import { tiesIn } from "./reading/ties.ts";
import { firstOf, rows, said } from "./said.ts";

/** What moves what, up or down; and what is pushed, where somebody said so. */
export type EffectMap = GraphInput & { readonly press: Press | null };

const readMap = ([file]: readonly PlainFile[], { press }: Settings): Read<EffectMap> => {
  const { nodes, ties } = tiesIn(file as PlainFile);
  const seen = new Set<string>();
  for (const { from, to, place } of ties) {
    const pair = JSON.stringify([from, to]);
    if (seen.has(pair))
      throw new Broken(place, "cli.analyse.broken.tie-twice", { from: shortly(from), to: shortly(to) });
    seen.add(pair);
  }
  const arcs = ties.map(({ from, to, weight }) => ({ from, to, weight }));
  const pushed = press && press.length > 0 ? pressIn(press, nodes) : null;
  return {
    input: { nodes, arcs, press: pushed },
    notes: [
      said("cli.analyse.map.read", { nodes: nodes.length, effects: arcs.length }),
      ...(pushed ? [] : [said("cli.analyse.map.no-press")]),
    ],
  };
};

/** `--press NAME` pushes it up by one, `--press NAME=-2` down by two. */
const pressIn = (press: readonly string[], nodes: readonly string[]): Press =>
  Object.fromEntries(
    press.map((typed) => {
      if (nodes.includes(typed)) return [typed, 1];
      const at = typed.lastIndexOf("=");
      const id = at < 0 ? typed : typed.slice(0, at);
      if (!nodes.includes(id)) throw new Broken(null, "cli.analyse.broken.unknown-node", { id: shortly(id) });
      return [id, numberIn(typed.slice(at + 1), null)];
    }),
  );

const ripple: Question<EffectMap> = ({ press, nodes, arcs }) => {
  if (!press) return null;
  const found = signedWalks({ nodes, arcs }, press);
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.map.ripple.whole", { pushed: Object.keys(press), count: found.length }),
    table: rows(
      ["cli.analyse.head.what", "cli.analyse.head.plus", "cli.analyse.head.minus", "cli.analyse.head.net"],
      found.map((it) => [it.id, it.plus, it.minus, it.net]),
    ),
    findings: firstOf(
      found.flatMap(({ id, helps, harms }) => [
        ...(helps ? [said("cli.analyse.map.ripple.helps", { id, way: helps.through.join(" → ") })] : []),
        ...(harms ? [said("cli.analyse.map.ripple.harms", { id, way: harms.through.join(" → ") })] : []),
      ]),
    ),
    notSeen: [said("cli.analyse.map.ripple.not-seen")],
    answer: found,
  };
};

const signs: Question<EffectMap> = ({ nodes, arcs }) => {
  const found = signedMap({ nodes, arcs });
  if (isRefusal(found)) return found;
  const { effects, isStable, loops, feedback } = found;
  return {
    whole: said(isStable ? "cli.analyse.map.signs.rests" : "cli.analyse.map.signs.rests-not", { loops, feedback }),
    table: rows(
      [
        "cli.analyse.head.pushed",
        "cli.analyse.head.what",
        "cli.analyse.head.net",
        "cli.analyse.head.of-all",
        "cli.analyse.head.sure",
      ],
      effects.map((it) => [it.press, it.on, it.net, it.total, it.weight]),
    ),
    notSeen: [said("cli.analyse.map.signs.not-seen")],
    answer: found,
  };
};

/** Enough to tell shares a few hundredths apart. */
const DRAWS = 1_000;

const sampling: Question<EffectMap> = ({ press, nodes, arcs }, { settings, stepsAtMost = DRAWS, isOver }) => {
  if (!press) return null;
  const found = signSampling({ nodes, arcs }, press, {
    seed: settings.seed ?? 1,
    stepsAtMost,
    ...(isOver && { isOver }),
  });
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.map.sampling.whole", { draws: found.draws, atRest: found.atRest, seed: found.seed }),
    table: rows(
      ["cli.analyse.head.what", "cli.analyse.head.up", "cli.analyse.head.down"],
      found.responses.map((it) => [it.id, it.up, it.down]),
    ),
    isTruncated: found.truncated,
    ...(found.truncated && { notSeen: [said("cli.analyse.ended-early")] }),
    answer: found,
  };
};

const impact: Question<EffectMap> = ({ nodes, arcs }) => {
  const found = crossImpact({ nodes, arcs });
  if (isRefusal(found)) return found;
  const [first] = found;
  if (!first) return null;
  return {
    whole: said("cli.analyse.map.impact.whole", { id: first.id, total: first.total }),
    table: rows(
      [
        "cli.analyse.head.what",
        "cli.analyse.head.first",
        "cli.analyse.head.second",
        "cli.analyse.head.total",
        "cli.analyse.head.received",
      ],
      found.map((it) => [it.id, it.first, it.second, it.total, it.received]),
    ),
    answer: found,
  };
};

/** What moves what, and what a change in one thing does to the others. */
export const map: Family<"map", EffectMap> = {
  name: "map",
  read: readMap,
  questions: { ripple, signs, sampling, impact },
};
