import { expect, test } from "vitest";
import { unpinnedIn, wrongInLock } from "./dependencies.ts";

const sound = { version: "1.0.0", license: "MIT", integrity: "sha512-abc" };

test("of licences one may choose from, one that fits is enough", () => {
  expect(wrongInLock({ "node_modules/either": { ...sound, license: "(MIT OR EUPL-1.1+)" } })).toEqual([]);
  expect(wrongInLock({ "node_modules/neither": { ...sound, license: "(SSPL-1.0 OR BUSL-1.1)" } })).toHaveLength(1);
});

test("a package with a sum, a licence that fits and no install script is in order", () => {
  expect(wrongInLock({ "": { license: "anything" }, "node_modules/sound": sound })).toEqual([]);
  expect(wrongInLock({ "node_modules/@mortar/core": { link: true, resolved: "packages/core" } })).toEqual([]);
});

test.each([
  ["no sum", { integrity: "sha1-abc" }, "sha512"],
  ["no registry", { resolved: "git+ssh://git@example.org/it.git" }, "does not come from a registry"],
  ["another licence", { license: "SSPL-1.0" }, "SSPL-1.0"],
  ["an install script", { hasInstallScript: true }, "runs a script"],
])("a package with %s is told of", (_, wrong, told) => {
  const found = wrongInLock({ "node_modules/sound": sound, "node_modules/odd": { ...sound, ...wrong } });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("node_modules/odd");
  expect(found[0]).toContain(told);
});

test("a version that could be another one tomorrow is told of", () => {
  const dependencies = { "@mortar/core": "*", pinned: "1.2.3", beta: "18.4.0-beta.17", loose: "^1.2.3", any: "latest" };
  expect(unpinnedIn({ name: "it", dependencies })).toEqual([
    "it asks for loose ^1.2.3: name one version",
    "it asks for any latest: name one version",
  ]);
});
