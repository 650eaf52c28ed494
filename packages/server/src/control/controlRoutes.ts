import { z } from "zod";
import type { Tell } from "../backups/told.ts";
import type { House } from "../door/house.ts";
import { accountRoutes } from "./accountRoutes.ts";
import { fileRoutes } from "./fileRoutes.ts";
import { redact } from "./redactRoute.ts";
import { statusIn } from "./status.ts";

/** What whoever owns the machine can ask of the running server. It never speaks for anybody, and never affirms. */
export type ControlRoute = (house: House, asked: unknown, tell: Tell) => Promise<unknown>;

const backupAsked = z.object({ into: z.string().startsWith("/").nullable().default(null) });

export const controlRoutes: Readonly<Record<string, ControlRoute>> = {
  "/backup": ({ backups }, asked, tell) => backups.make("asked-for", backupAsked.parse(asked).into, tell),
  "/status": (house) => statusIn(house),
  ...accountRoutes,
  ...fileRoutes,
  "/redact": redact,
};
