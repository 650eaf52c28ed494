import { existsSync } from "node:fs";
import { fromDebian, isDebianAsRoot, runInTurn } from "./debian.ts";
import { nothing, type Tally } from "./phase.ts";

/** The IMAP server that tests read a mailbox of; undefined where the machine has none. */
export const systemDovecot = (): string | undefined => ["/usr/sbin/dovecot", "/usr/bin/dovecot"].find(existsSync);

/**
 * Installs one where tests run by themselves: on somebody's own machine its package would begin to serve mail. Without it the
 * tests that need it are counted as skipped, and so they are where it cannot be brought: a mirror that is away says nothing
 * about Mortar.
 */
export const provideDovecot = async (): Promise<Tally> => {
  if (systemDovecot()) return nothing;
  const { failed } = mayInstall() ? await runInTurn(fromDebian("dovecot-imapd")) : { failed: "" };
  if (failed !== undefined) console.log("  There is no Dovecot here: what reads a mailbox is not tested.");
  return nothing;
};

const mayInstall = () => Boolean(process.env["CI"]) && isDebianAsRoot();
