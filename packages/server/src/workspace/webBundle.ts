import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Sayable, together } from "@mortar/catalogue";
import type { Boot } from "@mortar/web/src/boot.ts";

/** The browser's code as it was built: what a page must load, and how to draw its first paint here. */
export type WebBundle = {
  readonly folder: string;
  /** What is in the sheet every room wears, and in the room's own. */
  readonly sheetFor: (url: string) => string;
  /** Where these sheets are. */
  readonly sheetsFor: (url: string) => readonly string[];
  /** What the room at this address says under a hand; the same object for the same room. */
  readonly sayableAt: (url: string) => Sayable;
  /** The kinds of record the page at this address (path and query) shows first; `null` where there is no room. */
  readonly kindsFor: (url: string) => readonly string[] | null;
  /** The questions whose answers the page at this address shows first, beside those of the front page. */
  readonly questionsFor: (url: string) => readonly string[];
  /** What the page at this address runs: the entry, then all that it stands on, then the same of the room. */
  readonly scriptsFor: (url: string) => readonly string[];
  /** Draws the first paint; `heard` is told which messages it says. */
  readonly render: (boot: Boot, heard: (id: string) => void) => string;
};

const dist = join(import.meta.dirname, "../../../web/dist");

export const loadWebBundle = async (): Promise<WebBundle> => {
  const folder = join(dist, "client");
  const manifestFile = join(folder, ".vite/manifest.json");
  const saidFile = join(folder, ".vite/said.json");
  if (![manifestFile, saidFile].every(existsSync))
    throw new Error("The browser's code has not been built. Run `npm run build` first.");
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
  const isDressed = chunksOf(manifest, ENTRY).some(({ css = [] }) => css.length > 0);
  if (!isDressed) throw new Error("The browser's code was built without an entry. Run `npm run build` again.");
  const drawing: Drawing = await import(pathToFileURL(join(dist, "server/entry.js")).href);
  const chunksFor = (url: string) => {
    const room = drawing.chunkFor(url);
    return [...new Set([ENTRY, ...(room === null ? [] : [room])].flatMap((name) => chunksOf(manifest, name)))];
  };
  const sheetsFor = (url: string) => [...new Set(chunksFor(url).flatMap(({ css = [] }) => css))];
  const sheets = new Map<string, string>();
  const sheetIn = (file: string) => {
    const read = sheets.get(file) ?? readFileSync(join(folder, file), "utf8");
    sheets.set(file, read);
    return read;
  };
  return {
    folder,
    sheetFor: (url) => sheetsFor(url).map(sheetIn).join(""),
    sheetsFor: (url) => sheetsFor(url).map((file) => `/${file}`),
    sayableAt: sayableBy(saidFile, drawing.chunkFor),
    kindsFor: drawing.kindsFor,
    questionsFor: drawing.questionsFor,
    scriptsFor: (url) => chunksFor(url).map(({ file }) => `/${file}`),
    render: drawing.render,
  };
};

const ENTRY = "src/entryClient.tsx";

/** As the build told it: what the entry can say is said in every room. */
const sayableBy = (file: string, chunkFor: Drawing["chunkFor"]) => {
  const said: Readonly<Record<string, Sayable>> = JSON.parse(readFileSync(file, "utf8"));
  const saidBy = (name: string) => {
    if (!said[name]) throw new Error(`Nobody knows what ${name} says. Run \`npm run build\` again.`);
    return said[name];
  };
  const known = new Map<string | null, Sayable>();
  return (url: string): Sayable => {
    const room = chunkFor(url);
    const sayable = known.get(room) ?? together([ENTRY, room ?? ENTRY].map(saidBy));
    known.set(room, sayable);
    return sayable;
  };
};

/** This chunk and all it imports, each once, the chunk first. */
const chunksOf = (manifest: Manifest, name: string): readonly Chunk[] => {
  const known = new Set([name]);
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
