import { passage } from "./commonWords.ts";
import { acts as actWords } from "./ladders.ts";
import type { Quote } from "./quote.ts";
import { isFunctionWord, stemOf, type Token } from "./tokens.ts";
import { wordingsIn } from "./wordings.ts";

/** An act, how far it goes, and the stems of what it is done to. */
export type Act = {
  readonly from: number;
  readonly quote: Quote;
  readonly rank: number;
  readonly name: string;
  readonly of: ReadonlySet<string>;
};

/** The acts among words, in their order. What an act is done to ends with the next act, or with a word that opens another part. @cost one pass */
export const actsIn = (source: string, tokens: readonly Token[]): readonly Act[] => {
  const found = wordingsIn(tokens, actWords).filter(({ from, to, name }) => {
    const { word } = tokens[from] as Token;
    const isBare = to === from + 1 && (word === name || word === `${name}s` || word === `${name}es`);
    return !isBare || !BEFORE_THING.test(tokens[from - 1]?.word ?? "");
  });
  return found.map(({ from, to, name, meaning }, nth) => {
    const next = found[nth + 1]?.from ?? tokens.length;
    const end = tokens.slice(to, next).findIndex(({ word }) => OBJECT_ENDS.test(word));
    const said = tokens
      .slice(to, end < 0 ? next : to + end)
      .map(({ word }) => word)
      .filter((word) => !isFunctionWord(word));
    return {
      from,
      quote: passage(source, tokens, from, to) as Quote,
      rank: meaning,
      name,
      of: new Set(said.slice(0, OBJECT_MAX).map(stemOf)),
    };
  });
};

const OBJECT_MAX = 8;
const OBJECT_ENDS =
  /^(?:by|until|before|within|including|while|whilst|whereas|with|unless|if|when|where|so|because|through|recogni[sz]ing|noting)$/;
/** After these, a word that could be an act is a thing: "the report", "in support of". */
const BEFORE_THING =
  /^(?:a|an|the|this|that|these|those|its|their|our|your|my|his|her|no|of|at|in|on|by|for|with|from|any|each|every|all|some|more|new|own|as)$/;
