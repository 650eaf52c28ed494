import { audit } from "./audit.ts";
import { provideBrowser } from "./browser.ts";
import { runChecks } from "./checks.ts";
import { provideDovecot } from "./dovecot.ts";
import { lineOf, passes, phase, sum } from "./phase.ts";
import { runPlaywright, runVitest } from "./tests.ts";

// It waits for the network for the most part: begun early, it costs next to nothing.
const dovecot = provideDovecot();
const tally = sum([
  await phase("build", () => passes(["node", "tools/build.mjs"])),
  ...(await runChecks()),
  await phase("audit", audit),
  await phase("IMAP server", () => dovecot),
  await phase("unit tests", () => runVitest("unit", "web", "slow")),
  await phase("browser", provideBrowser),
  await phase("end to end", runPlaywright),
]);
console.log(lineOf(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
