import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { pictureFiles, pictureFolder } from "./pictureFiles.ts";

const drawn = pictureFiles();

test("every picture is what the questions answer today: where not, `npm run pictures` draws them anew", () => {
  expect(readdirSync(pictureFolder).sort()).toEqual([...drawn.keys()].sort());
  for (const [name, svg] of drawn) expect(readFileSync(join(pictureFolder, name), "utf8") === svg, name).toBe(true);
});

test.each([...drawn])("%s is told to whoever does not see it, and asks nobody for anything", (name, svg) => {
  const page = name.replace(".svg", "");
  expect(svg).toMatch(new RegExp(`aria-labelledby="${page}-title ${page}-tells"`));
  for (const part of ["title", "tells"])
    expect(svg.match(new RegExp(`id="${page}-${part}">([^<]{20,})<`))?.[1], part).toBeDefined();
  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(/https?:|href|<script|undefined|NaN/);
});
