import type { Module } from "./modules.ts";
import { childrenOf, isNode, type Node } from "./tree.ts";

/** How the code says its messages. */
export type Spoken = {
  /** Ids in `say("…")`, with the file that says them. */
  readonly said: readonly { readonly id: string; readonly path: string }[];
  /** Every other text in the code: an id may be passed on before it is said. */
  readonly written: ReadonlySet<string>;
  /** What stands before the first gap in a template: ``say(`refusal.${code}`)`` may say any refusal. */
  readonly begun: ReadonlySet<string>;
};

export const spokenIn = (modules: readonly Module[]): Spoken => {
  const nodes = modules.flatMap(({ path, tree }) => (isNode(tree) ? allIn(tree) : []).map((node) => ({ node, path })));
  return {
    said: nodes.flatMap(({ node, path }) => saidBy(node).map((id) => ({ id, path }))),
    written: new Set(nodes.flatMap(({ node }) => textOf(node))),
    begun: new Set(nodes.flatMap(({ node }) => beginningOf(node))),
  };
};

export const isSpoken = ({ written, begun }: Spoken, id: string) =>
  written.has(id) || [...begun].some((beginning) => id.startsWith(beginning));

const saidBy = ({ type, callee, arguments: given }: Node): readonly string[] => {
  if (type !== "CallExpression" || !isNode(callee)) return [];
  const name = callee.type === "MemberExpression" ? callee["property"] : callee;
  const first = (given as readonly unknown[])[0];
  return isNode(name) && name["name"] === "say" && isNode(first) ? textOf(first).filter(isId) : [];
};

/** Other things are said too: lines in a terminal, events in a stream. */
const isId = (text: string) => /^[a-z][\w-]*([.][\w/-]+)+$/i.test(text);

const textOf = ({ type, value, quasis }: Node): readonly string[] => {
  if (type === "Literal" && typeof value === "string") return [value];
  return type === "TemplateLiteral" && (quasis as unknown[]).length === 1 ? cooked(quasis) : [];
};

/** A beginning counts once it has a dot: a template that begins with a gap could say anything. */
const beginningOf = ({ type, quasis }: Node): readonly string[] =>
  type === "TemplateLiteral" && (quasis as unknown[]).length > 1
    ? cooked(quasis).filter((it) => /^\w+\./.test(it))
    : [];

const cooked = (quasis: unknown) => {
  const [first] = quasis as readonly { readonly value: { readonly cooked: string } }[];
  return first ? [first.value.cooked] : [];
};

const allIn = (node: Node): readonly Node[] => [node, ...childrenOf(node).flatMap(allIn)];
