import { type AnyCommand, type AnyRecord, records, refusalSentences } from "@mortar/core";
import { anObject, askedSchema, type JsonSchema, orNull, ref } from "./jsonSchema.ts";
import type { Operation } from "./operation.ts";
import { coalitionInPath } from "./parameters.ts";
import { kindName } from "./recordSchemas.ts";

/** Every command of core, as an operation of its own. */
export const commandOperations = (): readonly Operation[] =>
  Object.entries(records as unknown as Readonly<Record<string, AnyRecord>>).flatMap(([kind, it]) =>
    Object.entries(it.commands).map(([name, command]) => operationOf(name, command, refusalsOf(kind, it))),
  );

const operationOf = (name: string, { does, input, humanOnly }: AnyCommand, refusals: readonly string[]): Operation => ({
  id: name,
  method: "post",
  path: `/api/coalitions/{coalition}/commands/${name}`,
  group: "Commands",
  does,
  by: "writer",
  ...(humanOnly && { onlyAPerson: true as const }),
  parameters: [coalitionInPath],
  asks: { is: asking(askedSchema(input)) },
  answers: { means: "It was done, or was so already.", is: ref("Done") },
  refusals,
});

const asking = (ask: JsonSchema): JsonSchema =>
  anObject(
    {
      request: {
        type: "string",
        pattern: "^[A-Za-z0-9_-]{16,64}$",
        description: "Made by whoever asks, at random. Sent twice, it happens once and is answered alike.",
      },
      ask,
      as: { ...orNull({ type: "string" }), description: "The member in whose name, if in any." },
    },
    ["as"],
  );

const refusalsOf = (kind: string, { refusals }: AnyRecord): readonly string[] => [
  ...Object.keys(refusals).map((reason) => `${kindName(kind)}/${reason}`),
  ...Object.keys(refusalSentences),
];
