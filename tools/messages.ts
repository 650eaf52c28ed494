import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";

export type Messages = Readonly<Record<string, string>>;

/** What is wrong with the messages of one language, measured against the English ones. */
export const wrongInLanguage = (language: string, english: Messages, translated: Messages): readonly string[] => [
  ...without(english, translated).map((id) => `${language} has no "${id}"`),
  ...without(translated, english).map((id) => `${language} has "${id}", which is not in the English catalogue`),
  ...Object.entries(translated).flatMap(([id, text]) => wrongInMessage(`${language}: "${id}"`, text, english[id])),
];

const wrongInMessage = (where: string, text: string, english: string | undefined): readonly string[] => {
  if (text.trim() === "") return [`${where} says nothing`];
  try {
    const wanted = argumentsOf(english ?? text);
    const got = argumentsOf(text);
    return wanted === got ? [] : [`${where} has the arguments {${got}}, not {${wanted}}`];
  } catch (error) {
    return [`${where} cannot be read: ${(error as Error).message.split("\n")[0]}`];
  }
};

/** The names in braces, in the order of the alphabet. */
const argumentsOf = (text: string) => [...new Set(namesIn(compileMessageOrThrow(text)))].sort().join(", ");

/** Compiled, an argument is `[name]`, or `[name, "plural", { one: […], other: […] }]` with messages inside. */
const namesIn = (tokens: readonly unknown[]): readonly string[] =>
  tokens.flatMap((token) => {
    if (!Array.isArray(token)) return [];
    const [name, type = "", cases] = token as [string, string?, Readonly<Record<string, unknown>>?];
    if (!/^(plural|select|selectordinal)$/.test(type) || !cases) return [name];
    if (!cases["other"]) throw new Error(`{${name}} has no "other"`);
    return [name, ...Object.values(cases).flatMap((it) => (Array.isArray(it) ? namesIn(it) : []))];
  });

const without = (these: Messages, others: Messages) => Object.keys(these).filter((id) => !Object.hasOwn(others, id));
