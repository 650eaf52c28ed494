import { chanceFrom } from "@mortar/core/src/algorithms/chance.ts";

const seatsOf = (members: number, most: number) => {
  const chance = chanceFrom(members);
  const weights = Array.from({ length: members }, () => 1 + Math.floor(chance() * most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { weights, quota: Math.floor(total / 2) + 1 };
};

/** Weighted majorities: 27 of up to 100 each, as many as the European Union has members; 200 of up to 1,000 each. */
export const seats = { 27: seatsOf(27, 100), 200: seatsOf(200, 1_000) };
