import { type Act, actsIn } from "./acts.ts";
import { actorsIn } from "./actors.ts";
import { powerHoldersIn } from "./powerHolders.ts";
import { deadlinesIn, type Deadline } from "./deadlines.ts";
import { enforcement } from "./enforcement.ts";
import { figuresIn } from "./figuresIn.ts";
import { hedges } from "./hedges.ts";
import { commitments, scopes } from "./ladders.ts";
import { doMeet, type Quote } from "./quote.ts";
import { type Token, tokensIn } from "./tokens.ts";
import { passage } from "./commonWords.ts";
import { type Found, type Wordings, wordingsIn } from "./wordings.ts";

export const kinds = [
  "commitment",
  "hedge",
  "scope",
  "number",
  "deadline",
  "actor",
  "power-holder",
  "enforcement",
] as const;
export type Kind = (typeof kinds)[number];

/**
 * Something a clause says that can be weighed against another version: the words from `from` up to `to`. Terms of one
 * kind and `name` say the same; `rank` tells more from less where the words themselves do, `null` elsewhere.
 */
export type Term = {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
  readonly quote: Quote;
  readonly name: string;
  readonly rank: number | null;
};

export type ClauseTerms = {
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly acts: readonly Act[];
};

/** Everything in a clause that can be weighed. Quotes are offsets into the whole source. @cost a few passes */
export const clauseTerms = (source: string, clause: Quote): ClauseTerms => {
  const tokens = tokensIn(source, clause.start, clause.end);
  const found = actsIn(source, tokens);
  const dated = deadlinesIn(clause.quote).map((it) => ({ ...it, ...moved(it, clause.start) }));
  const term = termsAt(tokens);
  const worded = (kind: Kind, wordings: Wordings<number | true>): readonly Term[] =>
    wordingsIn(tokens, wordings).flatMap(({ from, to, name, meaning }) => {
      const said = passage(source, tokens, from, to) as Quote;
      return dated.some((it) => doMeet(it, said))
        ? []
        : [{ kind, from, to, quote: said, name, rank: meaning === true ? null : meaning }];
    });
  const hedged = worded("hedge", hedges);
  return {
    tokens,
    acts: found,
    terms: [
      ...commitmentsIn(source, tokens, found),
      ...hedged,
      ...worded("scope", scopes).filter(({ quote }) => !hedged.some((it) => doMeet(it.quote, quote))),
      ...figuresIn(source, tokens, dated).map((it) => term("number", it, `${it.value}${it.unit}`, null)),
      ...dated.map((it) => term("deadline", it, nameOf(it), it.place)),
      ...actorsIn(clause.quote).map((it) => term("actor", moved(it, clause.start), it.name, null)),
      ...powerHoldersIn(clause.quote).map((it) => term("power-holder", moved(it, clause.start), it.name, null)),
      ...worded("enforcement", enforcement),
    ],
  };
};

const moved = ({ start, end, quote }: Quote, by: number): Quote => ({ start: start + by, end: end + by, quote });

const nameOf = ({ role, kind, place, quote }: Deadline) => `${role} ${kind} ${place ?? quote.toLowerCase()}`;

const termsAt =
  (tokens: readonly Token[]) =>
  (kind: Kind, { start, end, quote }: Quote, name: string, rank: number | null): Term => {
    const from = tokens.findIndex((token) => token.end > start);
    const past = tokens.findIndex((token) => token.start >= end);
    return { kind, from, to: past < 0 ? tokens.length : past, quote: { start, end, quote }, name, rank };
  };

/** The name of what an imperative says without a word. */
export const DEMAND = "(demand)";

/** How far apart two words of one chain may stand: "calls upon all Parties to consider". */
const CHAIN_GAP = 5;

/** Each chain ("should aim to") is as firm as its weakest word. A clause that begins with an act demands it. */
const commitmentsIn = (source: string, tokens: readonly Token[], found: readonly Act[]): readonly Term[] => {
  const words = wordingsIn(tokens, commitments).filter((it) => !isMonthMay(tokens, it));
  const chains: Found<number>[] = [];
  for (const it of words) {
    const last = chains.at(-1);
    const isApart = !last || it.from - last.to > CHAIN_GAP || breaks(source, tokens, last.to, it.from);
    if (isApart) chains.push(it);
    else
      chains[chains.length - 1] = {
        from: last.from,
        to: it.to,
        name: `${last.name} ${it.name}`,
        meaning: Math.min(last.meaning, it.meaning),
      };
  }
  const first = found.find(({ from }) => from === (/^(?:please|now|also|and|we)$/.test(tokens[0]?.word ?? "") ? 1 : 0));
  const isDemand = first && first.name.split(" ")[0] === tokens[first.from]?.word && chains[0]?.from !== first.from;
  return [
    ...(isDemand
      ? [
          {
            kind: "commitment" as const,
            from: first.from,
            to: first.from + 1,
            quote: first.quote,
            name: DEMAND,
            rank: 5,
          },
        ]
      : []),
    ...chains.map(({ from, to, name, meaning }) => ({
      kind: "commitment" as const,
      from,
      to,
      quote: passage(source, tokens, from, to) as Quote,
      name,
      rank: meaning,
    })),
  ];
};

const isMonthMay = (tokens: readonly Token[], { from, name }: Found<number>) =>
  name === "may" && tokens[from]?.quote === "May" && from > 0;

const breaks = (source: string, tokens: readonly Token[], from: number, to: number): boolean =>
  /[,:;()]|\b(?:and|or|that|who|which)\b/.test(source.slice(tokens[from - 1]?.end, tokens[to]?.start));
