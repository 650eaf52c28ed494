export type { Done, Outcome, Past, Patch, Projected, Request, Tables, View } from "@mortar/app";
