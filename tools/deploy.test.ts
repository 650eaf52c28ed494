import { execFileSync } from "node:child_process";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingsFrom } from "../packages/server/src/door/settings.ts";
import { root } from "./phase.ts";

const read = (path: string) => readFileSync(join(root, path), "utf8");
const dockerfile = read("deploy/Dockerfile").replaceAll("\\\n", " ");
const instructions = (name: string) =>
  dockerfile.split("\n").flatMap((line) => (line.startsWith(`${name} `) ? [line.slice(name.length + 1).trim()] : []));

describe("the Dockerfile", () => {
  const copied = instructions("COPY").filter((line) => !line.startsWith("--from"));
  const paths = copied.flatMap((line) => line.split(/\s+/).slice(0, -1));

  test("copies what is there, and what its ignore file lets through", () => {
    expect(paths.length).toBeGreaterThan(5);
    const letThrough = read(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"));
    for (const path of paths) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(letThrough, path).toContain(`!${path}`);
    }
  });

  test("leaves nothing behind that the server imports", () => {
    const server = readdirSync(join(root, "packages"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /^[^/]+\/src\/.*(?<!\.test|\.contract)\.ts$/.test(name),
    );
    expect(server.length).toBeGreaterThan(500);
    for (const name of server)
      expect(/from "(\.\.\/)+(tools|bench|e2e|soak)\//.test(read(join("packages", name))), name).toBe(false);
  });

  test("brings along the docs the server shows", () => {
    const shown = read("packages/server/src/pages/help/docs.ts");
    for (const path of ["docs/references.md", "docs/questions"]) {
      expect(shown).toContain(path.replace("docs/", ""));
      expect(paths).toContain(path);
    }
    expect(instructions("COPY")).toContain("--from=built /mortar/docs ./docs");
  });

  test("runs scripts that are there", () => {
    const scripts = {
      root: JSON.parse(read("package.json")).scripts,
      web: JSON.parse(read("packages/web/package.json")).scripts,
    };
    expect(dockerfile).toContain("npm run build --workspace @mortar/web");
    expect(scripts.web).toHaveProperty("build");
    const [command = "[]"] = instructions("CMD");
    expect(existsSync(join(root, (JSON.parse(command) as string[])[1] ?? ""))).toBe(true);
  });

  test("runs as somebody without rights, on the Node the project is written for", () => {
    expect(instructions("USER")).toEqual(["node"]);
    expect(instructions("FROM").every((image) => image.startsWith("node:24-slim"))).toBe(true);
    expect(execFileSync(process.execPath, ["--version"], { encoding: "utf8" })).toMatch(/^v24\./);
  });
});

/** The names a file of settings gives a value to. */
const namesIn = (text: string) => [...text.matchAll(/^\s*([A-Z][A-Z_]+):? ?[:=]/gm)].map(([, name]) => name ?? "");

describe("settings", () => {
  const documented = [...read("docs/running-mortar.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name ?? "");
  const sources = globSync("packages/server/src/**/*ettings.ts", { cwd: root }).map((file) => read(file));
  const known = sources.flatMap((text) => [...text.matchAll(/env\["([A-Z_]+)"\]/g)].map(([, name]) => name ?? ""));

  test("are all in the docs, and the docs know no others", () => {
    expect(documented.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  test("of the examples are all known", () => {
    const compose = read("deploy/compose.yaml");
    const given = namesIn(compose.slice(compose.indexOf("environment: &environment"), compose.indexOf("depends_on:")));
    expect(given.length).toBeGreaterThan(8);
    for (const name of given) expect(documented).toContain(name);
    expect(
      settingsFrom({
        DATABASE_URL: "postgresql://mortar:secret@database:5432/mortar",
        BACKUP_AT: "03:30 UTC",
        BACKUP_KEEP: "7 daily 4 weekly",
      }),
    ).not.toHaveProperty("wrong");
  });

  test("every variable the compose file asks for is in its example", () => {
    const asked = new Set([...read("deploy/compose.yaml").matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name));
    const example = read("deploy/compose.env.example");
    for (const name of asked) expect(example).toMatch(new RegExp(`^${name}=`, "m"));
  });
});

test("the docs name scripts that are there", () => {
  const { scripts } = JSON.parse(read("package.json")) as { readonly scripts: object };
  const named = [...read("docs/running-mortar.md").matchAll(/npm run ([a-z]+)/g)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
});

describe("proxies", () => {
  test.each(["deploy/Caddyfile", "deploy/nginx.conf"])(
    "%s buffers no stream, hides the figures, and lets nobody say who calls",
    (file) => {
      const text = read(file);
      expect(text).toMatch(/proxy_buffering off|flush_interval -1/);
      expect(text).toMatch(/\/metrics[\s\S]{0,40}404/);
      expect(text).toMatch(/X-Forwarded-For (\$remote_addr|\{remote_host\})/);
    },
  );
});
