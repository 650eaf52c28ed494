/** What people call the parts of a tie, in tables, in GraphML and in JSON. */
export const tieColumns = {
  from: ["from", "source", "giver", "sender", "one", "tail"],
  to: ["to", "target", "receiver", "other", "head"],
  weight: ["weight", "sign", "amount", "value", "w", "strength", "score"],
  type: ["type", "layer", "kind", "relation", "of-what"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Names of what a node is called, where its id is only a number of a program. */
export const nameColumns: readonly string[] = ["name", "label", "v-name"];
