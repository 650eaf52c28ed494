import { owed as asked } from "../../packages/core/src/analyses/owed/owed.ts";
import { people } from "../../packages/core/src/worlds/cloudMigration/cast.ts";
import { cloudMigration } from "../../packages/core/src/worlds/index.ts";
import { line, paragraph, path, type Picture, text, WIDTH } from "./canvas.ts";
import { seenIn, sentence } from "./told.ts";

/** What Henrik, who speaks for Operations, sees: what it owes, and what is owed to it, in the words that were affirmed. */
export const owed = (): Picture => {
  const { view, asker } = seenIn(cloudMigration, people.henrik);
  const found = asked.answer(view, asker) ?? [];
  const marks: string[] = [];
  let y = 32;
  for (const [side, heading] of [
    ["ours", "Operations owes"],
    ["theirs", "Operations is owed"],
  ] as const) {
    marks.push(text(20, y, heading, { look: "small quiet" }), line(20, y + 10, WIDTH - 20, y + 10));
    y += 38;
    for (const it of found.filter((one) => one.side === side)) {
      const words = paragraph(36, y, view.commitments.get(it.commitment)?.words.said ?? "", {
        width: WIDTH - 62,
        look: "said",
      });
      const stands = paragraph(36, words.below, sentence("owed", it), { width: WIDTH - 62, look: "small quiet" });
      const isStrained = it.code.endsWith("strained");
      marks.push(
        path(`M22 ${y - 12}V${words.below - 14}`, isStrained ? "held-line dashed" : "pen-line"),
        ...words.marks,
        ...stands.marks,
      );
      y = stands.below + 18;
    }
    y += 12;
  }
  return {
    title: "What Operations owes, and what is owed to it",
    tells: found
      .map((it) => `${it.side === "ours" ? "Owed by Operations" : "Owed to Operations"}: ${sentence("owed", it)}`)
      .join(" "),
    height: y - 22,
    marks,
  };
};
