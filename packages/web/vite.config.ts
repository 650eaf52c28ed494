import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { type Sayable, sayableIn, together } from "@mortar/catalogue/src/sayable.ts";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin, type Rolldown } from "vite";

/**
 * The service worker is told the files of this very build, and is a new one whenever they are. It comes last: a file
 * that another plugin still takes out would keep the worker from being installed.
 */
const shellOf = (): Plugin => ({
  name: "mortar-shell",
  enforce: "post",
  generateBundle(_, bundle) {
    const worker = bundle["sw.js"];
    if (worker?.type !== "chunk") return;
    const files = Object.keys(bundle)
      .filter((name) => name.startsWith("assets/"))
      .sort();
    const version = createHash("sha256").update(files.join()).digest("hex").slice(0, 12);
    worker.code = worker.code
      .replaceAll("__SHELL_FILES__", JSON.stringify(files.map((name) => `/${name}`)))
      .replaceAll("__SHELL_VERSION__", JSON.stringify(version));
  },
});

/**
 * Packed as tightly as can be, once, where nobody waits for it: `NAME.br` and `NAME.gz` beside every file a page loads.
 * Browsers take the first only over HTTPS and from their own machine.
 */
const packedOnce = (): Plugin => ({
  name: "mortar-packed",
  writeBundle({ dir = "" }, bundle) {
    if (this.meta.watchMode) return;
    for (const name of Object.keys(bundle).filter((it) => /\.(js|css)$/.test(it))) {
      const bytes = readFileSync(join(dir, name));
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(bytes));
      writeFileSync(join(dir, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    }
  },
});

/** Where the rooms are told apart: what it brings later is a room of its own. */
const ROOMS = "src/workspace/rooms.ts";
const ENTRY = "src/entryClient.tsx";

/**
 * Leaves beside the manifest what each room can say, by the source file of its code: everything that its code brings,
 * at once or once somebody opens it. What the entry can say is said in every room.
 */
export const saidInRooms = (root: string): Plugin => ({
  name: "mortar-said",
  generateBundle() {
    const nameOf = (id: string) => relative(root, id).replaceAll("\\", "/");
    const rooms = [...this.getModuleIds()].find((id) => nameOf(id) === ROOMS);
    const entry = [...this.getModuleIds()].find((id) => nameOf(id) === ENTRY);
    if (!rooms || !entry) return;
    const brought = (from: string): Sayable => {
      const modules = new Set([from]);
      for (const id of modules) {
        const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {};
        for (const next of id === rooms ? importedIds : [...importedIds, ...dynamicallyImportedIds]) modules.add(next);
      }
      const ours = [...modules].filter((id) => !id.includes("node_modules"));
      return together(ours.map((id) => sayableIn(this.getModuleInfo(id)?.code ?? "")));
    };
    const first = [entry, ...(this.getModuleInfo(rooms)?.dynamicallyImportedIds ?? [])];
    const said = Object.fromEntries(first.map((id) => [nameOf(id), brought(id)]));
    this.emitFile({ type: "asset", fileName: ".vite/said.json", source: JSON.stringify(said) });
  },
});

type Group = Exclude<Rolldown.OutputOptions["codeSplitting"], boolean | undefined>["groups"] extends
  | readonly (infer One)[]
  | undefined
  ? One
  : never;

/** What at least so many rooms stand on is fetched as one. */
const SHARED_BY = 3;

/** The service worker stands alone. */
const ownFile = /\/serviceWorker[.]ts$/;

/** A journey for each of forty small files takes longer than what they hold: a room is made of a few. */
export const fewFiles = (): Group[] => {
  const known = new Map<string, boolean>();
  /** Stands on what checks the forms of records, which is as large as all else that rooms have in common. */
  const checks = (id: string, modules: Rolldown.GetModuleInfo): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const does =
      id.includes("/node_modules/zod/") || (modules(id)?.importedIds ?? []).some((it) => checks(it, modules));
    known.set(id, does);
    return does;
  };
  const isShared = (id: string) => !id.includes("vite/preload-helper") && !ownFile.test(id);
  return [
    { name: "first", tags: ["$initial"], test: (id) => !ownFile.test(id), priority: 3 },
    {
      debugName: "screens",
      name: (id, context) => (checks(id, (it) => context.getModuleInfo(it)) ? null : "screens"),
      test: isShared,
      minShareCount: SHARED_BY,
      priority: 2,
    },
    { name: "records", test: isShared, minShareCount: SHARED_BY, priority: 1 },
  ];
};

/** `vite build` makes what browsers load, `vite build --ssr` what draws the first page on the server. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), ...(isSsrBuild ? [] : [saidInRooms(import.meta.dirname), shellOf(), packedOnce()])],
  define: { "process.env.NODE_ENV": JSON.stringify(mode) },
  ssr: { noExternal: true },
  worker: { format: "es" },
  build: isSsrBuild
    ? {
        target: "node24",
        outDir: "dist/server",
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: "entry.js" } },
      }
    : {
        target: "baseline-widely-available",
        outDir: "dist/client",
        emptyOutDir: true,
        manifest: true,
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: ["src/entryClient.tsx", "src/serviceWorker.ts"],
          output: {
            codeSplitting: { groups: fewFiles() },
            entryFileNames: ({ name }) => (name === "serviceWorker" ? "sw.js" : "assets/[name]-[hash].js"),
          },
        },
      },
}));
