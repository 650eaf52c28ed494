import { install, run } from "./setUp.mjs";

install();
run("tools/testEverything.ts", process.argv.slice(2));
