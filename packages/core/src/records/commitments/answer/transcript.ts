/** One turn of a transcript: who is named beside it (`null`: nobody), when, as it stands there, and what was said. */
export type Turn = { readonly name: string | null; readonly at: string | null; readonly words: string };

/**
 * Reads what was said out of a transcript: "Name: …", with or without times; a name on a line of its own above what
 * was said; subtitles (WebVTT, SubRip). What follows without a name belongs to whoever was named last. Where nobody is
 * named, each paragraph is a turn. What was said is kept to the letter, but for the line ends of subtitles.
 *
 * `notNames`: what looks like a name ("Honestly: no") and is part of what was said.
 *
 * @cost one pass over the lines
 */
export const turnsIn = (text: string, notNames: readonly string[] = []): readonly Turn[] => {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\r|\n/u);
  const isSubtitled = lines.some((line) => TIMING.test(line));
  const pieces = piecesIn(lines, new Set(notNames));
  const isNamed = pieces.some(({ name }) => name !== null);
  const turns: { name: string | null; at: string | null; words: string }[] = [];
  for (const { name, at, words, isApart } of pieces) {
    const last = turns.at(-1);
    const goesOn = last && (isNamed || isSubtitled ? name === null || name === last.name : !isApart);
    if (!goesOn) turns.push({ name, at, words });
    else last.words = joined(last.words, words, isSubtitled ? " " : isApart ? "\n\n" : "\n");
  }
  return turns.map((turn) => ({ ...turn, words: turn.words.trim() })).filter(({ words }) => words !== "");
};

/** Who seems to ask: the one whose turns most often end in a question; `null` where nobody mostly asks. */
export const whoseQuestions = (turns: readonly Turn[]): string | null => {
  const names = [...new Set(turns.flatMap(({ name }) => name ?? []))];
  const [best] = names
    .map((name) => ({ name, share: shareOfQuestions(turns.filter((turn) => turn.name === name)) }))
    .toSorted((one, other) => other.share - one.share);
  return best && best.share > 0.5 ? best.name : null;
};

/** What was answered to which question. `question` is empty where something was said before anything was asked. */
export type QuestionAnswer = { readonly question: string; readonly name: string | null; readonly words: string };

/** The question of whoever asks stands above every answer that follows it; one voice answers it once. */
export const answersIn = (turns: readonly Turn[], asker: string | null): readonly QuestionAnswer[] => {
  const told: { question: string; name: string | null; words: string }[] = [];
  let question = "";
  let isAsking = false;
  for (const { name, words } of turns) {
    const last = told.at(-1);
    if (asker !== null && name === asker) question = isAsking ? joined(question, words, " ") : words;
    else if (last && !isAsking && name !== null && last.name === name && last.question === question)
      last.words = joined(last.words, words, "\n");
    else told.push({ question, name, words });
    isAsking = asker !== null && name === asker;
  }
  return told;
};

/** What was asked and answered by nobody: it would be kept nowhere. */
export const questionsOnly = (turns: readonly Turn[], asker: string | null): readonly string[] => {
  const asked = turns.filter(({ name }) => asker !== null && name === asker);
  const kept = new Set(answersIn(turns, asker).map(({ question }) => question));
  return asked.map(({ words }) => words).filter((words) => ![...kept].some((question) => question.includes(words)));
};

type Piece = Turn & { /** It stands after an empty line. */ readonly isApart: boolean };

const STAMP = String.raw`[[(<]?\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])>]?`;
/** Up to 60 characters without the signs that end or divide a sentence, but for titles and initials. */
const NAME = String.raw`\*{0,2}(?<name>(?:\p{L}{1,3}\.\s?)*[\p{L}\p{N}][^.,;:!?\n*]{0,59}?)\*{0,2}`;
const TIMING = new RegExp(String.raw`^\s*\[?(${STAMP})\s*-->\s*${STAMP}\]?[^\S\n]*(.*)$`);
const SETTINGS = /^(?:(?:vertical|line|position|size|align|region):\S+\s*)+$/;
const ASIDE = /^(?:NOTE|STYLE|REGION)(?:\s|$)/;

/** The lines that name somebody: over what was said, or before it. */
const NAMED = [
  /^\s*<v(?:\.[^\s>]*)?\s+(?<name>[^>]+)>(?<words>.*)$/,
  new RegExp(String.raw`^\s*(?<at>${STAMP})\s*[-–—]?\s*${NAME}(?<words>)\s*$`, "u"),
  new RegExp(String.raw`^\s*${NAME}\s+[-–—]?\s*(?<at>${STAMP})(?<words>)\s*$`, "u"),
  new RegExp(String.raw`^\s*${NAME}\s*(?<at>${STAMP})\s*[:：]\*{0,2}(?!//|\d)\s*(?<words>.*)$`, "u"),
  new RegExp(String.raw`^\s*(?:(?<at>${STAMP})\s*[-–—]?\s*)?${NAME}\s*[:：]\*{0,2}(?!//|\d)\s*(?<words>.*)$`, "u"),
] as const;
const STAMPED = new RegExp(String.raw`^\s*(?<at>${STAMP})(?:\s+(?<words>.*))?$`);

function piecesIn(lines: readonly string[], notNames: ReadonlySet<string>): readonly Piece[] {
  const isVtt = lines[0]?.startsWith("WEBVTT") === true;
  const pieces: Piece[] = [];
  let isApart = false;
  let isAside = isVtt;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      isApart = true;
      isAside = false;
      continue;
    }
    isAside ||= isVtt && isApart && ASIDE.test(line);
    if (isAside || isCueNumber(lines, index, isVtt)) continue;
    const piece = pieceIn(line, notNames);
    pieces.push({ ...piece, words: isVtt ? untagged(piece.words) : piece.words, isApart });
    isApart = false;
  }
  return pieces;
}

/** One line: a name and what was said, a name alone, a time alone, or what was said. */
function pieceIn(line: string, notNames: ReadonlySet<string>): Turn {
  const [, , timed] = TIMING.exec(line) ?? [];
  if (timed !== undefined) return pieceIn(SETTINGS.test(timed) ? "" : timed, notNames);
  for (const form of NAMED) {
    const { name, at, words = "" } = form.exec(line)?.groups ?? {};
    if (isName(name, notNames)) return { name: name.trim(), at: bare(at), words: words.trimEnd() };
  }
  const { at, words } = STAMPED.exec(line)?.groups ?? {};
  return { name: null, at: bare(at), words: at === undefined ? line.trimEnd() : (words ?? "") };
}

/** Four words at most, not small ones only, where the script has large letters. */
const isName = (name: string | undefined, notNames: ReadonlySet<string>): name is string =>
  name !== undefined &&
  !notNames.has(name) &&
  name.split(/\s+/u).length <= 4 &&
  /\p{L}/u.test(name) &&
  !/^\p{Ll}|\p{Ll}\s+\p{Ll}/u.test(name);

const isCueNumber = (lines: readonly string[], index: number, isVtt: boolean) =>
  TIMING.test(lines[index + 1] ?? "") && (isVtt || /^\s*\d+\s*$/.test(lines[index] ?? ""));

const bare = (stamp: string | undefined) => stamp?.replaceAll(/[[\]()<>]/g, "") ?? null;
const untagged = (words: string) => words.replaceAll(/<\/?[^<>]*>/g, "");
const joined = (said: string, more: string, between: string) =>
  said === "" || more === "" ? said + more : said + between + more;

const QUESTION = /[?？؟;՞]["”»’)]*\s*$/u;

function shareOfQuestions(turns: readonly Turn[]): number {
  return turns.length === 0 ? 0 : turns.filter(({ words }) => QUESTION.test(words)).length / turns.length;
}
