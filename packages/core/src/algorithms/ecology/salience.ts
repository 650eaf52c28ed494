import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, refuseInput, sortedIds } from "../input.ts";

/** How much of each attribute a stakeholder has: 0 … 1. Crisp attributes are 0 or 1. */
export type Attributed = {
  readonly id: string;
  readonly power: number;
  readonly legitimacy: number;
  readonly urgency: number;
};

export type SalienceClass =
  | "none"
  | "dormant"
  | "discretionary"
  | "demanding"
  | "dominant"
  | "dangerous"
  | "dependent"
  | "definitive";

/**
 * Salience: who has power, legitimacy and urgency, and which of them together.
 *
 *     none          nothing: no stakeholder
 *     latent        dormant P      discretionary L     demanding U
 *     expectant     dominant P L   dangerous P U       dependent L U
 *     definitive    P L U
 *
 *     membership(class)   Π of μ over its attributes · Π of (1 − μ) over the others      0 … 1, over all classes 1
 *     salience            Σ μ                                                            0 … 3
 *
 * `class` is the one of largest membership; where two are equally large, the one with more attributes, then by name. Crisp
 * attributes leave one class with 1.
 *
 * @source mitchell-agle-wood-1997; its fuzzy form is our own.
 * @cost   constant for each stakeholder.
 */
export type Salience = {
  readonly id: string;
  readonly class: SalienceClass;
  readonly salience: number;
  readonly memberships: Readonly<Record<SalienceClass, number>>;
};

/** The most salient first. */
export const salience = (stakeholders: readonly Attributed[]): readonly Salience[] | Refusal =>
  whyNotAttributed(stakeholders) ??
  stakeholders.map(ofStakeholder).sort((one, other) => other.salience - one.salience || byId(one.id, other.id));

const whyNotAttributed = (stakeholders: readonly Attributed[]): Refusal | null => {
  const ids = sortedIds(stakeholders.map(({ id }) => id));
  if (isRefusal(ids)) return ids;
  for (const { id, power, legitimacy, urgency } of stakeholders) {
    const attributes = [power, legitimacy, urgency];
    if (!attributes.every(Number.isFinite)) return refuseInput("not-a-number", id);
    if (attributes.some((it) => it < 0 || it > 1)) return refuseInput("out-of-range", id);
  }
  return null;
};

/** Whether a class takes power, legitimacy and urgency; those with more of them first. */
const classes: readonly (readonly [SalienceClass, boolean, boolean, boolean])[] = [
  ["definitive", true, true, true],
  ["dangerous", true, false, true],
  ["dependent", false, true, true],
  ["dominant", true, true, false],
  ["demanding", false, false, true],
  ["discretionary", false, true, false],
  ["dormant", true, false, false],
  ["none", false, false, false],
];

const ofStakeholder = ({ id, power, legitimacy, urgency }: Attributed): Salience => {
  const grade = (has: boolean, it: number) => (has ? it : 1 - it);
  const graded = classes.map(
    ([name, p, l, u]) => [name, grade(p, power) * grade(l, legitimacy) * grade(u, urgency)] as const,
  );
  const [largest] = graded.reduce((best, next) => (next[1] > best[1] ? next : best));
  return {
    id,
    class: largest,
    salience: power + legitimacy + urgency,
    memberships: Object.fromEntries(graded) as Readonly<Record<SalienceClass, number>>,
  };
};
