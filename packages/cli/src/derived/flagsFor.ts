import type { TerminalSay } from "@mortar/catalogue/src/terminal.ts";
import type { Flag, Takes } from "../tree/verb.ts";
import { type Field, typedName } from "./fields.ts";

/** How each field of an ask is typed. */
export const flagsFor = (fields: readonly Field[]): readonly Flag[] =>
  fields.map((field) => ({
    name: typedName(field.path),
    ...(field.of !== "truth" && { takes: taking[field.of] }),
    ...(field.choices && { oneOf: field.choices }),
    // Inside a list of objects, saying it again begins the next object.
    ...((field.isList || field.inList !== null) && { isMany: true as const }),
    ...(isAskedFor(field) && { isNeeded: true as const }),
    ...((field.mayBeNone || field.of === "truth") && { mayBeNone: true as const }),
    says: (say) => saidOf(say, field),
  }));

/** What whoever types has to give. Of a list of objects there may be none, and so none of its pieces. */
const isAskedFor = ({ isNeeded, isFresh, of, inList }: Field) =>
  isNeeded && !isFresh && of !== "object" && inList === null;

const taking: Readonly<Record<Exclude<Field["of"], "truth">, Takes>> = {
  text: "text",
  number: "number",
  day: "day",
  id: "id",
  choice: "choice",
  object: "json",
};

const saidOf = (say: TerminalSay, field: Field): string =>
  [
    field.path.join(".") === "seen" ? say("cli.field.seen") : "",
    field.of === "id" && say("cli.field.id", { kind: field.idOf ?? "" }),
    field.of === "day" && say("cli.field.day"),
    field.of === "object" && say(field.isList ? "cli.field.objects" : "cli.field.object"),
    field.isFresh && say("cli.field.fresh"),
    field.isList && field.of !== "object" && say("cli.field.list"),
    field.mayBeNone && say("cli.field.none", { name: typedName(field.path) }),
  ]
    .filter(Boolean)
    .join(" ");
