import type { Tell } from "../backups/told.ts";
import type { House } from "../door/house.ts";

/** What whoever owns the machine can ask of the running server. It never speaks for anybody, and never affirms. */
export type ControlRoute = (house: House, asked: unknown, tell: Tell) => Promise<unknown>;
