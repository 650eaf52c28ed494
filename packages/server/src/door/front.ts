import { Hono } from "hono";
import { pageRoutes } from "../pages/pageRoutes.ts";
import { troublePage } from "../pages/troublePage.ts";
import { calendarRoutes } from "../calendar/calendarRoutes.ts";
import { assetRoutes } from "../workspace/assetRoutes.ts";
import type { WebBundle } from "../workspace/webBundle.ts";
import { workspaceRoutes } from "../workspace/workspaceRoutes.ts";
import { apiRoutes } from "./api.ts";
import { exampleRoutes } from "./exampleRoutes.ts";
import { isForPrograms } from "./isForPrograms.ts";
import type { House, Known } from "./house.ts";
import { healthRoutes } from "../running/healthRoutes.ts";
import { figuresRoutes } from "../running/figuresRoutes.ts";
import { requests, routeOf } from "../running/requests.ts";
import { refuse, refuseTrouble } from "./problem.ts";
import { security } from "./security.ts";

/** All doors of one installation, behind one guard. */
export const front = (house: House, bundle: WebBundle): Hono<Known> => {
  const doors = new Hono<Known>({ strict: false });
  doors.use(requests(house));
  doors.route("/", healthRoutes(house));
  doors.route("/", figuresRoutes(house));
  doors.use(security(house));
  doors.route("/", assetRoutes(bundle));
  doors.route("/api", apiRoutes(house));
  doors.route(
    "/",
    workspaceRoutes(house, bundle, (c) => troublePage(c, "not-found")),
  );
  doors.route("/", calendarRoutes(house));
  doors.route("/", exampleRoutes(house));
  doors.route("/", pageRoutes(house));
  doors.notFound((c) => (isForPrograms(c) ? refuse(c, 404, "door/nothing-here") : troublePage(c, "not-found")));
  doors.onError((trouble, c) => {
    if (!(trouble instanceof Error && trouble.name === "StoreTrouble"))
      house.running.log.fault(`${c.req.method} ${routeOf(c)}`, trouble, c.get("requestId"));
    return isForPrograms(c) ? refuseTrouble(c, trouble) : troublePage(c, troubleOf(trouble));
  });
  return doors;
};

const troubleOf = (trouble: Error) => (trouble.name === "StoreTrouble" ? "unavailable" : "fault");
