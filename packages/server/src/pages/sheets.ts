import { readFileSync } from "node:fs";

/** A file beside this one, or in the web package, read once when the server starts. */
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

const style = "../../../web/src/style/";

/** A sheet with the sheets it imports, each in its layer. */
const whole = (name: string): string =>
  read(`${style}${name}`).replaceAll(
    /@import ["']\.\/([\w.-]+)["'] layer\((\w+)\);/g,
    (_, file: string, layer: string) => `@layer ${layer} {\n${read(`${style}${file}`)}}`,
  );

/** Without comments and indentation: the page carries it each time. */
const tight = (sheet: string): string =>
  sheet
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s*\n\s*/g, "\n")
    .replaceAll(/\s*([{};])\s*/g, "$1")
    .trim();

/** What every page wears. */
export const pageSheet = tight(`${whole("page.css")}\n@layer page {${read("./pages.css")}${read("./forms.css")}}`);

/** What a page with the ring in it wears besides. */
export const ringSheet = tight(`@layer page {${read(`${style}affirmedRing.css`)}}`);

/** What a page of the docs wears besides. */
export const docSheet = tight(`@layer page {${read("./help/help.css")}}`);

/** What the projector's page wears besides. */
export const stageSheet = tight(`@layer page {${read(`${style}stage.css`)}${read("./projector.css")}}`);

const script = (name: string): string => `(() => {${read(`./browser/${name}.js`).replaceAll(/^\s*\/\/.*\n/gm, "")}})()`;

/** The scripts of a page: each small, each doing without what it cannot have. */
export const scripts = {
  live: script("live"),
  typed: script("typed"),
  forget: script("forget"),
  line: script("line"),
  projector: script("projector"),
  here: script("here"),
  copy: script("copy"),
  passkeyAdd: script("passkeyAdd"),
  passkeySignIn: script("passkeySignIn"),
} as const;

export type ScriptName = keyof typeof scripts;
