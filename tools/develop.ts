import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./phase.ts";

/** The server starts again when its files change, and the pages are built again when theirs do. */
const running = [
  spawn("node", ["--watch", "packages/server/src/main.ts"], { cwd: root, stdio: "inherit" }),
  spawn("vite", ["build", "--watch"], { cwd: join(root, "packages", "web"), stdio: "inherit" }),
];

const endAll = () => {
  for (const child of running) child.kill("SIGTERM");
};

process.on("SIGINT", endAll);
process.on("SIGTERM", endAll);
for (const child of running) child.on("exit", endAll);
