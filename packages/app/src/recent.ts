import { type Change, type Kept, RIGHTS, type Words, type WithId, withWords, wordsIn } from "@mortar/core";

/** One append, as those who follow the coalition need it. */
export type Step = {
  readonly version: number;
  readonly changes: readonly Change[];
  /** The people whose rights it may move. For everyone else it is a step like any other, and tells of nothing else. */
  readonly movesRightsOf: ReadonlySet<string>;
};

/** `touched`: the records whose words it took back. */
export const stepOf = (version: number, changes: readonly Change[], touched: readonly Change[]): Step => ({
  version,
  changes: [...changes, ...touched],
  movesRightsOf: new Set(
    changes.flatMap(({ kind, after }) => (RIGHTS.has(kind) && "person" in after ? [String(after.person)] : [])),
  ),
});

/** How many steps are remembered. Who was away for longer loads anew. */
const STEPS_MAX = 2_000;

/** The latest steps of one coalition, so that a line that dropped can go on where it was. */
export const recentSteps = () => {
  let steps: Step[] = [];
  /** The version before the oldest remembered step. */
  let from: number | null = null;

  return {
    add: (step: Step, before: number) => {
      from ??= before;
      steps.push(step);
      if (steps.length > STEPS_MAX) from = steps.shift()?.version ?? from;
    },

    /** The steps after a version, oldest first. `null`: too long ago. */
    since: (version: number, latest: number): readonly Step[] | null => {
      if (version === latest) return [];
      if (from === null || version < from || version > latest) return null;
      return steps.filter((step) => step.version > version);
    },

    /** Whether a request led to one of the remembered steps. */
    cameOf: (request: string): boolean => steps.some(({ changes }) => changes[0]?.after.revision === request),

    /** Puts words as they now stand in place of what was remembered of them. */
    rewrite: (wordsByRef: ReadonlyMap<string, Words>) => {
      steps = steps.map((step) => ({ ...step, changes: step.changes.map((it) => rewritten(it, wordsByRef)) }));
    },
  };
};

export type RecentSteps = ReturnType<typeof recentSteps>;

const rewritten = (change: Change, wordsByRef: ReadonlyMap<string, Words>): Change => ({
  ...change,
  before: change.before && rewrittenItem(change.before, wordsByRef),
  after: rewrittenItem(change.after, wordsByRef),
});

/** The item with words as they now stand; the same item where none of them is in it. */
export const rewrittenItem = (it: Kept<WithId>, wordsByRef: ReadonlyMap<string, Words>): Kept<WithId> => {
  const touched = wordsIn(it).filter(({ ref }) => wordsByRef.has(ref));
  if (touched.length === 0) return it;
  const all = new Map(wordsIn(it).map((words) => [words.ref, wordsByRef.get(words.ref) ?? words]));
  return withWords(it, all);
};
