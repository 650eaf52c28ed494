/** What a record of core declares about itself, as far as a person reads it. */
type Declared = {
  readonly means: string;
  readonly refusals: Readonly<Record<string, string>>;
  readonly commands: Readonly<Record<string, { readonly does: string }>>;
};

/** A question, and what each of its findings says and why it is worth knowing. */
type Asked = {
  readonly asks: string;
  readonly says?: Readonly<Record<string, { readonly sentence: string; readonly reason: string }>>;
};

export type Core = {
  readonly records: Readonly<Record<string, Declared>>;
  readonly analyses: Readonly<Record<string, Asked>>;
  /** Refusals any request may meet, by their whole code. */
  readonly refusalSentences: Readonly<Record<string, string>>;
};

/** The English sentences core declares next to its rules, by the id they are said by. */
export const coreMessages = ({ records, analyses, refusalSentences }: Core): Readonly<Record<string, string>> => {
  const found: Message[] = [
    ...Object.entries(records).flatMap(([plural, it]) => messagesOf(singular(plural), it)),
    ...Object.entries(analyses).flatMap(([name, it]) => askedMessages(name, it)),
    ...Object.entries(refusalSentences).map(([code, sentence]): Message => [`refusal.${code}`, sentence]),
  ];
  return Object.fromEntries(found.sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** An id, and what it says. */
type Message = readonly [string, string];

const messagesOf = (kind: string, { means, refusals, commands }: Declared): readonly Message[] => [
  [`record.${kind}`, means],
  ...Object.entries(commands).map(([name, { does }]): Message => [`command.${name}`, does]),
  ...Object.entries(refusals).map(([code, sentence]): Message => [`refusal.${kind}/${code}`, sentence]),
];

const askedMessages = (name: string, { asks, says = {} }: Asked): readonly Message[] => [
  [`analysis.${name}`, asks],
  ...Object.entries(says).flatMap(([code, { sentence, reason }]): readonly Message[] => [
    [`analysis.${name}.${code}`, sentence],
    [`analysis.${name}.${code}.reason`, reason],
  ]),
];

/** Tables are called by the plural of what they keep: `replies` of a reply, `ties` of a tie. */
const singular = (plural: string) => plural.replace(/(?<=.{2})ies$/, "y").replace(/s$/, "");
