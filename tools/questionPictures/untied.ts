import { untied as asked } from "../../packages/core/src/analyses/untied/untied.ts";
import { cloudMigration } from "../../packages/core/src/worlds/index.ts";
import { englishWords } from "../../packages/core/testing/englishWords.ts";
import { line, paragraph, path, type Picture, text } from "./canvas.ts";
import { markedWords, wordsIn } from "./markedWords.ts";
import { answered, seenIn, sentence } from "./told.ts";

/** A need of the Customs desk that waits, and beneath it the gives that could meet it, with the words that speak for each. */
export const untied = (): Picture => {
  const { view, asker } = seenIn(cloudMigration);
  const found = answered(asked.answer(view, asker, { wordVectors: englishWords() }));
  const offers = found?.findings.filter(({ args }) => args["receiver"] === "Customs desk") ?? [];
  const said = (id: string) => view.commitments.get(id)?.words.said ?? "";
  const need = said(offers[0]?.need ?? "");
  const shared = offers.flatMap((it) => it.shared);
  const top = markedWords(36, 58, need, wordsIn(need, shared), { width: 410, look: "said", mark: "pen" });
  const marks = [
    text(36, 32, "Customs desk needs", { look: "small quiet" }),
    path(`M22 46V${top.below - 14}`, "held-line dashed"),
    ...top.marks,
    line(20, top.below + 4, 460, top.below + 4),
  ];
  let y = top.below + 32;
  for (const { rank, give, args, shared: words } of offers) {
    const gives = said(give);
    const drawn = markedWords(52, y + 24, gives, wordsIn(gives, formsOf(words, gives)), {
      width: 400,
      look: "need",
      mark: "pen",
    });
    marks.push(
      text(22, y + 1, String(rank), { look: "large pen" }),
      text(52, y, `${args["giver"]} gives`, { look: "small quiet" }),
      ...drawn.marks,
    );
    y = drawn.below + 22;
  }
  const none = paragraph(52, y, "None of these may fit.", { look: "small quiet" });
  return {
    title: "A need that waits, and gives that could meet it",
    tells: offers.map((it) => `${it.rank}. ${sentence("untied", it)}`).join(" "),
    height: none.below - 2,
    marks: [...marks, ...none.marks],
  };
};

/** The words of a text that begin alike: shared words are told as they stand in the need. */
const formsOf = (words: readonly string[], content: string): readonly string[] =>
  words.flatMap((word) => content.match(new RegExp(`\\b${word.replace(/s$/, "")}\\w{0,2}`, "gi")) ?? []);
