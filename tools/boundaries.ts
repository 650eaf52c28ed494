import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cyclesAmong } from "./cycles.ts";
import { impuritiesIn } from "./impurities.ts";
import { type Import, isTest, type Module, modulesIn, packageOf } from "./modules.ts";
import { root } from "./phase.ts";

/** What each package may import of the others: the arrows of ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  store: [],
  catalogue: [],
  app: ["core", "store"],
  client: ["core"],
  server: ["app", "core", "store", "catalogue"],
  cli: ["core", "client", "catalogue", "server"],
  web: ["core", "client", "catalogue"],
};

/** Where two sides agree on a form, one may know its types: these are gone when the code runs. */
const mayKnowTypesOf: Readonly<Record<string, readonly string[]>> = {
  client: ["app"],
  server: ["web"],
};

/** What each layer of core may import of core. What is not named here (the index, the worlds) may import all of it. */
const layersBelow: Readonly<Record<string, readonly string[]>> = {
  kernel: ["kernel"],
  values: ["kernel", "values"],
  algorithms: ["kernel", "algorithms"],
  records: ["kernel", "values", "records"],
  analyses: ["kernel", "values", "algorithms", "records", "analyses"],
  pictures: ["kernel", "values", "records", "analyses", "pictures"],
};

/** They run in the browser. */
const withoutNode = new Set(["core", "client", "catalogue", "web"]);

const catalogueOfBrowser = "packages/catalogue/src/browser.ts";

/** Names that say nothing gather everything. */
const drawers =
  /(^|\/)(utils?|helpers?|common|misc|shared|types|services?|managers?|handlers?)(\/|[.][cm]?tsx?$|[.]mjs$)/i;

/** Everything in these modules that breaks a rule, in a sentence each. */
export const violationsIn = (modules: readonly Module[], allowedOutside = declaredBy): readonly string[] => [
  ...modules.flatMap((module) => [...againstTheFile(module), ...new Set(againstItsImports(module, allowedOutside))]),
  ...cyclesAmong(modules).map((cycle) => `${cycle.join(" → ")} is a cycle`),
];

const againstTheFile = ({ path, tree }: Module): string[] => {
  const found = [];
  const inside = packageOf(path);
  if (drawers.test(path)) found.push(`${path} has a name that says nothing`);
  if (inside && !Object.hasOwn(mayImport, inside)) found.push(`${path} is in a package without a rule`);
  if (inside !== "core" || isTest(path)) return found;
  return [...found, ...impuritiesIn(tree).map((it) => `${path} uses ${it}: core has no clock, no dice and no outside`)];
};

const againstItsImports = (module: Module, allowedOutside: (name: string) => readonly string[]) =>
  module.imports.flatMap((it) => {
    const reason = isTest(module.path)
      ? whyNotFromTest(module.path, it)
      : (whyNotFromTest(module.path, it) ?? whyNot(module.path, it, allowedOutside));
    return reason ? [`${module.path} imports ${it.path ?? it.outside}: ${reason}`] : [];
  });

/** Tests too keep to the arrows between packages. */
const whyNotFromTest = (from: string, { path, isErased }: Import): string | undefined => {
  const [one, other] = [packageOf(from), path && packageOf(path)];
  if (!one || !path || one === other) return;
  if (!other) return isTest(from) ? undefined : "what is in a package stands on packages only";
  if (isErased && mayKnowTypesOf[one]?.includes(other)) return;
  if (!mayImport[one]?.includes(other)) return `${one} does not know ${other}`;
};

const whyNot = (from: string, { path, outside }: Import, allowedOutside: (name: string) => readonly string[]) => {
  const one = packageOf(from);
  if (outside && one) return whyNotOutside(one, outside, allowedOutside(one));
  if (!path) return;
  if (one && isTest(path)) return "only tests know tests";
  if (one === "web" && packageOf(path) === "catalogue" && path !== catalogueOfBrowser)
    return `the browser takes ${catalogueOfBrowser}, without the compiler of messages`;
  return whyNotInCore(from, path);
};

const whyNotOutside = (name: string, outside: string, allowed: readonly string[]) => {
  if (outside.startsWith("node:")) return withoutNode.has(name) ? `${name} runs where there is no Node` : undefined;
  if (!allowed.includes(outside)) return `the package.json of ${name} does not name it`;
};

const whyNotInCore = (from: string, path: string) => {
  const [layer, folder] = placeInCore(from);
  const [below, neighbour] = placeInCore(path);
  if (!layer || !below || !layersBelow[layer]) return;
  if (!layersBelow[layer].includes(below)) return `${layer} does not know ${below}`;
  const isIndex = folder?.endsWith(".ts");
  if (layer === "analyses" && below === "analyses" && folder !== neighbour && !isIndex)
    return "analyses do not know each other";
};

/** `["records", "commitments"]` for packages/core/src/records/commitments/…; the file's name where a layer has no folder. */
const placeInCore = (path: string) => /^packages\/core\/src\/(.+)/.exec(path)?.[1]?.split("/") ?? [];

const declaredBy = (name: string): readonly string[] => {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies);
};

if (import.meta.main) {
  const modules = modulesIn("packages", "tools", ...["bench", "e2e"].filter((it) => existsSync(join(root, it))));
  const violations = violationsIn(modules);
  for (const violation of violations) console.log(violation);
  console.log(`${modules.length} modules, ${violations.length} violations of the boundaries.`);
  if (modules.length === 0 || violations.length > 0) process.exitCode = 1;
}
