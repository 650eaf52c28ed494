import { type Document, type OpenAPIClient, OpenAPIClientAxios } from "openapi-client-axios";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCoalition, ines, kitchen } from "../../../testing/aCoalition.ts";
import { type AFront, aFront } from "../../../testing/doors/aFront.ts";
import { freshRequest } from "../../../testing/doors/visitor.ts";
import { isRefused } from "../../links/refused.ts";

/** A client that somebody else wrote, which knows of us what the document says, and holds a token. */
let at: AFront;
let client: OpenAPIClient;

beforeAll(async () => {
  at = await aFront();
  await aCoalition(at.house);
  const made = await at.house.tokens.make({
    person: ines,
    name: "Generic",
    scopes: ["read", "write"],
    coalitions: null,
    days: 1,
  });
  if (isRefused(made)) throw new Error(made.refused);
  const definition = (await at.send("/api/openapi.json")).json as Document;
  const api = new OpenAPIClientAxios({
    definition,
    withServer: { url: `http://127.0.0.1:${at.port}` },
    axiosConfigDefaults: { headers: { authorization: `Bearer ${made.text}` }, validateStatus: () => true },
  });
  client = await api.init();
}, 30_000);
afterAll(() => at.close());

const asked = (operation: string, ...args: unknown[]) => {
  const method = client[operation as keyof typeof client] as unknown as (
    ...args: unknown[]
  ) => Promise<{ readonly status: number; readonly data: unknown }>;
  return method(...args);
};

test("finds the coalitions, and reads one", async () => {
  expect((await asked("coalitions")).data).toEqual({ coalitions: [{ id: kitchen, name: "Riverside Kitchen" }] });
  const { status, data } = await asked("view", { coalition: kitchen, kinds: "members" });
  expect(status).toBe(200);
  expect((data as { tables: { members: readonly unknown[] } }).tables.members).toMatchObject([
    { name: { said: "The Library" } },
  ]);
});

test("asks for a command by its name, and sees what came of it", async () => {
  const { status, data } = await asked(
    "addPerson",
    { coalition: kitchen },
    {
      request: freshRequest(),
      ask: { id: "person-generic-0001", name: "Generic" },
    },
  );
  expect([status, data]).toMatchObject([200, { happened: [{ type: "PersonAdded", id: "person-generic-0001" }] }]);
  const past = await asked("history", { coalition: kitchen, kind: "persons", record: "person-generic-0001" });
  expect(past.data).toMatchObject([{ type: "PersonAdded" }]);
  expect((await asked("answer_gaps", { coalition: kitchen })).status).toBe(200);
});

test("is refused with a problem that has a code, and a page that explains it", async () => {
  const { status, data } = await asked(
    "affirmCommitment",
    { coalition: kitchen },
    {
      request: freshRequest(),
      ask: { id: "commitment-unknown-1", seen: "x" },
    },
  );
  expect([status, data]).toMatchObject([403, { code: "request/human-only", type: "/api/problems/request/human-only" }]);
  const explained = await at.send((data as { readonly type: string }).type);
  expect(explained.body).toContain("Only a person can do this");
});
