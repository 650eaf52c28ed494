import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Boot } from "@mortar/web/src/boot.ts";

/** The browser's code as it was built: what a page must load, and how to draw its first paint here. */
export type WebBundle = {
  readonly folder: string;
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly render: (boot: Boot) => string;
};

const dist = join(import.meta.dirname, "../../../web/dist");

export const loadWebBundle = async (): Promise<WebBundle> => {
  const manifestFile = join(dist, "client/.vite/manifest.json");
  if (!existsSync(manifestFile)) throw new Error("The browser's code has not been built. Run `npm run build` first.");
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(manifestFile, "utf8"));
  const entry = Object.values(manifest).find(({ isEntry }) => isEntry);
  if (!entry) throw new Error("The browser's code was built without an entry. Run `npm run build` again.");
  const chunks = [entry, ...(entry.imports ?? []).flatMap((name) => manifest[name] ?? [])];
  const { render } = await import(pathToFileURL(join(dist, "server/entry.js")).href);
  return {
    folder: join(dist, "client"),
    scripts: chunks.map(({ file }) => `/${file}`),
    styles: [...new Set(chunks.flatMap(({ css }) => css ?? []))].map((file) => `/${file}`),
    render,
  };
};

type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};
