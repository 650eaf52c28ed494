import type { Change } from "../../packages/core/src/algorithms/texts/change.ts";
import { versionSteps } from "../../packages/core/src/algorithms/texts/versionLoss.ts";
import { dataOf } from "../../packages/core/testing/published/published.ts";
import { line, type Picture, text } from "./canvas.ts";
import { markedWords, wordsIn } from "./markedWords.ts";
import { answered } from "./told.ts";

type Draft = { readonly label: string; readonly text: string };

const isLimit = ({ what, how }: Change) => (what === "hedge" && how === "added") || (what === "act" && how === "lower");

/** What was asked about coal in Glasgow, in four versions, with each word that limits it as it came in. */
export const wateringDown = (): Picture => {
  const { versions } = dataOf<{ readonly versions: readonly Draft[] }>("watering-down-cop26");
  const steps = answered(versionSteps(versions.map((it) => it.text)));
  const marks: string[] = [];
  const told: string[] = [];
  let y = 32;
  for (const [nth, { label, text: words }] of versions.entries()) {
    const limits = (steps[nth - 1]?.losses ?? []).filter(isLimit).flatMap(({ is }) => is?.quote ?? []);
    const about = aboutCoal(words);
    const drawn = markedWords(20, y + 28, about, wordsIn(about, limits), { width: 440, look: "said", mark: "held" });
    told.push(`${label}: ${about}. ${limits.length > 0 ? `New: ${limits.join(", ")}.` : ""}`);
    marks.push(
      text(20, y, label.replace(/^2021-11-/, "").replace(/^(\d+)/, "$1 November,"), { look: "small quiet" }),
      ...drawn.marks,
    );
    y = drawn.below + 22;
    if (nth < versions.length - 1) marks.push(line(20, y - 26, 460, y - 26));
  }
  return {
    title: "What was asked about coal in Glasgow, in four versions",
    tells: told.join(" "),
    height: y - 12,
    marks,
  };
};

/** The passage about coal, with what is said of it further on. */
const aboutCoal = (words: string): string => {
  const [passage = ""] = /accelerat\w+ (?:the phas|efforts)[^,;]*/.exec(words) ?? [];
  const [further = ""] = /in line with national circumstances/.exec(words) ?? [];
  return further === "" ? `… ${passage} …` : `… ${passage} … ${further} …`;
};
