import { type Refusal, refuseInput } from "../input.ts";

/** Values in the order of time, as one reads them: numbers all. `about` names the places of those that are none. */
export const whyNotValues = (values: readonly number[]): Refusal | null => {
  const none = values.flatMap((value, at) => (Number.isFinite(value) ? [] : [`${at + 1}`]));
  return none.length > 0 ? refuseInput("not-a-number", ...none) : null;
};

/** What a chart is set to: numbers, and none below `least`. */
export const whyNotSetting = (setting: number, least: number): Refusal | null => {
  if (!Number.isFinite(setting)) return refuseInput("not-a-number");
  return setting < least ? refuseInput("out-of-range") : null;
};
