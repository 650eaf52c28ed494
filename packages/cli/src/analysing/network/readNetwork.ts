import { isRefusal } from "@mortar/core";
import { type Arc, type Graph, graphFrom, type GraphInput } from "@mortar/core/src/algorithms/graph/graph.ts";
import type { Read, Settings } from "../family.ts";
import { Broken } from "../reading/broken.ts";
import { shortly } from "../reading/numbers.ts";
import type { PlainFile } from "../reading/plainFile.ts";
import { NO_TYPE, type ReadTie, type ReadTies } from "../reading/readTie.ts";
import { tiesIn } from "../reading/ties.ts";
import { said } from "../said.ts";

/** A network of ties, none below zero. */
export type Network = {
  readonly nodes: readonly string[];
  /** As they were read, without those from one to itself and those that weigh nothing; ties without direction stand both ways. */
  readonly ties: readonly ReadTie[];
  /** In order; the type without a name where no tie has one. */
  readonly types: readonly string[];
  readonly isDirected: boolean;
  readonly hasWeights: boolean;
  /** An arc wherever there is a tie of any type; loops are among them. */
  readonly graph: Graph;
  /** The same arcs without loops. They weigh what the file says where there is one type, and 1 where there are several. */
  readonly support: GraphInput;
};

export const readNetwork = ([file]: readonly PlainFile[], settings: Settings): Read<Network> => {
  const read = tiesIn(file as PlainFile);
  const isDirected = settings.isUndirected ? false : (read.isDirected ?? true);
  const weighing = read.ties.filter(isTie);
  const own = isDirected ? weighing : weighing.flatMap(bothWays);
  refuseTwice(read.nodes, own, isDirected);
  const types = [...new Set(own.map(({ type }) => type))].sort();
  const arcs = arcsOf(own, types.length > 1);
  const graph = graphFrom({ nodes: read.nodes, arcs });
  if (isRefusal(graph)) throw new Broken(null, "cli.analyse.broken.refused", { why: graph.refused });
  const ties = own.filter(({ from, to }) => from !== to);
  const support = { nodes: read.nodes, arcs: arcs.filter(({ from, to }) => from !== to) };
  const input = { nodes: read.nodes, ties, types, isDirected, hasWeights: read.hasWeights, graph, support };
  return { input, notes: notesOn(read, own, input) };
};

const isTie = ({ weight, place }: ReadTie): boolean => {
  if (weight < 0) throw new Broken(place, "cli.analyse.broken.negative-tie");
  return weight > 0;
};

const bothWays = (tie: ReadTie): readonly ReadTie[] =>
  tie.from === tie.to ? [tie] : [tie, { ...tie, from: tie.to, to: tie.from }];

/** The same two, in the same type, twice: whoever made the file knows whether that is one tie or two that add up. */
const refuseTwice = (nodes: readonly string[], ties: readonly ReadTie[], isDirected: boolean): void => {
  const places = new Map(nodes.map((id, at) => [id, at]));
  const seenByType = new Map<string, Set<number>>();
  for (const { from, to, type, place } of ties) {
    const seen = seenByType.get(type) ?? new Set();
    seenByType.set(type, seen);
    const pair = (places.get(from) as number) * nodes.length + (places.get(to) as number);
    if (seen.has(pair))
      throw new Broken(place, isDirected ? "cli.analyse.broken.tie-twice" : "cli.analyse.broken.tie-twice-undirected", {
        from: shortly(from),
        to: shortly(to),
      });
    seen.add(pair);
  }
};

/** Of several types between the same two, one arc: amounts of different types have no sum. */
const arcsOf = (ties: readonly ReadTie[], hasTypes: boolean): readonly Arc[] => {
  if (!hasTypes) return ties.map(({ from, to, weight }) => ({ from, to, weight }));
  const known = new Map<string, Set<string>>();
  return ties.flatMap(({ from, to }) => {
    const targets = known.get(from) ?? new Set();
    known.set(from, targets);
    if (targets.has(to)) return [];
    targets.add(to);
    return [{ from, to, weight: 1 }];
  });
};

const notesOn = (read: ReadTies, own: readonly ReadTie[], { nodes, graph, types, isDirected }: Network) => {
  const arcs = graph.to.length;
  const loops = own.filter(({ from, to }) => from === to).length;
  const nothing = read.ties.filter(({ weight }) => weight === 0).length;
  const named = types.filter((type) => type !== NO_TYPE);
  return [
    isDirected
      ? said("cli.analyse.network.read", { members: nodes.length, arcs })
      : said("cli.analyse.network.read-undirected", { members: nodes.length, ties: (arcs - loops) / 2 + loops }),
    ...(named.length > 0 ? [said("cli.analyse.network.read-types", { types: named })] : []),
    ...(loops > 0 ? [said("cli.analyse.network.read-loops", { count: loops })] : []),
    ...(nothing > 0 ? [said("cli.analyse.network.read-nothing", { count: nothing })] : []),
  ];
};
