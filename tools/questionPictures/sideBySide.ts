import { sideBySide as asked } from "../../packages/core/src/analyses/sideBySide/sideBySide.ts";
import { cloudMigration } from "../../packages/core/src/worlds/index.ts";
import { englishWords } from "../../packages/core/testing/englishWords.ts";
import { line, type Picture, text } from "./canvas.ts";
import { markedWords, wordsIn } from "./markedWords.ts";
import { answered, seenIn, sentence } from "./told.ts";

/** The two statements of the cloud migration that lie nearest, one beside the other. */
export const sideBySide = (): Picture => {
  const { view, asker } = seenIn(cloudMigration);
  const found = answered(asked.answer(view, asker, { wordVectors: englishWords() }));
  const nearest = found?.findings[0];
  const beside = nearest?.others[0];
  const back = found?.findings.find(({ statement }) => statement === beside?.id)?.others[0];
  const [notJudged] = found?.notSeen ?? [];
  if (!nearest || !beside || !back || !notJudged) throw new Error("Two statements of the cloud migration lie near.");
  const column = (id: string, shared: readonly string[], x: number) => {
    const it = view.commitments.get(id);
    if (!it) return [];
    const said = it.words.said;
    return [
      text(x, 32, `${view.members.get(it.member)?.name.said}, ${kinds[it.as]}`, { look: "small quiet" }),
      ...markedWords(x, 62, said, wordsIn(said, shared), { width: 200, look: "said", mark: "pen" }).marks,
    ];
  };
  return {
    title: "Two statements that are worth reading side by side",
    tells: sentence("sideBySide", nearest),
    height: 216,
    marks: [
      ...column(nearest.statement, beside.shared, 20),
      line(240, 20, 240, 160),
      ...column(beside.id, back.shared, 262),
      text(240, 196, sentence("sideBySide", notJudged), { anchor: "middle", look: "small quiet" }),
    ],
  };
};

const kinds = {
  give: "a give",
  need: "a need",
  "own-gain": "a gain",
  "gain-for-others": "a gain for others",
  risk: "a risk",
};
