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
export type Analysis<World, Answer> = {
  /** The question, as a member would put it. */
  readonly asks: string;
  /** Key into `docs/references.md`, or `null` where the method is our own. */
  readonly source: string | null;
  readonly answer: (world: World, asker: Asker) => Answer;
};

export const analysis = <World, Answer>(it: Analysis<World, Answer>): Analysis<World, Answer> => it;
