/** Who asks: answers speak of what this person may see, and where useful to this person. */
export type Asker = {
  readonly person: string | null;
  /** The members this person speaks for. */
  readonly members: readonly string[];
  readonly isSteward: boolean;
  /** The day it is for the coalition, `YYYY-MM-DD`. */
  readonly today: string;
};

/** A question asked of the coalition, over what the asker may see. Pure: the same view gives the same answer. */
export type Analysis<World, Answer, Says extends Sentences = Sentences> = {
  /** The question, as a member would put it. */
  readonly asks: string;
  /** Key into `docs/references.md`, or `null` where the method is our own. */
  readonly source: string | null;
  /** What each finding says, by its code: the source of the catalogue's `analysis.NAME.CODE` and `….CODE.reason`. */
  readonly says: Says;
  /** `null`: there is nothing to say, which is not the same as finding nothing. */
  readonly answer: (world: World, asker: Asker) => Answer | null;
};

/** One finding in words (ICU, English), and why it is worth knowing. Arguments come with the finding. */
export type Sentences = Readonly<Record<string, { readonly sentence: string; readonly reason: string }>>;

/** One finding: its code among `says`, the records it is about, the arguments of its sentence and of its reason. */
export type Finding<Code extends string = string> = {
  readonly code: Code;
  readonly about: readonly string[];
  readonly args: Readonly<Record<string, string | number>>;
};

export const analysis = <World, Answer, const Says extends Sentences>(
  it: Analysis<World, Answer, Says>,
): Analysis<World, Answer, Says> => it;
