import { analyses } from "@mortar/core";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { inStyle } from "../paper/style.ts";
import { coalitionMeant, reach, type Reached } from "../reach.ts";
import { answerInWords, nothingToSay, questionMeant } from "../reading/answerInWords.ts";
import { nearest } from "../tree/nearest.ts";
import { isSaid, type Typed } from "../tree/verb.ts";

/** Asks a running server every question about a coalition, or those that are named. */
export const analyseCoalition = async (
  meant: string | undefined,
  named: readonly string[],
  typed: Typed,
  ground: Ground,
): Promise<void> => {
  const questions = questionsMeant(named);
  const reached = reach(ground);
  const coalition =
    meant === undefined ? await coalitionMeant(typed, ground, reached) : await coalitionNamed(meant, reached);
  const client = reached.mortar.coalition(coalition);
  await tellAnswers(coalition, questions, (question) => client.answer(question).catch(nothingToSay), typed, ground);
};

export const questionsMeant = (named: readonly string[]): readonly string[] =>
  named.length === 0 ? Object.keys(analyses) : [...new Set(named.map(questionMeant))];

/** Each as soon as it is answered; as JSON all together. */
export const tellAnswers = async (
  coalition: string,
  questions: readonly string[],
  answerTo: (question: string) => Promise<unknown>,
  typed: Typed,
  ground: Ground,
): Promise<void> => {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    if (ground.signal.aborted) throw new Trouble("interrupted", "cli.analyse.interrupted");
    const answer = (await answerTo(question)) ?? null;
    if (isSaid(typed, "json")) answers[question] = answer;
    else
      ground.out(
        `${inStyle(ground, "strong", ground.say(`analysis.${question}` as TerminalId))}\n${inShort(question, answer, ground)}\n`,
      );
  }
  if (isSaid(typed, "json")) ground.out(`${JSON.stringify({ coalition, answers })}\n`);
};

const inShort = (question: string, answer: unknown, ground: Ground): string => {
  const { say } = ground;
  if (answer === null) return `${say("cli.ask.nothing-to-say")}\n`;
  return answerInWords(question, answer, ground) || `${say("cli.ask.nothing-found")}\n`;
};

/** By its id, or by its name as one would say it. */
const coalitionNamed = async (meant: string, { mortar }: Reached): Promise<string> => {
  const all = await mortar.coalitions();
  const plain = (text: string) => text.trim().toLocaleLowerCase();
  const found = all.find(({ id }) => id === meant) ?? all.find(({ name }) => plain(name) === plain(meant));
  if (found) return found.id;
  const near = nearest(
    meant,
    all.flatMap(({ id, name }) => [id, name]),
  );
  throw new Trouble("notAllowed", near ? "cli.analyse.no-coalition-near" : "cli.analyse.no-coalition", {
    meant,
    near: near ?? "",
  });
};
