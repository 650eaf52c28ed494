import { commands, readAsk } from "@mortar/core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AFront, aFront } from "../../../testing/doors/aFront.ts";
import { problemStatus } from "../problemStatus.ts";
import { openApiDocument } from "./document.ts";
import { exampleOf } from "./example.ts";
import { operations } from "./operations.ts";
import { problemCodes } from "./problemPages.ts";

let at: AFront;
type Described = {
  readonly "x-only-a-person"?: true;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
};
type Document = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
};
let document: Document;

beforeAll(async () => {
  at = await aFront();
  document = (await at.send("/api/openapi.json")).json as Document;
}, 30_000);
afterAll(() => at.close());

test("the document that is served is OpenAPI 3.1, as a public validator reads it", async () => {
  expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument("http://localhost:4400"))));
  expect(document.openapi).toBe("3.1.0");
  expect(await new Validator().validate(structuredClone(document))).toEqual({ valid: true });
});

/** As the routes are written there: one for all commands, one for all questions. */
const routeOf = (path: string) =>
  path
    .replace(/\/commands\/\w+$/, "/commands/{command}")
    .replace(/\/answers\/\w+$/, "/answers/{question}")
    .replaceAll(/\{(\w+)\}/g, ":$1");

test("every door under /api is in the document, and everything in the document has a door", () => {
  const doors = at.routes
    .filter(({ method, path }) => method !== "ALL" && (path === "/health" || /^\/api(\/|$)/.test(path)))
    .map(({ method, path }) => `${method} ${path}`);
  const declared = operations().map(({ method, path }) => `${method.toUpperCase()} ${routeOf(path)}`);
  expect([...new Set(declared)].sort()).toEqual([...new Set(doors)].sort());
});

describe("commands", () => {
  const of = (name: string) => document.paths[`/api/coalitions/{coalition}/commands/${name}`]?.["post"];

  test("each has an operation of its own, which says whether only a person can ask", () => {
    for (const [name, { humanOnly }] of Object.entries(commands)) {
      expect(of(name)?.["x-only-a-person"], name).toBe(humanOnly);
      expect(
        of(name)?.security.some((it) => "token" in it),
        name,
      ).toBe(humanOnly !== true);
    }
  });

  test("its refusals stand there with their sentences, under the status they come with", () => {
    expect(of("affirmCommitment")?.responses["403"]?.description).toContain(
      "`commitment/not-yours`: Only someone who speaks for this member can do this, in its name.",
    );
    expect(of("affirmCommitment")?.responses["409"]?.description).toContain("`commitment/not-released`");
  });

  test.each(operations().flatMap(({ id, asks }) => (asks && id in commands ? [[id, asks.is] as const] : [])))(
    "the example of %s can be asked for",
    (name, is) => {
      const { ask, request } = exampleOf(is) as { readonly ask: unknown; readonly request: string };
      expect(readAsk(name, ask, request)).toHaveProperty("ask");
    },
  );
});

test("every operation has its own id", () => {
  const ids = operations().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe("the pages", () => {
  test("/api lists every operation, with an example", async () => {
    const { status, body, headers } = await at.send("/api");
    expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
    for (const { id } of operations()) expect(body).toContain(`id="${id}"`);
    expect(body).toContain("curl -X POST http://localhost:4400/api/coalitions/coalition-kitchen/commands/addPerson");
  });

  test("every code has a page that says what it means, and with which status it comes", async () => {
    expect(problemCodes.length).toBeGreaterThan(150);
    const list = await at.send("/api/problems");
    for (const code of problemCodes) {
      const { status, body, headers } = await at.send(`/api/problems/${code}`);
      expect([code, status]).toEqual([code, 200]);
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(body).toContain(code);
      expect(body, code).not.toContain("did not pass");
      expect(body).toContain(String(problemStatus(code)));
      expect(list.body).toContain(`href="/api/problems/${code}"`);
    }
  });

  test("a code that is none has no page: a program is told so as a problem, a browser in a page", async () => {
    const nowhere = "/api/problems/commitment/no-such-code";
    const told = await at.send(nowhere);
    const shown = await at.send(nowhere, { headers: { accept: "text/html,*/*;q=0.8" } });
    expect([told.status, told.headers["content-type"]]).toEqual([404, "application/problem+json"]);
    expect([shown.status, shown.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  });
});
