import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Boot } from "@mortar/web/src/boot.ts";

/** The browser's code as it was built: what a page must load, and how to draw its first paint here. */
export type WebBundle = {
  readonly folder: string;
  /** What is in the sheet every room wears, and in the room's own. */
  readonly sheetFor: (url: string) => string;
  /** The kinds of record the page at this address (path and query) shows first; `null` where there is no room. */
  readonly kindsFor: (url: string) => readonly string[] | null;
  /** The questions whose answers the page at this address shows first, beside those of the front page. */
  readonly questionsFor: (url: string) => readonly string[];
  /** What the page at this address runs: the entry, then everything it and the room stand on. */
  readonly scriptsFor: (url: string) => readonly string[];
  /** Draws the first paint; `heard` is told which messages it says. */
  readonly render: (boot: Boot, heard: (id: string) => void) => string;
};

const dist = join(import.meta.dirname, "../../../web/dist");

export const loadWebBundle = async (): Promise<WebBundle> => {
  const folder = join(dist, "client");
  const manifestFile = join(folder, ".vite/manifest.json");
  if (!existsSync(manifestFile)) throw new Error("The browser's code has not been built. Run `npm run build` first.");
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const entry = manifest[ENTRY];
  if (!entry?.css?.[0]) throw new Error("The browser's code was built without an entry. Run `npm run build` again.");
  const drawing: Drawing = await import(pathToFileURL(join(dist, "server/entry.js")).href);
  const chunksFor = (url: string) => {
    const room = drawing.chunkFor(url);
    return chunksOf(manifest, room === null ? [ENTRY] : [ENTRY, room]);
  };
  const sheets = new Map<string, string>();
  const sheetIn = (file: string) => {
    const read = sheets.get(file) ?? readFileSync(join(folder, file), "utf8");
    sheets.set(file, read);
    return read;
  };
  return {
    folder,
    sheetFor: (url) => [...new Set(chunksFor(url).flatMap(({ css = [] }) => css))].map(sheetIn).join(""),
    kindsFor: drawing.kindsFor,
    questionsFor: drawing.questionsFor,
    scriptsFor: (url) => chunksFor(url).map(({ file }) => `/${file}`),
    render: drawing.render,
  };
};

const ENTRY = "src/entryClient.tsx";

/** These chunks and all they import, each once, those named first. */
const chunksOf = (manifest: Manifest, names: readonly string[]): readonly Chunk[] => {
  const known = new Set(names);
  for (const name of known) for (const needed of manifest[name]?.imports ?? []) known.add(needed);
  return [...known].flatMap((name) => manifest[name] ?? []);
};

type Manifest = Readonly<Record<string, Chunk>>;

type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

/** What the build of `entryServer.tsx` exports. */
type Drawing = Pick<WebBundle, "kindsFor" | "questionsFor" | "render"> & {
  readonly chunkFor: (url: string) => string | null;
};
