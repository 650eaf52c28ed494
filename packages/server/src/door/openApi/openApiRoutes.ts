import { type Context, Hono } from "hono";
import { troublePage } from "../../pages/troublePage.ts";
import { packed } from "../../workspace/packed.ts";
import type { House, Known } from "../house.ts";
import { refuse } from "../problem.ts";
import { openApiDocument } from "./document.ts";
import { operationsPage } from "./operationsPage.ts";
import { isProblemCode, problemPage, problemsPage } from "./problemPages.ts";

/** What this API is, for programs and for people who write them. */
export const openApiRoutes = ({ settings }: Pick<House, "settings">): Hono<Known> => {
  const routes = new Hono<Known>();
  const document = JSON.stringify(openApiDocument(settings.publicUrl));

  routes.get("/openapi.json", (c) => packed(c, document, "application/json"));
  routes.get("/", operationsPage);
  routes.get("/problems", problemsPage);
  routes.get("/problems/:kind/:reason", async (c) => {
    const code = `${c.req.param("kind")}/${c.req.param("reason")}`;
    if (!isProblemCode(code)) return isBrowsed(c) ? troublePage(c, "not-found") : refuse(c, 404, "door/nothing-here");
    return problemPage(c, code);
  });
  return routes;
};

/** Browsers say that they read pages; a program that says nothing of it is answered as one. */
const isBrowsed = (c: Context<Known>): boolean => (c.req.header("accept") ?? "").includes("text/html");
