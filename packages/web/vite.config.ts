import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

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

/** `vite build` makes what browsers load, `vite build --ssr` what draws the first page on the server. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), ...(isSsrBuild ? [] : [shellOf(), packedOnce()])],
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
            entryFileNames: ({ name }) => (name === "serviceWorker" ? "sw.js" : "assets/[name]-[hash].js"),
          },
        },
      },
}));
