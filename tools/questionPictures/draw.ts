import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pictureFiles, pictureFolder } from "./pictureFiles.ts";

/** Draws every picture of the pages of questions again: `npm run pictures`. */
const files = pictureFiles();
mkdirSync(pictureFolder, { recursive: true });
for (const [name, drawn] of files) writeFileSync(join(pictureFolder, name), drawn);
console.log(`${files.size} pictures drawn.`);
