import type { Refusal } from "@mortar/core";
import type { Patience } from "@mortar/core/src/algorithms/input.ts";
import type { FamilyName, QuestionOf } from "./families.ts";
import type { PlainFile } from "./reading/plainFile.ts";
import type { Said, Told } from "./said.ts";

/** What was typed beside the file. What is not said is left to each question. */
export type Settings = {
  readonly steps?: number;
  readonly seed?: number;
  readonly threshold?: number;
  readonly size?: number;
  readonly target?: number;
  readonly slack?: number;
  readonly limit?: number;
  readonly newest?: number;
  readonly sigma?: number;
  readonly press?: readonly string[];
  readonly isUndirected?: boolean;
};

/** How long somebody waits, and what they set. */
export type Looking = Partial<Patience> & { readonly settings: Settings };

/** What a file held: the input of the questions, and what its reader should know of it. */
export type Read<Input> = { readonly input: Input; readonly notes: readonly Said[] };

/** `null`: the file holds nothing this question is about. */
export type Question<Input> = (input: Input, looking: Looking) => Told | Refusal | null;

/** One kind of plain file and everything it can be asked. Reading throws `Broken`. */
export type Family<Name extends FamilyName, Input> = {
  readonly name: Name;
  readonly read: (files: readonly PlainFile[], settings: Settings) => Read<Input>;
  readonly questions: { readonly [Asked in QuestionOf<Name>]: Question<Input> };
};

/** A family whose input only it knows. */
export type AnyFamily = {
  readonly name: FamilyName;
  readonly read: (files: readonly PlainFile[], settings: Settings) => Read<unknown>;
  readonly questions: Readonly<Record<string, Question<never>>>;
};

/** The patience of searches, without what was not said. */
export const patienceOf = ({ stepsAtMost, isOver }: Looking): Partial<Patience> => ({
  ...(stepsAtMost !== undefined && { stepsAtMost }),
  ...(isOver && { isOver }),
});
