/** Who asks: answers speak of what this person may see, and where useful to this person. */
export type Asker = {
  readonly person: string | null;
  /** The members this person speaks for. */
  readonly members: readonly string[];
  readonly isSteward: boolean;
  /** The day it is for the coalition, `YYYY-MM-DD`. */
  readonly today: string;
};

/** Words as points: those that are used alike lie close to each other. Too large to be everywhere at hand. */
export type WordVectors = {
  /** BCP 47; words of other languages are not among them. */
  readonly language: string;
  readonly dimensions: number;
  /** How many words there are. */
  readonly size: number;
  /** The vector of a word in lower case, weighted by how little the word is used; `null` where it is not known. */
  readonly of: (word: string) => Float32Array | null;
};

/** What an answer can rest on beside the records. What is not at hand is left out, and the answer says so. */
export type Means = { readonly wordVectors?: WordVectors | null };

/** A question asked of the coalition, over what the asker may see. Pure: the same view gives the same answer. */
export type Analysis<World, Answer, Says extends Sentences = Sentences> = {
  /** The question, as a member would put it. */
  readonly asks: string;
  /** Key into `docs/references.md`, or `null` where the method is our own. */
  readonly source: string | null;
  /** What each finding says, by its code: the source of the catalogue's `analysis.NAME.CODE` and `….CODE.reason`. */
  readonly says: Says;
  /** `null`: there is nothing to say, which is not the same as finding nothing. */
  readonly answer: (world: World, asker: Asker, means?: Means) => Answer | null;
  /** What whoever asks should have at hand for it. */
  readonly needs?: readonly (keyof Means)[];
};

/** One finding in words (ICU, English), and why it is worth knowing. Arguments come with the finding. */
export type Sentences = Readonly<Record<string, { readonly sentence: string; readonly reason: string }>>;

/** One finding: its code among `says`, the records it is about, the arguments of its sentence and of its reason. */
export type Finding<Code extends string = string> = {
  readonly code: Code;
  readonly about: readonly string[];
  readonly args: Readonly<Record<string, string | number>>;
};

/** An answer in words. Each of its sentences names the records it rests on, by their ids. */
export type Told<Code extends string = string, Found extends Finding<Code> = Finding<Code>> = {
  /** All of it in one sentence. */
  readonly whole: Finding<Code>;
  /** In a total order, what asks for attention first. */
  readonly findings: readonly Found[];
  /** What was not looked at, or could not be: to be read beside the findings. */
  readonly notSeen: readonly Finding<Code>[];
};

export const analysis = <World, Answer, const Says extends Sentences>(
  it: Analysis<World, Answer, Says>,
): Analysis<World, Answer, Says> => it;
