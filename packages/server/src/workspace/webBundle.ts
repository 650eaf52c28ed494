import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Boot } from "@mortar/web/src/boot.ts";

/** The browser's code as it was built: what a page must load, and how to draw its first paint here. */
export type WebBundle = {
  readonly folder: string;
  /** What is in the sheet every room wears. */
  readonly sheet: string;
  /** The kinds of record the page at this address (path and query) shows first; `null` where there is no room. */
  readonly kindsFor: (url: string) => readonly string[] | null;
  /** What the page at this address runs: the entry, then everything it and the room stand on. */
  readonly scriptsFor: (url: string) => readonly string[];
  readonly render: (boot: Boot) => string;
};

const dist = join(import.meta.dirname, "../../../web/dist");

export const loadWebBundle = async (): Promise<WebBundle> => {
  const folder = join(dist, "client");
  const manifestFile = join(folder, ".vite/manifest.json");
  if (!existsSync(manifestFile)) throw new Error("The browser's code has not been built. Run `npm run build` first.");
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const entry = manifest[ENTRY];
  const sheet = entry?.css?.[0];
  if (!sheet) throw new Error("The browser's code was built without an entry. Run `npm run build` again.");
  const drawing: Drawing = await import(pathToFileURL(join(dist, "server/entry.js")).href);
  return {
    folder,
    sheet: readFileSync(join(folder, sheet), "utf8"),
    kindsFor: drawing.kindsFor,
    scriptsFor: (url) => {
      const room = drawing.chunkFor(url);
      return filesOf(manifest, room === null ? [ENTRY] : [ENTRY, room]).map((file) => `/${file}`);
    },
    render: drawing.render,
  };
};

const ENTRY = "src/entryClient.tsx";

/** The files of these chunks and of all they import, each once, the chunks' own first. */
const filesOf = (manifest: Manifest, names: readonly string[]): readonly string[] => {
  const known = new Set(names);
  for (const name of known) for (const needed of manifest[name]?.imports ?? []) known.add(needed);
  return [...known].flatMap((name) => manifest[name]?.file ?? []);
};

type Manifest = Readonly<Record<string, Chunk>>;

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

/** What the build of `entryServer.tsx` exports. */
type Drawing = Pick<WebBundle, "kindsFor" | "render"> & { readonly chunkFor: (url: string) => string | null };
