import { z } from "zod";
import { accountRoutes } from "./accountRoutes.ts";
import { bounce } from "./bounceRoute.ts";
import { checkUp, type Finding } from "./checkUp.ts";
import type { ControlRoute } from "./controlRoute.ts";
import { fileRoutes } from "./fileRoutes.ts";
import { redact } from "./redactRoute.ts";
import { statusIn } from "./status.ts";

const backupAsked = z.object({ into: z.string().startsWith("/").nullable().default(null) });

export const controlRoutes: Readonly<Record<string, ControlRoute>> = {
  "/backup": ({ backups }, asked, tell) => backups.make("asked-for", backupAsked.parse(asked).into, tell),
  "/status": (house) => statusIn(house),
  "/look-over": async ({ settings, now }) => {
    const findings: Finding[] = [];
    for await (const found of checkUp({ settings, now: now() })) findings.push(found);
    return findings;
  },
  ...accountRoutes,
  ...fileRoutes,
  "/redact": redact,
  "/bounce": bounce,
};
