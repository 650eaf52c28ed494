import { SaxesParser } from "saxes";
import { Broken } from "./broken.ts";
import { graphMlParts, type Parts } from "./graphMlParts.ts";
import { shortly } from "./numbers.ts";
import type { PlainFile } from "./plainFile.ts";
import { NO_TYPE, type ReadTie, type ReadTies } from "./readTie.ts";
import { weightIn } from "./signs.ts";

/** How deep elements may lie in one another. */
const DEPTH_MAX = 64;

/**
 * GraphML: nodes, edges with or without direction, and of their data the weight, the type and the name. Graphs inside graphs are read
 * as one. Nothing outside the file is fetched, and no entity is put in place but the five of XML: a file that declares
 * others is not read.
 */
export const graphMlIn = ({ text }: PlainFile): ReadTies => {
  const parts = graphMlParts();
  const parser = new SaxesParser({ xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  let depth = 0;
  let words = "";
  parser.on("error", ({ message }) => {
    throw new Broken(parser.line, "cli.analyse.broken.not-xml", { why: shortly(message.replace(/^[\d:]+ /, "")) });
  });
  parser.on("doctype", (declared) => {
    if (declared.includes("[")) throw new Broken(parser.line, "cli.analyse.broken.entities");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (depth === 0 && local(name) !== "graphml") throw new Broken(parser.line, "cli.analyse.broken.not-graphml");
    if (++depth > DEPTH_MAX) throw new Broken(parser.line, "cli.analyse.broken.too-deep");
    words = "";
    parts.opened(local(name), { of: attributes, line: parser.line });
  });
  parser.on("text", (more) => (words += more));
  parser.on("cdata", (more) => (words += more));
  parser.on("closetag", ({ name }) => {
    depth--;
    parts.closed(local(name), words.trim());
    words = "";
  });
  parser.write(text).close();
  return tiesFrom(parts.found());
};

const tiesFrom = ({ nodes, names, edges, usual, given }: Parts): ReadTies => {
  const nameOf = namesAreIds(nodes, names) ? (id: string) => names.get(id) as string : (id: string) => id;
  const isDirected = edges.length === 0 ? usual : edges.some((edge) => edge.isDirected);
  const ties = edges.flatMap((edge): readonly ReadTie[] => {
    for (const end of [edge.from, edge.to])
      if (!nodes.has(end)) throw new Broken(edge.line, "cli.analyse.broken.unknown-node", { id: shortly(end) });
    const weight = edge.weight ?? given.weight;
    const tie = {
      from: nameOf(edge.from),
      to: nameOf(edge.to),
      weight: weight === undefined ? 1 : weightIn(weight, edge.line),
      type: edge.type ?? given.type ?? NO_TYPE,
      place: edge.line,
    };
    // Where all are without direction, each stands once, and the file says so; beside others it goes both ways.
    const isBothWays = !edge.isDirected && isDirected && tie.from !== tie.to;
    return isBothWays ? [tie, { ...tie, from: tie.to, to: tie.from }] : [tie];
  });
  const hasWeights = given.weight !== undefined || edges.some(({ weight }) => weight !== undefined);
  return { nodes: [...nodes.keys()].map(nameOf), ties, isDirected, hasWeights };
};

/** Programs number nodes and name them beside: names that tell all of them apart are better ids. */
const namesAreIds = (nodes: ReadonlyMap<string, number>, names: ReadonlyMap<string, string>): boolean =>
  nodes.size > 0 && names.size === nodes.size && new Set(names.values()).size === nodes.size;
