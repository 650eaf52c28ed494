import { isRefusal } from "@mortar/core";
import { combinedPower } from "@mortar/core/src/algorithms/ecology/combinedPower.ts";
import { krippendorffAlpha } from "@mortar/core/src/algorithms/ecology/krippendorffAlpha.ts";
import { mendelowGrid } from "@mortar/core/src/algorithms/ecology/mendelowGrid.ts";
import { rings as ringsOf } from "@mortar/core/src/algorithms/ecology/rings.ts";
import { salience as salienceOf } from "@mortar/core/src/algorithms/ecology/salience.ts";
import type { Family, Question } from "./family.ts";
import { readStakeholders, type Stakeholders } from "./reading/stakeholders.ts";
import { firstOf, rows, type Said, said } from "./said.ts";

const power: Question<Stakeholders> = ({ powers, weights }) => {
  if (powers.length === 0) return null;
  const found = combinedPower(powers, weights);
  if (isRefusal(found)) return found;
  return {
    whole: said("cli.analyse.ecology.power.whole", { member: found[0]?.id ?? "", power: found[0]?.power ?? 0 }),
    findings: firstOf(
      found.flatMap(({ id, soleHolderOf }): readonly Said[] =>
        soleHolderOf.length > 0 ? [said("cli.analyse.ecology.power.sole", { member: id, kinds: soleHolderOf })] : [],
      ),
    ),
    table: rows(
      [
        "cli.analyse.head.stakeholder",
        "cli.analyse.head.power",
        "cli.analyse.head.blocking",
        "cli.analyse.head.reputed",
        "cli.analyse.head.criticality",
      ],
      found.map(({ id, power: value, parts }) => [
        id,
        value,
        parts.blocking.value,
        parts.reputed.value,
        parts.criticality.value,
      ]),
    ),
    answer: found,
  };
};

const salience: Question<Stakeholders> = ({ attributes }) => {
  if (attributes.length === 0) return null;
  const found = salienceOf(attributes);
  if (isRefusal(found)) return found;
  const definitive = found.filter((it) => it.class === "definitive").map(({ id }) => id);
  return {
    whole: said("cli.analyse.ecology.salience.whole", { count: definitive.length, members: definitive }),
    table: rows(
      ["cli.analyse.head.stakeholder", "cli.analyse.head.class", "cli.analyse.head.salience"],
      found.map((it) => [it.id, it.class, it.salience]),
    ),
    answer: found,
  };
};

const grid: Question<Stakeholders> = ({ ratings, scale }) => {
  if (ratings.length === 0) return null;
  const found = mendelowGrid(ratings, scale);
  if (isRefusal(found)) return found;
  const closely = found.filter((it) => it.class === "manage-closely").map(({ id }) => id);
  const fragile = found.filter(({ isFragile }) => isFragile).length;
  return {
    whole: said("cli.analyse.ecology.grid.whole", { count: closely.length, members: closely, fragile }),
    table: rows(
      [
        "cli.analyse.head.stakeholder",
        "cli.analyse.head.power",
        "cli.analyse.head.interest",
        "cli.analyse.head.class",
        "cli.analyse.head.may-be",
      ],
      found.map((it) => [it.id, it.power?.median ?? null, it.interest?.median ?? null, it.class, it.mayBe]),
    ),
    answer: found,
  };
};

const agreement: Question<Stakeholders> = ({ ratings }) => {
  if (ratings.length === 0) return null;
  const byPower = krippendorffAlpha(ratings.map(({ id, power: ranks }) => ({ id, ranks })));
  const byInterest = krippendorffAlpha(ratings.map(({ id, interest: ranks }) => ({ id, ranks })));
  if (isRefusal(byPower)) return byPower;
  if (isRefusal(byInterest)) return byInterest;
  if (byPower.alpha === null && byInterest.alpha === null) return null;
  return {
    whole: said("cli.analyse.ecology.agreement.whole", { power: byPower.alpha, interest: byInterest.alpha }),
    findings: firstOf(
      byPower.disputed.slice(0, 3).map(({ id }) => said("cli.analyse.ecology.agreement.disputed", { member: id })),
    ),
    answer: { power: byPower, interest: byInterest },
  };
};

const rings: Question<Stakeholders> = ({ powers, weights, ratings, scale, blocking, vetoes, moves }) => {
  const grids = ratings.length === 0 ? [] : mendelowGrid(ratings, scale);
  const powered = powers.length === 0 ? [] : combinedPower(powers, weights);
  if (isRefusal(grids)) return grids;
  if (isRefusal(powered)) return powered;
  if (powered.length === 0) return null;
  const interestOf = (id: string) => {
    const median = grids.find((it) => it.id === id)?.interest?.median;
    return median === undefined ? 0 : (median - scale.least) / (scale.most - scale.least);
  };
  const found = ringsOf({
    candidates: powered.map(({ id, parts, soleHolderOf }) => ({
      id,
      hasVeto: vetoes.includes(id),
      interest: interestOf(id),
      criticality: Math.min(1, parts.criticality.value),
      soleHolderOf,
      moves: moves.get(id) ?? [],
    })),
    blocking,
  });
  if (isRefusal(found)) return found;
  const core = found.filter(({ ring }) => ring === "core").map(({ id }) => id);
  return {
    whole: said("cli.analyse.ecology.rings.whole", { count: core.length, members: core }),
    table: rows(
      ["cli.analyse.head.stakeholder", "cli.analyse.head.ring", "cli.analyse.head.because"],
      found.map((it) => [it.id, it.ring, it.reasons.map(({ because }) => because)]),
    ),
    answer: found,
  };
};

/** Everybody who matters to an initiative: their power, what they want, how sure that is. */
export const ecology: Family<"ecology", Stakeholders> = {
  name: "ecology",
  read: readStakeholders,
  questions: { power, salience, grid, agreement, rings },
};
