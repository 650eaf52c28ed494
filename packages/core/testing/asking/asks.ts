import type * as fc from "fast-check";
import type { CoalitionCommands } from "../../src/coalition.ts";
import type { Actor } from "../../src/kernel/index.ts";

/** For each command, requests someone might make. */
export type Asks = { readonly [Name in keyof CoalitionCommands]: fc.Arbitrary<object> };

/** For each command, who mostly asks for it, and how often. */
export type Askers = { readonly [Name in keyof CoalitionCommands]: readonly [fc.Arbitrary<Actor>, number] };
