export { type App, type AppSettings, openApp } from "./openApp.ts";
export type { Past } from "./history.ts";
export type { Projected } from "./projector.ts";
export type { Credential, Outcome, Request } from "./request.ts";
export type { Tables, View } from "./view.ts";
export type { Done } from "./write.ts";
export type { Patch, Sink } from "./watch.ts";
