/** What the server does not accept, as a program and a person can read it. */
export type Problem = {
  /** Stable: `commitment/not-yours`. */
  readonly code: string;
  readonly sentence: string;
  /** The ids of the records that stand in the way. */
  readonly about: readonly string[];
  /** The wording that stands now, where an edit was made on an older one. */
  readonly stands?: {
    readonly revision: string;
    readonly words: { readonly said: string; readonly cuts: readonly number[] };
  };
  readonly invalid?: readonly { readonly at: string; readonly code: string; readonly sentence?: string }[];
};

/** No answer came, or none that can be relied on: the same request can be sent again. */
export class Unreachable extends Error {
  /** What the server asked for, in seconds; `null` where it said nothing of it. */
  readonly waitSeconds: number | null;
  constructor(why: string, waitSeconds: number | null = null) {
    super(why);
    this.waitSeconds = waitSeconds;
  }
}

/** The session has ended: nothing more is told or taken until this person signs in again. */
export class SessionOver extends Error {}

/** There is nothing here for this person, or not any more. */
export class NotLetIn extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.sentence);
    this.problem = problem;
  }
}

/** A problem as the server wrote it, with what any problem has at least. */
export const problemFrom = (status: number, body: unknown): Problem => {
  const told = typeof body === "object" && body !== null ? (body as Partial<Problem>) : {};
  const code = told.code ?? `http/${status}`;
  return { ...told, code, sentence: told.sentence ?? code, about: told.about ?? [] };
};
