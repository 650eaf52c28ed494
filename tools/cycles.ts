import type { Module } from "./modules.ts";

/** Each knot of modules that need one another when they run, once, from its first module round to it again. */
export const cyclesAmong = (modules: readonly Module[]): readonly (readonly string[])[] => {
  const importsOf = new Map(
    modules.map(({ path, imports }) => [path, imports.flatMap((it) => (it.isErased ? [] : (it.path ?? [])))]),
  );
  const done = new Set<string>();
  const cycles: string[][] = [];

  const walk = (path: string, trail: readonly string[]) => {
    const before = trail.indexOf(path);
    if (before >= 0) cycles.push([...trail.slice(before), path]);
    if (before >= 0 || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) walk(next, [...trail, path]);
    done.add(path);
  };

  for (const path of importsOf.keys()) walk(path, []);
  return cycles;
};
