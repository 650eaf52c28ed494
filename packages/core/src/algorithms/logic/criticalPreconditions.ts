import { isRefusal } from "../../kernel/index.ts";
import { byId, type Refusal, refuseInput, type Waiting } from "../input.ts";
import { closing } from "./closure.ts";
import { type Outcome, placesIn, rootsOf, rulesFrom, type Theory, whyNotOutcomes } from "./theory.ts";

/**
 * Critical preconditions: what everything else cannot make up for. Chosen is all that can be chosen (or `chosen`); v is critical for
 * an outcome that then holds where it no longer does without v:
 *
 *     t ∈ Cl(chosen ∪ facts), t ∉ Cl(chosen ∪ facts) once v can never hold
 *
 *     lost        the outcomes, v itself left out
 *     weight      Σ of theirs
 *     partners    whom they are for
 *
 * @source our own; with enablers alone and one thing chosen these are dominators (lengauer-tarjan-1979)
 * @cost   one closure for each thing that holds.
 */
export type CriticalPrecondition = {
  readonly id: string;
  readonly lost: readonly string[];
  readonly weight: number;
  readonly partners: readonly string[];
};

/** What takes most with it first: by weight, then by partners. */
export const criticalPreconditions = (
  theory: Theory,
  outcomes: readonly Outcome[],
  chosen?: readonly string[],
  { isOver }: Waiting = {},
): readonly CriticalPrecondition[] | Refusal => {
  const rules = rulesFrom(theory);
  if (isRefusal(rules)) return rules;
  const wrong = whyNotOutcomes(rules, outcomes);
  if (wrong) return wrong;
  const picked = chosen === undefined ? rootsOf(rules) : placesIn(rules.ids, chosen);
  if (isRefusal(picked)) return picked;
  const start = [...rules.facts, ...picked];
  const close = closing(rules);
  const usual = [...close(start).order];
  const held = new Set(usual.map((node) => rules.ids[node] as string));
  const possible = outcomes.filter(({ id }) => held.has(id));
  const places = new Map(rules.ids.map((id, place) => [id, place]));
  const critical: CriticalPrecondition[] = [];
  for (const node of usual) {
    if (isOver?.() === true) return refuseInput("given-up");
    const { holds } = close(start, node);
    const gone = possible.filter(({ id }) => id !== rules.ids[node] && holds[places.get(id) as number] === 0);
    if (gone.length > 0) critical.push({ id: rules.ids[node] as string, ...toll(gone) });
  }
  return critical.sort(costliestFirst);
};

const costliestFirst = (one: CriticalPrecondition, other: CriticalPrecondition): number =>
  other.weight - one.weight || other.partners.length - one.partners.length || byId(one.id, other.id);

const toll = (gone: readonly Outcome[]) => ({
  lost: [...new Set(gone.map(({ id }) => id))].sort(),
  weight: gone.reduce((sum, { weight = 1 }) => sum + weight, 0),
  partners: [...new Set(gone.map(({ partner }) => partner))].sort(),
});
