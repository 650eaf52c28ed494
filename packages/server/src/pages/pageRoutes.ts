import { Hono } from "hono";
import type { House, Known } from "../door/house.ts";
import { accountRoutes } from "./account/accountRoutes.ts";
import { addressRoutes } from "./account/addressRoutes.ts";
import { bringInRoutes } from "./account/bringInRoutes.ts";
import { installationRoutes } from "./account/installationRoutes.ts";
import { outboxRoutes } from "./account/outboxRoutes.ts";
import { calendarRoutes } from "./account/calendarRoutes.ts";
import { mailRoutes } from "./account/mailRoutes.ts";
import { stopRoutes } from "./account/stopRoutes.ts";
import { tokenRoutes } from "./account/programs/tokenRoutes.ts";
import { webhookRoutes } from "./account/programs/webhookRoutes.ts";
import { passkeyRoutes } from "./account/passkeyRoutes.ts";
import { signInRoutes } from "./account/signInRoutes.ts";
import { helpRoutes } from "./help/helpRoutes.ts";
import { linkRoutes } from "./link/linkRoutes.ts";
import { exampleRoutes } from "./start/exampleRoutes.ts";
import { foundRoutes } from "./start/foundRoutes.ts";
import { homeRoutes } from "./start/homeRoutes.ts";
import { offlineRoutes } from "./start/offlineRoutes.ts";
import { setUpRoutes } from "./start/setUpRoutes.ts";

/** Every page a person meets without an account, or before signing in. They work without any script. */
export const pageRoutes = (house: House): Hono<Known> => {
  const routes = new Hono<Known>({ strict: false });
  for (const part of [
    homeRoutes,
    helpRoutes,
    exampleRoutes,
    offlineRoutes,
    setUpRoutes,
    foundRoutes,
    signInRoutes,
    accountRoutes,
    addressRoutes,
    passkeyRoutes,
    mailRoutes,
    calendarRoutes,
    stopRoutes,
    tokenRoutes,
    webhookRoutes,
    outboxRoutes,
    installationRoutes,
    bringInRoutes,
    linkRoutes,
  ])
    routes.route("/", part(house));
  return routes;
};
