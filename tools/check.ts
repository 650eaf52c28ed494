import { runChecks } from "./checks.ts";
import { lineOf, phase, sum } from "./phase.ts";
import { runVitest } from "./tests.ts";

const tally = sum([...(await runChecks()), await phase("unit tests", () => runVitest("unit", "web"))]);
console.log(lineOf(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
