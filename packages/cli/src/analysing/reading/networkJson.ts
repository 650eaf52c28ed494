import { Broken, type Place } from "./broken.ts";
import { nameColumns, tieColumns } from "./columns.ts";
import { jsonIn } from "./json.ts";
import { shortly } from "./numbers.ts";
import type { PlainFile } from "./plainFile.ts";
import { weightIn } from "./signs.ts";
import { NO_TYPE, type ReadTie, type ReadTies } from "./readTie.ts";

type Loose = Readonly<Record<string, unknown>>;

/**
 * A network as programs write it in JSON: `nodes` beside `links`, `edges`, `arcs` or `ties`; what Cytoscape has under `elements`; a plain list
 * of ties. A node is its id, or has one as `id`; a tie is a list `[from, to, weight, type]`, or an object with `from` or `source` and so on.
 */
export const networkJsonIn = (file: PlainFile): ReadTies => {
  const value = jsonIn(file);
  if (Array.isArray(value)) return readFrom([], value, "", null);
  const { nodes, ties, at } = partsOf(value as Loose);
  const { directed } = value as Loose;
  return readFrom(nodes, ties, at, typeof directed === "boolean" ? directed : null);
};

type Parts = { readonly nodes: readonly unknown[]; readonly ties: readonly unknown[]; readonly at: string };

const TIES = ["links", "edges", "arcs", "ties"];

const partsOf = (value: Loose): Parts => {
  const { elements } = value;
  if (Array.isArray(elements)) {
    const isTie = (it: unknown) => partIn(it, "source") !== undefined;
    return { nodes: elements.filter((it) => !isTie(it)), ties: elements.filter(isTie), at: "elements." };
  }
  if (isObject(elements)) return partsOf(elements);
  const name = TIES.find((it) => Array.isArray(value[it]));
  if (!name) throw new Broken(null, "cli.analyse.broken.no-ties");
  const { nodes = [] } = value;
  if (!Array.isArray(nodes)) throw new Broken("nodes", "cli.analyse.broken.not-formed");
  return { nodes, ties: value[name] as readonly unknown[], at: `${name}.` };
};

const readFrom = (
  listed: readonly unknown[],
  ties: readonly unknown[],
  at: string,
  isDirected: boolean | null,
): ReadTies => {
  const ids = listed.map((it, nth) => idOf(it, `nodes.${nth}`));
  const nodes = new Map<string, number>();
  for (const [nth, id] of ids.entries()) {
    if (nodes.has(id)) throw new Broken(`nodes.${nth}`, "cli.analyse.broken.node-twice-json", { id: shortly(id) });
    nodes.set(id, nth);
  }
  const hasNames = listed.length > 0 && !listed.some((it) => partIn(it, "id") !== undefined);
  const endOf = (end: unknown, place: Place): string => {
    // Some write the place of a node in the list in place of its id.
    if (
      typeof end === "number" &&
      hasNames &&
      Number.isInteger(end) &&
      ids[end] !== undefined &&
      !nodes.has(String(end))
    )
      return ids[end];
    const id = idOf(end, place);
    if (listed.length > 0 && !nodes.has(id))
      throw new Broken(place, "cli.analyse.broken.unknown-node", { id: shortly(id) });
    if (!nodes.has(id)) nodes.set(id, nodes.size);
    return id;
  };
  let hasWeights = false;
  const read = ties.map((it, nth): ReadTie => {
    const place = `${at}${nth}`;
    const { from, to, weight, type } = endsOf(it, place);
    hasWeights ||= weight !== undefined;
    return {
      from: endOf(from, place),
      to: endOf(to, place),
      weight:
        weight === undefined ? 1 : weightIn(typeof weight === "number" ? String(weight) : textOf(weight, place), place),
      type: type === undefined ? NO_TYPE : textOf(type, place),
      place,
    };
  });
  return { nodes: [...nodes.keys()], ties: read, isDirected, hasWeights };
};

const endsOf = (tie: unknown, place: Place) => {
  if (Array.isArray(tie)) {
    const [from, to, weight, type] = tie as readonly unknown[];
    return { from, to, weight, type };
  }
  if (!isObject(tie)) throw new Broken(place, "cli.analyse.broken.not-formed");
  const first = (names: readonly string[]) =>
    names.map((name) => partIn(tie, name)).find((it) => it !== undefined && it !== null);
  return {
    from: first(tieColumns.from),
    to: first(tieColumns.to),
    weight: first(tieColumns.weight),
    type: first(tieColumns.type),
  };
};

/** Cytoscape puts everything under `data`. */
const partIn = (it: unknown, name: string): unknown => {
  if (!isObject(it)) return undefined;
  return isObject(it["data"]) ? it["data"][name] : it[name];
};

const idOf = (it: unknown, place: Place): string => {
  const id = isObject(it) ? (partIn(it, "id") ?? nameColumns.map((name) => partIn(it, name)).find(Boolean)) : it;
  if (typeof id === "number" && Number.isFinite(id)) return String(id);
  if (typeof id !== "string" || id.trim() === "") throw new Broken(place, "cli.analyse.broken.no-id");
  return id.trim();
};

const textOf = (it: unknown, place: Place): string => {
  if (typeof it !== "string") throw new Broken(place, "cli.analyse.broken.not-formed");
  return it.trim();
};

const isObject = (it: unknown): it is Loose => typeof it === "object" && it !== null && !Array.isArray(it);
