import { build, install, run } from "./setUp.mjs";

install();
build();
run("packages/server/src/main.ts", process.argv.slice(2));
