export type { Done, Outcome, Past, Patch, Projected, Request, Tables, View } from "@mortar/app";
export { type CoalitionClient, isProblem, openClient } from "./coalitionClient.ts";
export type { AnyFetch } from "./asking.ts";
export type { Following } from "./follow.ts";
export { type Described, type Mortar, type Named, openMortar, type Reaching } from "./openMortar.ts";
export type { Handing, Link, LinkTask, MadeLink, NewLink } from "./link.ts";
export { NotLetIn, type Problem, SessionOver, Unreachable } from "./problem.ts";
export type { Schedule, ScheduleRun } from "./schedule.ts";
