import { existsSync, readFileSync } from "node:fs";
import { nothing, runQuietly, type Tally } from "./phase.ts";

/** The IMAP server that tests read a mailbox of; undefined where the machine has none. */
export const systemDovecot = (): string | undefined => ["/usr/sbin/dovecot", "/usr/bin/dovecot"].find(existsSync);

/**
 * Installs one from Debian where root may. Where it cannot be brought, the tests that need it are counted as skipped: a
 * mirror that is away says nothing about Mortar.
 */
export const provideDovecot = async (): Promise<Tally> => {
  if (systemDovecot() || !isDebianAsRoot()) return nothing;
  for (const command of fromDebian) {
    const { ok } = await runQuietly(command, { DEBIAN_FRONTEND: "noninteractive" });
    if (!ok) console.log("Dovecot could not be installed: what reads a mailbox is not tested.");
    if (!ok) break;
  }
  return nothing;
};

const fromDebian = [
  ["apt-get", "update", "-qq"],
  ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "dovecot-imapd"],
] as const;

const isDebianAsRoot = () =>
  process.getuid?.() === 0 &&
  existsSync("/etc/os-release") &&
  /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
