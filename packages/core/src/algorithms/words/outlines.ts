import type { Meanings } from "./meanings.ts";

/** Of each row a few numbers, and how long the rest of it is. */
export type Outlines = { readonly outlines: Float64Array; readonly rest: Float64Array; readonly size: number };

/** A multiple of four. */
const SIZE = 20;

/** So many rows, spread over all, tell well enough in which directions rows lie. */
const LOOKED_AT = 128;

const ROUNDS = 3;

/**
 * Rows in few dimensions, so that most pairs need not be compared in all of them:
 *
 *     outline(t)      row(t) in SIZE orthonormal directions, near those in which the rows lie furthest from 0
 *     rest(t)         √(‖row(t)‖² − ‖outline(t)‖²)
 *     row(t) · row(u)  ≤  outline(t) · outline(u) + rest(t) · rest(u)        by Cauchy and Schwarz, for any directions
 *
 * @source rutishauser-1969: the directions, by simultaneous iteration on the rows looked at; how close they come is of
 *         no matter to the bound.
 * @cost   ROUNDS · SIZE passes over the rows looked at, SIZE over all of them.
 */
export const outlinesOf = ({ rows, width }: Meanings): Outlines => {
  const count = rows.length / width;
  const directions = directionsOf({ rows, width });
  const outlines = new Float64Array(count * SIZE);
  const rest = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    let left = 0;
    for (let place = 0; place < width; place++) left += (rows[at * width + place] as number) ** 2;
    for (let axis = 0; axis < SIZE; axis++) {
      const part = dot(rows, at * width, directions, axis * width, width);
      outlines[at * SIZE + axis] = part;
      left -= part * part;
    }
    rest[at] = Math.sqrt(Math.max(0, left));
  }
  return { outlines, rest, size: SIZE };
};

/** `SIZE` directions, one after the other; where there are fewer, the others are 0 throughout. */
const directionsOf = ({ rows, width }: Meanings): Float64Array => {
  const count = rows.length / width;
  const every = Math.max(1, Math.floor(count / LOOKED_AT));
  let directions: Float64Array = new Float64Array(SIZE * width);
  for (let axis = 0; axis < SIZE; axis++) directions[axis * width + (axis % width)] = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const turned = new Float64Array(SIZE * width);
    for (let at = 0; at < count; at += every)
      for (let axis = 0; axis < SIZE; axis++) {
        const part = dot(rows, at * width, directions, axis * width, width);
        for (let place = 0; place < width; place++)
          turned[axis * width + place] =
            (turned[axis * width + place] as number) + part * (rows[at * width + place] as number);
      }
    directions = orthonormal(turned, width);
  }
  return directions;
};

/** By Gram and Schmidt, twice, so that nothing of the others is left. */
const orthonormal = (directions: Float64Array, width: number): Float64Array => {
  for (let axis = 0; axis < SIZE; axis++) {
    const begin = axis * width;
    const before = Math.sqrt(dot(directions, begin, directions, begin, width));
    for (let time = 0; time < 2; time++)
      for (let other = 0; other < axis; other++) {
        const part = dot(directions, begin, directions, other * width, width);
        for (let place = 0; place < width; place++)
          directions[begin + place] =
            (directions[begin + place] as number) - part * (directions[other * width + place] as number);
      }
    const length = Math.sqrt(dot(directions, begin, directions, begin, width));
    for (let place = 0; place < width; place++)
      directions[begin + place] = length <= before * 1e-6 ? 0 : (directions[begin + place] as number) / length;
  }
  return directions;
};

const dot = (one: Float64Array, begin: number, other: Float64Array, otherBegin: number, width: number): number => {
  let sum = 0;
  for (let place = 0; place < width; place++)
    sum += (one[begin + place] as number) * (other[otherBegin + place] as number);
  return sum;
};
