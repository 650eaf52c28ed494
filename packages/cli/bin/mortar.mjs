#!/usr/bin/env node
// Runs on any Node from 20 up: it finds the Node 24 that Mortar runs on, and starts the command there.
const { build, install, run } = await import(new URL("../../../tools/setUp.mjs", import.meta.url).href);

install();
if (process.argv[2] === "start" || process.argv[2] === "demo") build();
run("packages/cli/src/main.ts", process.argv.slice(2));
