import { expect, test } from "vitest";
import { openClient } from "./coalitionClient.ts";

const path = "/api/coalitions/kitchen/history/needs/need-1";

/** What a server answers that gives out two at a time. */
const inPages = (past: readonly string[]) => {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Response> => {
    asked.push(address);
    const start = Number(new URL(address, "http://there").searchParams.get("after") ?? 0);
    const end = start + 2;
    const link = `<${path}?limit=2&after=${end}>; rel="next"`;
    return Response.json(past.slice(start, end), { headers: end < past.length ? { link } : {} });
  };
  return { asked, history: () => openClient("kitchen", fetch).history("needs", "need-1") };
};

test("the whole history of a record is told, however many pages the server makes of it", async () => {
  const server = inPages(["named", "refined", "met", "asked anew", "met again"]);
  expect(await server.history()).toEqual(["named", "refined", "met", "asked anew", "met again"]);
  expect(server.asked).toEqual([path, `${path}?limit=2&after=2`, `${path}?limit=2&after=4`]);
});

test("one page is asked for once", async () => {
  const server = inPages(["named"]);
  expect(await server.history()).toEqual(["named"]);
  expect(server.asked).toEqual([path]);
});
