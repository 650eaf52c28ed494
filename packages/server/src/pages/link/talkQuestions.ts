import { rowsOf } from "../rows.ts";
import type { Talk } from "./talk.ts";

const standard = ["success", "risk", "need", "bring", "others"] as const;

/** What is asked in this conversation: the questions of the sheet it follows, or the five everyone can begin with. */
export const questionsOf = ({ held, conversation }: Talk): readonly string[] => {
  const sheet = rowsOf(held.view, "questionSheets").find(({ id }) => id === conversation.sheet);
  return sheet ? sheet.questions.map(({ said }) => said) : standard.map((part) => held.say(`sheet.company.${part}`));
};

/** Those that nobody has answered, in whatever words they were asked. */
export const stillToAsk = (talk: Talk): readonly string[] => {
  const asked = new Set(talk.answers.flatMap(({ question, insteadOf }) => [question.said, insteadOf?.said ?? ""]));
  return questionsOf(talk).filter((question) => !asked.has(question));
};
