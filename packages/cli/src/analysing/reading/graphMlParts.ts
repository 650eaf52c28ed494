import { Broken } from "./broken.ts";
import { nameColumns, tieColumns } from "./columns.ts";
import { shortly } from "./numbers.ts";

export type GraphMlEdge = {
  readonly from: string;
  readonly to: string;
  readonly isDirected: boolean;
  readonly line: number;
  weight?: string;
  type?: string;
};

export type Parts = {
  /** By id, the line of each. */
  readonly nodes: ReadonlyMap<string, number>;
  /** What nodes are called, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly edges: readonly GraphMlEdge[];
  /** Whether edges have a direction where nothing else is said. */
  readonly usual: boolean;
  /** What edges have where they say nothing themselves. */
  readonly given: { readonly weight?: string; readonly type?: string };
};

type Tag = { readonly of: Readonly<Record<string, string>>; readonly line: number };
type Meaning = "weight" | "type" | "name";

/** Collects the nodes and edges of GraphML, told of each element as it begins and, with its words, as it ends. */
export const graphMlParts = () => {
  const meanings = new Map<string, Meaning>();
  const names = new Map<string, string>();
  const nodes = new Map<string, number>();
  const edges: GraphMlEdge[] = [];
  const given: { weight?: string; type?: string } = {};
  let usual = true;
  /** The node or the edge that is open, and the meaning of the key or of the data in it. */
  let node: string | null = null;
  let edge: GraphMlEdge | null = null;
  let meaning: Meaning | undefined;

  const begins: Readonly<Record<string, (tag: Tag) => void>> = {
    graph: ({ of }) => void (usual = of["edgedefault"] !== "undirected"),
    key: (tag) => {
      const id = needed(tag, "id");
      meaning = meaningOf(tag.of["attr.name"] ?? id, tag.of["for"] ?? "all");
      if (meaning) meanings.set(id, meaning);
    },
    node: (tag) => {
      node = needed(tag, "id");
      const line = nodes.get(node);
      if (line !== undefined) throw new Broken(tag.line, "cli.analyse.broken.node-twice", { id: shortly(node), line });
      nodes.set(node, tag.line);
    },
    edge: (tag) => {
      const { directed } = tag.of;
      const isDirected = directed === undefined ? usual : directed === "true";
      edge = { from: needed(tag, "source"), to: needed(tag, "target"), isDirected, line: tag.line };
      edges.push(edge);
    },
    data: ({ of }) => void (meaning = meanings.get(of["key"] ?? "")),
    hyperedge: ({ line }) => {
      throw new Broken(line, "cli.analyse.broken.hyperedge");
    },
  };

  const ends: Readonly<Record<string, (words: string) => void>> = {
    default: (words) => {
      if (meaning === "weight" || meaning === "type") given[meaning] = words;
    },
    key: () => void (meaning = undefined),
    data: (words) => {
      if (meaning === "name" && node !== null && words !== "") names.set(node, words);
      if (edge && (meaning === "weight" || meaning === "type")) edge[meaning] = words;
      meaning = undefined;
    },
    node: () => void (node = null),
    edge: () => void (edge = null),
  };

  return {
    opened: (name: string, tag: Tag): void => (Object.hasOwn(begins, name) ? begins[name]?.(tag) : undefined),
    closed: (name: string, words: string): void => (Object.hasOwn(ends, name) ? ends[name]?.(words) : undefined),
    found: (): Parts => ({ nodes, names, edges, usual, given }),
  };
};

const needed = ({ of, line }: Tag, attribute: string): string => {
  const value = of[attribute]?.trim();
  if (!value) throw new Broken(line, "cli.analyse.broken.attribute-missing", { attribute });
  return value;
};

const meaningOf = (name: string, of: string): Meaning | undefined => {
  const plain = name.toLowerCase().replaceAll(/[\s_]+/g, "-");
  const isOneOf = (names: readonly string[]) => names.includes(plain);
  if (of !== "node" && isOneOf(tieColumns.weight)) return "weight";
  if (of !== "node" && isOneOf(tieColumns.type)) return "type";
  return of !== "edge" && isOneOf(nameColumns) ? "name" : undefined;
};
