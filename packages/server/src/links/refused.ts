/** Why a door stays shut. `refused` is stable; its sentence is chosen by code and filled with `args`. */
export type Refused = {
  readonly refused: string;
  readonly args: Readonly<Record<string, string | number>>;
};

export const refuse = (refused: string, args: Refused["args"] = {}): Refused => ({ refused, args });

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === "object" && answer !== null && "refused" in answer;
