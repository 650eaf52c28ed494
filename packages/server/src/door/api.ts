import { commands, isRefusal } from "@mortar/core";
import { Hono, type Context } from "hono";
import { z } from "zod";
import { describedFrom } from "./described.ts";
import { follow } from "./events.ts";
import { exportingRoutes } from "./exportingRoutes.ts";
import type { House, Known } from "./house.ts";
import { importingRoutes } from "./importingRoutes.ts";
import { jsonOf } from "./jsonBody.ts";
import { linkRoutes } from "./linkApi.ts";
import { openApiRoutes } from "./openApi/openApiRoutes.ts";
import { refuse, refuseOutcome } from "./problem.ts";
import { programRoutes } from "./programRoutes.ts";
import { tokenReach } from "./tokenReach.ts";
import { whoAsks } from "./whoAsks.ts";
import { packed } from "../workspace/packed.ts";

/** HTTP for programs and for our own browser code. Every command of core is here; none is named here. */
export const apiRoutes = (house: House): Hono<Known> => {
  const api = new Hono<Known>();
  const { app } = house;

  api.use(tokenReach());
  api.get("/commands", (c) => c.json(described));

  api.post("/coalitions/:coalition/commands/:command", async (c) => {
    const { coalition, command } = c.req.param();
    const who = whoAsks(c, house, coalition);
    if (!who) return refuse(c, 401, "door/signed-out");
    const body = await jsonOf(c);
    if (!body) return refuse(c, 400, "door/not-json");
    const { request, ask, as } = body;
    if (typeof request !== "string" || (as !== undefined && as !== null && typeof as !== "string"))
      return refuse(c, 422, "request/malformed");
    const outcome = await app.request(coalition, { request, command, ask, as: as ?? null }, who);
    return isRefusal(outcome) || "invalid" in outcome ? refuseOutcome(c, outcome) : c.json(outcome);
  });

  api.get("/coalitions/:coalition/view", (c) =>
    shown(c, house, (coalition, person) => app.look(coalition, person, c.req.query("kinds")?.split(","))),
  );

  api.get("/coalitions/:coalition/as-it-was-on/:day", async (c) => {
    const day = z.iso.date().safeParse(c.req.param("day"));
    if (!day.success) return refuse(c, 422, "input/invalid_format");
    return shown(c, house, (coalition, person) => app.lookBack(coalition, person, day.data));
  });

  api.get("/coalitions/:coalition/answers/:question", (c) =>
    shown(c, house, (coalition, person) => app.answer(coalition, person, c.req.param("question"))),
  );

  api.get("/coalitions/:coalition/events", (c) => follow(c, house));

  api.route("/", openApiRoutes(house));
  api.route("/", programRoutes(house));
  api.route("/", exportingRoutes(house));
  api.route("/", importingRoutes(house));
  api.route("/", linkRoutes(house));
  return api;
};

const described = describedFrom(commands);

/** Answers with what a look comes to; what there is not, and what is not for this person, look the same. */
const shown = async (
  c: Context<Known>,
  house: House,
  look: (coalition: string, person: string) => Promise<unknown>,
): Promise<Response> => {
  const coalition = c.req.param("coalition") as string;
  const who = whoAsks(c, house, coalition);
  if (!who) return refuse(c, 401, "door/signed-out");
  const found = await look(coalition, who.person);
  return found === null ? refuse(c, 404, "door/nothing-here") : packed(c, JSON.stringify(found), "application/json");
};
