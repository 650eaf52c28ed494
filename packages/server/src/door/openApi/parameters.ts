import { text } from "./jsonSchema.ts";
import type { Parameter } from "./operation.ts";

export const coalitionInPath: Parameter = {
  name: "coalition",
  in: "path",
  means: "The id of the coalition.",
  is: { type: "string", maxLength: 64 },
  isNeeded: true,
  example: "coalition-kitchen",
};

export const inPath = (name: string, means: string, example: string): Parameter => ({
  name,
  in: "path",
  means,
  is: text,
  isNeeded: true,
  example,
});
