/** A place, and how deep it lies. */
export type Lowest = {
  readonly at: readonly number[];
  readonly value: number;
  readonly steps: number;
  /** The simplex has shrunk to a point; otherwise the steps ran out first. */
  readonly proved: boolean;
};

const FLAT = 1e-12;
const NARROW = 1e-8;

/**
 * A low place of a smooth function without its slopes: the downhill simplex, always from the same corners. A step is one
 * turn of the simplex. It finds a low place, not always the lowest.
 *
 * @source nelder-mead-1965: reflection 1, expansion 2, contraction ½, shrinking ½.
 * @cost   at most (n + 2) values of the function a step, mostly one or two.
 */
export const nelderMead = (
  depth: (at: readonly number[]) => number,
  start: readonly number[],
  { size = 0.5, stepsAtMost = 5_000 } = {},
): Lowest => {
  const corner = (at: readonly number[]) => ({ at, value: depth(at) });
  const corners = [start, ...start.map((_, axis) => start.map((it, at) => (at === axis ? it + size : it)))].map(corner);
  let steps = 0;
  for (; steps < stepsAtMost; steps++) {
    corners.sort((one, other) => one.value - other.value);
    const [best, worst] = [corners[0] as Corner, corners.at(-1) as Corner];
    if (isPoint(best, worst)) break;
    const middle = start.map((_, axis) => meanOf(corners.slice(0, -1).map(({ at }) => at[axis] as number)));
    const towards = (by: number) => corner(middle.map((it, axis) => it + by * (it - (worst.at[axis] as number))));
    const better = turned(towards, best.value, (corners.at(-2) as Corner).value, worst.value);
    if (better) corners[corners.length - 1] = better;
    else
      for (let nth = 1; nth < corners.length; nth++) {
        const { at } = corners[nth] as Corner;
        corners[nth] = corner(at.map((it, axis) => (it + (best.at[axis] as number)) / 2));
      }
  }
  const { at, value } = corners[0] as Corner;
  return { at, value, steps, proved: steps < stepsAtMost };
};

type Corner = { readonly at: readonly number[]; readonly value: number };

const isPoint = (best: Corner, worst: Corner): boolean =>
  Math.abs(worst.value - best.value) <= FLAT * (1 + Math.abs(best.value)) &&
  best.at.every((it, axis) => Math.abs(it - (worst.at[axis] as number)) <= NARROW * (1 + Math.abs(it)));

/** The worst corner's better place on the other side, or nearer the middle; `null` where there is none. */
const turned = (towards: (by: number) => Corner, best: number, next: number, worst: number): Corner | null => {
  const across = towards(1);
  if (across.value < best) {
    const further = towards(2);
    return further.value < across.value ? further : across;
  }
  if (across.value < next) return across;
  const inside = towards(across.value < worst ? 0.5 : -0.5);
  return inside.value < Math.min(across.value, worst) ? inside : null;
};

const meanOf = (values: readonly number[]): number => values.reduce((sum, it) => sum + it, 0) / values.length;
