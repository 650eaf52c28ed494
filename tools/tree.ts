/** A node of a syntax tree, as loose as the parser gives it. */
export type Node = { readonly type: string; readonly [field: string]: unknown };

export const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

/** The nodes right below this one. A plain name after a dot or before a colon is a word, not a variable: it is left out. */
export const childrenOf = (node: Node): readonly Node[] =>
  Object.entries(node)
    .filter(([field]) => node["computed"] === true || !(field === "property" || field === "key"))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
