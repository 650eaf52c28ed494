import type { Flag } from "./verb.ts";

/** What every command understands. */
export const everyFlag: readonly Flag[] = [
  { name: "json", says: (say) => say("cli.flag.json") },
  { name: "no-colour", says: (say) => say("cli.flag.no-colour") },
  { name: "help", says: (say) => say("cli.flag.help") },
];

/** The same under other names, which help does not show. */
export const otherNames: Readonly<Record<string, string>> = { "no-color": "no-colour", h: "help" };
