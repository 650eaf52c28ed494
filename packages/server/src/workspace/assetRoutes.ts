import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { Hono } from "hono";
import type { Known } from "../door/house.ts";
import type { WebBundle } from "./webBundle.ts";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".html": "text/html; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".png": "image/png",
};

/** As the build packed them, the tightest first. */
const packings = [
  { encoding: "br", ending: ".br" },
  { encoding: "gzip", ending: ".gz" },
] as const;

type Bytes = Uint8Array<ArrayBuffer>;

type Asset = {
  readonly bytes: Bytes;
  readonly packed: readonly { readonly encoding: string; readonly bytes: Bytes }[];
  readonly type: string;
  readonly isHashed: boolean;
};

/** The browser's code, from memory. Its file names are hashes of what is in them, so a browser keeps them for good. */
export const assetRoutes = ({ folder }: Pick<WebBundle, "folder">): Hono<Known> => {
  const assets = new Map(
    filesIn(folder).map((file) => [`/${relative(folder, file).split(sep).join("/")}`, assetFrom(folder, file)]),
  );
  const routes = new Hono<Known>();
  // Browsers ask for it wherever a page names no icon.
  routes.get("/favicon.ico", (c) => c.redirect("/icon.svg", 301));
  routes.get("*", async (c, next) => {
    const asset = assets.get(c.req.path);
    if (!asset) return next();
    const caching = asset.isHashed ? "public, max-age=31536000, immutable" : "no-cache";
    const headers = { "content-type": asset.type, "cache-control": caching, vary: "accept-encoding" };
    const accepted = c.req.header("accept-encoding") ?? "";
    const best = asset.packed.find(({ encoding }) => accepted.includes(encoding));
    if (!best) return c.body(asset.bytes, 200, headers);
    return c.body(best.bytes, 200, { ...headers, "content-encoding": best.encoding });
  });
  return routes;
};

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes(".vite") && extname(entry.name) in types)
    .map((entry) => join(entry.parentPath, entry.name));

const assetFrom = (folder: string, file: string): Asset => ({
  bytes: bytesIn(file),
  packed: packings
    .filter(({ ending }) => existsSync(file + ending))
    .map(({ encoding, ending }) => ({ encoding, bytes: bytesIn(file + ending) })),
  type: types[extname(file)] as string,
  isHashed: relative(folder, file).startsWith("assets"),
});

const bytesIn = (file: string): Bytes => new Uint8Array(readFileSync(file));
