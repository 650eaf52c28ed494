import { actChanges } from "./actChanges.ts";
import type { Change } from "./change.ts";
import type { ClauseTerms, Kind, Term } from "./clauseTerms.ts";
import { DEMAND, kinds } from "./clauseTerms.ts";
import type { WordDiff } from "./commonWords.ts";

/** What changed from one clause to the other, a kind of term after the other. @cost terms² */
export const changesBetween = (older: ClauseTerms, newer: ClauseTerms, diff: WordDiff): readonly Change[] => [
  ...kinds.flatMap((kind) => changesOfKind(kind, of(kind, older), of(kind, newer), diff)),
  ...actChanges(older.acts, newer.acts),
];

const of = (kind: Kind, { terms }: ClauseTerms) => terms.filter((term) => term.kind === kind);

/** These stand for one another where they stand in the same place; of the others, each is there or not. */
const comparable: ReadonlySet<Kind> = new Set(["commitment", "scope", "number", "deadline", "actor", "power-holder"]);

/** A clause has one duty and one last day as a rule, wherever in it they stand. */
const movable: ReadonlySet<Kind> = new Set(["commitment", "deadline"]);

/**
 * What both say in words that were kept is no change. Then, edit by edit, what both say cancels and the rest is paired in
 * order; then what both say anywhere cancels. What remains was dropped or added.
 */
const changesOfKind = (
  kind: Kind,
  older: readonly Term[],
  newer: readonly Term[],
  diff: WordDiff,
): readonly Change[] => {
  const [was, is] = withoutCommon(older, newer, (one, other) => isKept(one, other, diff));
  if (!comparable.has(kind)) return alone(withoutCommon(was, is, isSame));
  const paired = pairedWithin(byEdit(was, diff.wasIn), byEdit(is, diff.isIn));
  const taken = new Set(paired.flat());
  const [gone, come] = withoutCommon(
    was.filter((it) => !taken.has(it)),
    is.filter((it) => !taken.has(it)),
    isSame,
  );
  const apart = movable.has(kind) ? Math.min(gone.length, come.length) : 0;
  const moved = gone.slice(0, apart).map((one, nth) => [one, come[nth] as Term] as const);
  return [
    ...[...paired, ...moved].flatMap(([one, other]) => changeOf(one, other)),
    ...alone([gone.slice(apart), come.slice(apart)]),
  ];
};

type ByEdit = ReadonlyMap<number, readonly Term[]>;

/** The terms of each edit; those that lie in none are left out. */
const byEdit = (terms: readonly Term[], edits: readonly number[]): ByEdit => {
  const found = new Map<number, Term[]>();
  for (const term of terms) {
    const edit = Math.max(...edits.slice(term.from, term.to));
    const there = found.get(edit);
    if (there) there.push(term);
    else if (edit >= 0) found.set(edit, [term]);
  }
  return found;
};

const pairedWithin = (was: ByEdit, is: ByEdit): readonly (readonly [Term, Term])[] =>
  [...was].flatMap(([edit, older]) => {
    const [gone, come] = withoutCommon(older, is.get(edit) ?? [], isSame);
    const left = [...come];
    return gone.flatMap((one) => {
      const at = left.findIndex((it) => canReplace(one, it));
      return at < 0 ? [] : [[one, left.splice(at, 1)[0] as Term] as const];
    });
  });

const isSame = (one: Term, other: Term) => one.name === other.name;

const isKept = (one: Term, other: Term, { keptAt }: WordDiff) =>
  one.name === other.name &&
  one.to - one.from === other.to - other.from &&
  keptAt.slice(one.from, one.to).every((at, nth) => at === other.from + nth);

/** Without those that both have, each taken once. */
const withoutCommon = (
  older: readonly Term[],
  newer: readonly Term[],
  isCommon: (one: Term, other: Term) => boolean,
): readonly [readonly Term[], readonly Term[]] => {
  const is = [...newer];
  const was = older.filter((one) => {
    const at = is.findIndex((other) => isCommon(one, other));
    if (at >= 0) is.splice(at, 1);
    return at < 0;
  });
  return [was, is];
};

/** A share is not compared with a sum. */
const canReplace = (one: Term, other: Term) => one.kind !== "number" || unitOf(one) === unitOf(other);
const unitOf = ({ name }: Term) => /[%a-z]+$/.exec(name)?.[0] ?? "";

const changeOf = (
  { kind, quote: was, rank, name }: Term,
  { quote: is, rank: now, name: newName }: Term,
): readonly Change[] => {
  const change = (how: Change["how"], counts: Change["counts"], weight: number): readonly Change[] => [
    { what: kind, how, was, is, counts, weight },
  ];
  if (rank === null || now === null) return change("changed", "either", 0);
  if (rank === now) return [];
  if (kind === "commitment")
    return now < rank ? change("lower", "loss", rank - now) : change("higher", "gain", now - rank);
  if (kind === "scope") return now < rank ? change("narrower", "loss", 1) : change("wider", "gain", 1);
  const isDue = /^(?:latest|first) /.test(name) && frameOf(name) === frameOf(newName);
  if (!isDue) return change("changed", "either", 0);
  return now > rank ? change("later", "loss", 1) : change("sooner", "gain", 1);
};

/** Which kind of day it is of: only those of one kind come before or after another. */
const frameOf = (name: string) => name.slice(0, name.lastIndexOf(" "));

/** In the newer version only, or in the older only: less is a loss, but for hedges and words that narrow. */
const alone = ([gone, come]: readonly [readonly Term[], readonly Term[]]): readonly Change[] => [
  ...gone
    .filter((it) => !isImplied(it))
    .map((term): Change => ({
      ...told(term, isLimit(term) ? "gain" : "loss", "dropped"),
      was: term.quote,
      is: null,
    })),
  ...come
    .filter((it) => !isImplied(it))
    .map((term): Change => ({
      ...told(term, isLimit(term) ? "loss" : "gain", "added"),
      was: null,
      is: term.quote,
    })),
];

const told = ({ kind }: Term, counts: "loss" | "gain", how: "dropped" | "added") => ({
  what: kind,
  how: kind === "scope" ? (counts === "loss" ? ("narrower" as const) : ("wider" as const)) : how,
  counts,
  weight: kind === "power-holder" ? 0.5 : 1,
});

/** Words by which less is said: without them the clause says more. */
const isLimit = ({ kind, rank }: Term) =>
  kind === "hedge" || (kind === "scope" && (rank as number) < 0) || (kind === "commitment" && (rank as number) <= AIM);

/** To aim, to invite, to be free to: below a call, and below saying plainly that something is so. */
const AIM = 2;

/** That it begins with an act makes a clause a demand; no word of it is lost where it is put otherwise. */
const isImplied = ({ name }: Term) => name === DEMAND;
