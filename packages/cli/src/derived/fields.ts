import type { AnyCommand } from "@mortar/core";
import { z } from "zod";

/** One thing an ask is made of, as it can be typed: `--readers.members`. Lists of objects are typed object by object. */
export type Field = {
  /** From the ask to it, as in `["readers", "members"]`. */
  readonly path: readonly string[];
  readonly of: "text" | "number" | "truth" | "day" | "id" | "choice" | "object";
  readonly choices?: readonly string[];
  /** Whose id it is, as "Member". */
  readonly idOf?: string;
  readonly isList: boolean;
  readonly mayBeNone: boolean;
  /** A list that may be left open as a whole, which says something else than an empty one. */
  readonly isOpenList: boolean;
  readonly isNeeded: boolean;
  /** An id of something new: made where it is left out. */
  readonly isFresh: boolean;
  /** How much of the path leads to the list of objects it is in; `null`: to none. */
  readonly inList: number | null;
};

/** Everything an ask of this command is made of, in the order in which the command declares it. */
export const fieldsOf = ({ input }: Pick<AnyCommand, "input">): readonly Field[] =>
  inside(z.toJSONSchema(input, { io: "input" }) as Shape, [], null, true);

type Shape = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly title?: string;
  readonly fresh?: true;
  readonly default?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
};

const inside = (shape: Shape, path: readonly string[], inList: number | null, isNeeded: boolean): readonly Field[] =>
  Object.entries(shape.properties ?? {}).flatMap(([name, it]) =>
    at(it, [...path, name], inList, isNeeded && shape.required?.includes(name) === true),
  );

const at = (written: Shape, path: readonly string[], inList: number | null, isNeeded: boolean): readonly Field[] => {
  const shape = written.anyOf?.find(({ type }) => type !== "null") ?? written;
  const mayBeNone = shape !== written;
  const isList = shape.type === "array";
  const one = isList ? (shape.items ?? {}) : shape;
  const list = { isList, mayBeNone: mayBeNone || isList, isOpenList: mayBeNone && isList };
  const field = { path, ...whatItIs(one), ...list, isNeeded, inList };
  if (field.of !== "object") return [field];
  if (isList && inList !== null) return [field];
  // The object can be left out as a whole where it may be none, and then so can what is in it.
  return [field, ...inside(one, path, isList ? path.length : inList, isNeeded && !mayBeNone)];
};

const whatItIs = (shape: Shape): Pick<Field, "of" | "choices" | "idOf" | "isFresh"> => {
  const isFresh = shape.fresh === true;
  if (shape.properties) return { of: "object", isFresh };
  if (shape.enum) return { of: "choice", choices: shape.enum, isFresh };
  if (shape.type === "boolean") return { of: "truth", isFresh };
  if (shape.type === "number" || shape.type === "integer") return { of: "number", isFresh };
  if (shape.format === "date") return { of: "day", isFresh };
  const idOf = shape.title?.endsWith(" id") ? shape.title.slice(0, -3) : undefined;
  return idOf === undefined ? { of: "text", isFresh } : { of: "id", idOf, isFresh };
};

/** `inOwnWords` is typed `in-own-words`; `readers.members`, where one is inside another. */
export const typedName = (path: readonly string[]): string => path.map(dashed).join(".");

export const dashed = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
