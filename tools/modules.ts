import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseSync } from "vite";
import { root } from "./phase.ts";

/** One source file: what it is called, what it says, imports and exports, and its syntax tree. */
export type Module = {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  /** What it calls things it imports from other people's packages. */
  readonly foreign: readonly string[];
  readonly tree: unknown;
};

/** `path` where the import leads to a file of ours, else `outside`: the name of a package, or `node:fs`. */
export type Import = { readonly path?: string; readonly outside?: string; readonly isErased: boolean };

/** Every source file below these folders, tests included; what only sets up a tool is not. */
export const modulesIn = (...folders: readonly string[]): readonly Module[] =>
  folders.flatMap(filesIn).map((path) => moduleFrom(path, readFileSync(join(root, path), "utf8")));

export const moduleFrom = (path: string, text: string): Module => {
  const { module, program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imported = module.staticImports.map((it) => importFrom(path, it.moduleRequest.value, isErased(text, it.start)));
  const passedOn = module.staticExports.flatMap((it) =>
    it.entries.flatMap(({ moduleRequest }) =>
      moduleRequest ? importFrom(path, moduleRequest.value, isErased(text, it.start)) : [],
    ),
  );
  const awaited = module.dynamicImports
    .flatMap(({ moduleRequest: { start, end } }) => literal(text.slice(start, end)))
    .map((specifier) => importFrom(path, specifier, false));
  return {
    path,
    text,
    imports: [...imported, ...passedOn, ...awaited],
    exports: module.staticExports.flatMap((it) => it.entries.flatMap((entry) => entry.exportName.name ?? [])),
    foreign: module.staticImports
      .filter(({ moduleRequest: { value } }) => !/^([.]|@mortar\/)/.test(value))
      .flatMap((it) => it.entries.map((entry) => entry.localName.value)),
    tree: program,
  };
};

export const isTest = (path: string) => /[.](test|contract|e2e|bench)[.]tsx?$|\/testing\/|^(bench|e2e)\//.test(path);

/** `core` for a file of packages/core; nothing for what is outside the packages. */
export const packageOf = (path: string) => /^packages\/([^/]+)\//.exec(path)?.[1];

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => /[.](ts|tsx|mjs)$/.test(path) && !/\/(node_modules|dist)\/|[.]config[.]ts$/.test(path))
    .sort();

const importFrom = (path: string, specifier: string, isErased: boolean): Import => {
  if (specifier.startsWith(".")) return { path: posix.join(dirname(path), specifier), isErased };
  const [scope, name = "", ...rest] = specifier.split("/");
  if (scope === "@mortar") return { path: posix.join("packages", name, rest.join("/") || "src/index.ts"), isErased };
  return { outside: scope?.startsWith("@") ? `${scope}/${name}` : (scope ?? specifier), isErased };
};

/** `import type` is gone when the code runs. */
const isErased = (text: string, start: number) => /^(import|export)\s+type\s/.test(text.slice(start, start + 20));

const literal = (source: string): string[] => (/^(["'`])[^$]*\1$/.test(source) ? [source.slice(1, -1)] : []);
