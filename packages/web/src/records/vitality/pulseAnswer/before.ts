import type { Getting, Holds, PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";

/** What was answered the last time, question by question. */
export type Before = {
  readonly need: "yes" | "no" | undefined;
  readonly holds: (commitment: string) => Holds | undefined;
  readonly getting: (tie: string) => Getting | undefined;
  /** It was true, and so it is asked about after what was not. */
  readonly stood: (commitment: string) => boolean;
};

export const beforeOf = (last: PulseAnswer | undefined): Before => {
  const holds = new Map(last?.holds.map(({ commitment, as }) => [commitment, as]));
  const getting = new Map(last?.getting.map(({ tie, as }) => [tie, as]));
  return {
    need: last && (last.hasNeedChanged ? "yes" : "no"),
    holds: (commitment) => holds.get(commitment),
    getting: (tie) => getting.get(tie),
    stood: (commitment) => (holds.get(commitment) ?? "true") === "true",
  };
};
