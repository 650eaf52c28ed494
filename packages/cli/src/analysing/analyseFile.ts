import { basename } from "node:path";
import type { TerminalId } from "@mortar/catalogue/src/terminal.ts";
import { Trouble } from "../exits.ts";
import type { Ground } from "../ground.ts";
import { nearest } from "../tree/nearest.ts";
import { isSaid, type Typed } from "../tree/verb.ts";
import { answering, type Asked, type Came, type Step } from "./answering.ts";
import { bytesMeant } from "./bytesMeant.ts";
import { families, type FamilyName } from "./families.ts";
import { inWords, refusedIn, sentence } from "./inWords.ts";

/** What was typed: of which files, as they were named, what is asked. */
export type Plan = Pick<Asked, "family" | "questions" | "settings" | "stepsAtMost"> & {
  readonly files: readonly string[];
};

/** Answers questions about a plain file, each as soon as it is answered; as JSON all together at the end. */
export const analyseFile = async (plan: Plan, typed: Typed, ground: Ground): Promise<void> => {
  const { family, questions } = plan;
  for (const question of questions) if (!isOf(family, question)) throw unknownQuestion(family, question);
  const [meant = ""] = plan.files;
  const files: Asked["files"][number][] = [];
  for (const file of plan.files) files.push({ name: basename(file), bytes: await bytesMeant(file, ground) });
  const isJson = isSaid(typed, "json");
  const asked: Asked = {
    ...plan,
    files,
    questions: questions.length > 0 ? [...new Set(questions)] : families[family],
    inFull: isJson ? "figures" : "words",
  };
  const tell = isJson ? asJson(asked, ground) : asText(asked, ground);
  const waiting = tellingProgress(ground);
  const answered: Came[] = [];
  try {
    for await (const step of answering(asked, ground.signal)) {
      waiting.at(step);
      if (step.is === "broken") throw brokenIn(step, meant, ground);
      if (step.is === "came") answered.push(step.came);
      tell.step(step);
    }
  } finally {
    waiting.end();
  }
  tell.end(ground.signal.aborted);
  if (ground.signal.aborted) throw new Trouble("interrupted", "cli.analyse.interrupted");
  const refused = answered.find((it) => it.is === "refused");
  if (refused && answered.every((it) => it.is === "refused"))
    throw new Trouble("refused", { sentence: refusedIn(refused, ground) });
};

type Telling = { readonly step: (step: Step) => void; readonly end: (isInterrupted: boolean) => void };

const asText = ({ family, questions }: Asked, ground: Ground): Telling => {
  let told = 0;
  let nothing = 0;
  return {
    step: (step) => {
      if (step.is === "read") for (const it of step.notes) ground.out(`${sentence(it, ground)}\n`);
      if (step.is !== "came") return;
      // What a file says nothing of is worth a sentence where it was asked for by name alone.
      if (step.came.is === "nothing" && questions.length === families[family].length) return void nothing++;
      told++;
      ground.out(`\n${inWords(family, step.question, step.came, ground)}`);
    },
    end: (isInterrupted) => {
      if (isInterrupted) return ground.note(ground.say("cli.analyse.interrupted"));
      if (nothing > 0) ground.note(ground.say("cli.analyse.not-in-file", { count: nothing }));
      if (told === 0 && nothing === 0) ground.note(ground.say("cli.ask.nothing-found"));
    },
  };
};

const asJson = ({ family, files }: Asked, ground: Ground): Telling => {
  const answers: Record<string, unknown> = {};
  let read: readonly string[] = [];
  let isTruncated = false;
  return {
    step: (step) => {
      if (step.is === "read") read = step.notes.map((it) => sentence(it, ground));
      if (step.is !== "came") return;
      answers[step.question] = inJson(family, step.question, step.came, ground);
      isTruncated ||= step.came.is === "told" && step.came.told.isTruncated === true;
    },
    end: (isInterrupted) => {
      const all = { file: files[0]?.name, holds: family, read, truncated: isTruncated || isInterrupted, answers };
      ground.out(
        `${JSON.stringify(all, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))}\n`,
      );
    },
  };
};

const inJson = (family: FamilyName, question: string, came: Came, ground: Ground): unknown => {
  if (came.is === "nothing") return null;
  const asks = ground.say(`cli.analyse.asks.${family}.${question}` as TerminalId);
  if (came.is === "refused") return { asks, refused: came.code, about: came.about, sentence: refusedIn(came, ground) };
  const { whole, findings = [], notSeen = [], answer, isTruncated = false } = came.told;
  const say = (it: Parameters<typeof sentence>[0]) => sentence(it, ground);
  return {
    asks,
    whole: say(whole),
    findings: findings.map(say),
    notSeen: notSeen.map(say),
    truncated: isTruncated,
    answer,
  };
};

const isOf = (family: FamilyName, question: string): boolean =>
  (families[family] as readonly string[]).includes(question);

const unknownQuestion = (family: FamilyName, question: string) => {
  const known: readonly string[] = families[family];
  const near = nearest(question, known);
  return near
    ? new Trouble("usage", "cli.ask.unknown-near", { question, near })
    : new Trouble("usage", "cli.ask.unknown", { question, questions: known.join(", ") });
};

const brokenIn = ({ place, says, values }: Extract<Step, { readonly is: "broken" }>, file: string, ground: Ground) => {
  const { say } = ground;
  const why = values?.["why"];
  const told =
    says === "cli.analyse.broken.refused" && typeof why === "string"
      ? refusedIn({ is: "refused", code: why, about: (values?.["about"] ?? []) as readonly string[] }, ground)
      : sentence({ id: says, ...(values && { values }) }, ground);
  const name = file === "-" ? say("cli.analyse.input") : basename(file);
  if (place === null) return new Trouble("refused", "cli.analyse.broken", { file: name, why: told });
  return typeof place === "number"
    ? new Trouble("refused", "cli.analyse.broken-line", { file: name, line: place, why: told })
    : new Trouble("refused", "cli.analyse.broken-place", { file: name, place, why: told });
};

/** The first word after a while, then ever more rarely. */
const WAITS_S = [2, 5, 10, 30, 60];

/** Says what is being looked for, once somebody has waited. */
const tellingProgress = (ground: Ground) => {
  let question = "";
  let timer: NodeJS.Timeout | undefined;
  const again = (nth: number, since: number) => {
    const at = WAITS_S[Math.min(nth, WAITS_S.length - 1)] as number;
    timer = setTimeout(() => {
      const seconds = Math.round((performance.now() - since) / 1_000);
      ground.progress(ground.say("cli.analyse.progress", { question, seconds }));
      again(nth + 1, since);
    }, at * 1_000);
    timer.unref();
  };
  return {
    at: (step: Step) => {
      clearTimeout(timer);
      if (step.is !== "begun") return;
      ({ question } = step);
      again(0, performance.now());
    },
    end: () => clearTimeout(timer),
  };
};
