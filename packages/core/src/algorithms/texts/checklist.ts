import type { Refusal } from "../input.ts";
import { actsIn } from "./acts.ts";
import { actorsIn } from "./actors.ts";
import { powerHoldersIn } from "./powerHolders.ts";
import { passage } from "./commonWords.ts";
import { deadlinesIn } from "./deadlines.ts";
import { enforcement } from "./enforcement.ts";
import { figuresIn } from "./figuresIn.ts";
import { placesIn } from "./placesIn.ts";
import { doMeet, type Quote, quoteOf, whyNotTexts } from "./quote.ts";
import { clausesIn, tokensIn } from "./tokens.ts";
import { wordingsIn } from "./wordings.ts";

export const questions = ["who", "act", "howMuch", "byWhen", "where", "enforced", "decides"] as const;
export type Question = (typeof questions)[number];

/**
 * What a demand says of the seven things a person may look for in it: who is to act, what act, how much, by when,
 * where, what makes it happen, who decides. For each the words found; none found says nothing of the demand: "No
 * trawling inside the reef." names no number, no day and nobody, and nobody can mistake it. No figure is made of it.
 *
 * @source hyland-1998, farkas-2010: as background; the wordings are our own, English only.
 * @cost   a few passes
 */
export type Checklist = Readonly<Record<Question, readonly Quote[]>>;

/** An act below this says what is thought, not what is to be done. */
const LEAST_ACT = 2;

export const checklist = (demand: string): Checklist | Refusal => {
  const wrong = whyNotTexts({ demand });
  if (wrong) return wrong;
  const tokens = tokensIn(demand);
  const dated = deadlinesIn(demand);
  const deciding = powerHoldersIn(demand);
  return {
    who: clausesIn(demand).flatMap((clause) =>
      actorsIn(clause.quote).map(({ start, end }) => quoteOf(demand, start + clause.start, end + clause.start)),
    ),
    act: actsIn(demand, tokens).flatMap(({ rank, quote }) => (rank < LEAST_ACT ? [] : [quote])),
    howMuch: figuresIn(demand, tokens, dated).map(plain),
    byWhen: dated.map(plain),
    where: placesIn(demand).filter((place) => !deciding.some((it) => doMeet(it, place))),
    enforced: wordingsIn(tokens, enforcement).map(({ from, to }) => passage(demand, tokens, from, to) as Quote),
    decides: deciding.map(plain),
  };
};

const plain = ({ start, end, quote }: Quote): Quote => ({ start, end, quote });
