import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { assetRoutes } from "./assetRoutes.ts";

const folder = mkdtempSync(join(tmpdir(), "mortar-assets-"));
mkdirSync(join(folder, "assets"));
for (const [name, text] of [
  ["assets/entry-1.js", "plain"],
  ["assets/entry-1.js.br", "tight"],
  ["assets/entry-1.js.gz", "tighter than plain"],
  ["icon.svg", "<svg/>"],
] as const)
  writeFileSync(join(folder, name), text);
afterAll(() => rmSync(folder, { recursive: true }));

const routes = assetRoutes({ folder });
const get = async (path: string, accepted: string) => {
  const answer = await routes.request(path, { headers: { "accept-encoding": accepted } });
  const { headers, status } = answer;
  return [status, headers.get("content-encoding"), headers.get("cache-control"), await answer.text()];
};
const forGood = "public, max-age=31536000, immutable";

test.each([
  ["gzip, deflate, br, zstd", "br", "tight"],
  ["gzip, deflate", "gzip", "tighter than plain"],
  ["", null, "plain"],
])("to a browser that understands '%s' a file goes as the build packed it", async (accepted, encoding, text) =>
  expect(await get("/assets/entry-1.js", accepted)).toEqual([200, encoding, forGood, text]),
);

test("a file whose name can come again is asked for again", async () =>
  expect(await get("/icon.svg", "br")).toEqual([200, null, "no-cache", "<svg/>"]));

test("what is packed is no file of its own, nor is what lies outside", async () => {
  for (const path of ["/assets/entry-1.js.br", "/../package.json", "/assets/..%2f..%2fpackage.json"])
    expect((await get(path, "br"))[0]).toBe(404);
});

test("a page that names no icon has ours", async () => {
  const answer = await routes.request("/favicon.ico");
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "/icon.svg"]);
});
