import { join } from "node:path";
import { root } from "../phase.ts";
import { svgOf } from "./canvas.ts";
import * as pictures from "./index.ts";

export const pictureFolder = join(root, "docs/questions/pictures");

/** Every picture of the pages of questions by the name of its file, drawn from what the questions answer today. */
export const pictureFiles = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(pictures).map(([name, draw]) => {
      const page = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return [`${page}.svg`, svgOf(page, draw())];
    }),
  );
