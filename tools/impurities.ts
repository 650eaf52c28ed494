import { childrenOf, isNode, type Node } from "./tree.ts";

/** Each use of the clock, of dice, or of the world outside, as it would be written. */
export const impuritiesIn = (tree: unknown): readonly string[] => {
  if (!isNode(tree)) return [];
  return [...impurityOf(tree), ...childrenOf(tree).flatMap(impuritiesIn)];
};

const outside = [
  "crypto",
  "process",
  "fetch",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "globalThis",
];

const hidden = ["Date.now", "Math.random"];

const impurityOf = (node: Node): string[] => {
  if (node.type === "Identifier") return outside.filter((name) => name === node["name"]);
  if (node.type === "MemberExpression") return hidden.filter((name) => name === memberName(node));
  if (isEmptyDate(node)) return ["Date without a time"];
  return [];
};

const memberName = ({ object, property }: Node) => `${nameOf(object)}.${nameOf(property)}`;

const isEmptyDate = ({ type, callee, arguments: given }: Node) =>
  (type === "NewExpression" || type === "CallExpression") &&
  nameOf(callee) === "Date" &&
  (type === "CallExpression" || (given as readonly unknown[]).length === 0);

const nameOf = (node: unknown) => (isNode(node) ? String(node["name"] ?? node["value"]) : "");
