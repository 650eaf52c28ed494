import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./phase.ts";

/** What `package-lock.json` says of one package. */
export type Locked = {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
};

/** Licences that may be combined with the AGPL, as packages name them. */
const licences: ReadonlySet<string> = new Set([
  "MIT",
  "MIT-0",
  "ISC",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "MPL-2.0",
  "Python-2.0",
  "BlueOak-1.0.0",
  "Unlicense",
]);

/** What is wrong with the packages a lock file names, in a sentence each. */
export const wrongInLock = (packages: Readonly<Record<string, Locked>>): readonly string[] =>
  Object.entries(packages)
    .filter(([path, { link }]) => path.includes("node_modules/") && !link)
    .flatMap(([path, it]) => wrongWith(path, it));

const wrongWith = (path: string, { license, integrity, resolved, hasInstallScript }: Locked): readonly string[] => [
  ...(integrity?.startsWith("sha512-") ? [] : [`${path} has no sha512 sum: nobody could tell whether it is the same`]),
  ...(resolved && /^(git|file|http:)/.test(resolved) ? [`${path} does not come from a registry: ${resolved}`] : []),
  ...(mayShip(license ?? "") ? [] : [`${path} is licensed ${license ?? "without a word"}: may Mortar ship it?`]),
  ...(hasInstallScript ? [`${path} runs a script when it is installed`] : []),
];

/** Where one may choose (`(MIT OR EUPL-1.1+)`), one that can be taken is enough. */
const mayShip = (license: string): boolean =>
  license
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => licences.has(choice));

/** Versions that could be another one tomorrow. */
export const unpinnedIn = (manifest: Manifest): readonly string[] =>
  [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap((named) =>
    Object.entries(named ?? {})
      .filter(([name, version]) => !name.startsWith("@mortar/") && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => `${manifest.name} asks for ${name} ${version}: name one version`),
  );

type Named = Readonly<Record<string, string>>;
export type Manifest = {
  readonly name: string;
  readonly dependencies?: Named;
  readonly devDependencies?: Named;
  readonly optionalDependencies?: Named;
};

const read = <Content>(file: string): Content => JSON.parse(readFileSync(join(root, file), "utf8")) as Content;

const manifests = (): readonly Manifest[] =>
  ["package.json", ...readdirSync(join(root, "packages")).map((name) => `packages/${name}/package.json`)]
    .filter((file) => existsSync(join(root, file)))
    .map((file) => read<Manifest>(file));

if (import.meta.main) {
  const { packages } = read<{ readonly packages: Readonly<Record<string, Locked>> }>("package-lock.json");
  const wrong = [...wrongInLock(packages), ...manifests().flatMap(unpinnedIn)];
  for (const sentence of wrong) console.log(sentence);
  console.log(`${Object.keys(packages).length} packages, ${wrong.length} things wrong with them.`);
  process.exitCode = wrong.length > 0 || Object.keys(packages).length < 100 ? 1 : 0;
}
