import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import enCli from "../messages/en.cli.json" with { type: "json" };
import { FIRST, knownLocale, languages } from "./locales.ts";
import { madeUp } from "./madeUp.ts";
import { type MessageId, sayerFrom, type Values } from "./say.ts";

/** What the terminal says besides what everybody says; no browser needs it. Adding a language adds a line here too. */
const ofTerminal: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: enCli };

export type TerminalId = MessageId | keyof typeof enCli;

export type TerminalSay = ((id: TerminalId, values?: Values) => string) & {
  /** Whether there is a message under this id: codes come from servers that may be newer. */
  readonly knows: (id: string) => boolean;
  /** How figures and lists are written. */
  readonly locale: string;
};

/** Says in this locale. A command says a few sentences and ends, so each is compiled when it is said. */
export const terminalSayer = (locale: string): TerminalSay => {
  const known = knownLocale(locale);
  const texts = { ...(languages[known] ?? languages[FIRST]), ...(ofTerminal[known] ?? ofTerminal[FIRST]) };
  const say = (id: TerminalId, values: Values = {}) => {
    const text = texts[id];
    const messages = text === undefined ? {} : { [id]: compileMessageOrThrow(text, madeUp[known]) };
    return sayerFrom(known, messages)(id as MessageId, values);
  };
  return Object.assign(say, { knows: (id: string) => Object.hasOwn(texts, id), locale: known });
};
