import { Trouble } from "../exits.ts";
import type { Given } from "../tree/verb.ts";
import { type Field, typedName } from "./fields.ts";

type Loose = { [name: string]: unknown };

/**
 * The ask that was typed. A list is typed by saying its flag again for each item; of a list of objects, a field that is
 * said again begins the next object. What is typed is not judged here: the command's own schema does that.
 */
export const askFrom = (fields: readonly Field[], given: readonly Given[]): Readonly<Loose> => {
  const byName = new Map(fields.map((field) => [typedName(field.path), field]));
  const ask: Loose = {};
  for (const { name, value } of given) {
    const field = byName.get(name);
    if (field) put(ask, field, value);
  }
  return ask;
};

const put = (ask: Loose, field: Field, value: string | true | null) => {
  const name = field.path.at(-1) as string;
  const holder = holderIn(ask, field, name);
  if (value === null) holder[name] = noneOf(field);
  else if (field.isList) holder[name] = [...((holder[name] as unknown[] | undefined) ?? []), valueFrom(field, value)];
  else holder[name] = valueFrom(field, value);
};

const noneOf = ({ isList, isOpenList, of }: Field) => {
  if (isList) return isOpenList ? null : [];
  return of === "truth" ? false : null;
};

/** The object this field belongs into: made where it is not there yet. */
const holderIn = (ask: Loose, { path, inList, isList }: Field, name: string): Loose => {
  let holder = ask;
  for (const [index, step] of path.slice(0, -1).entries()) {
    if (inList === index + 1) {
      const list = (holder[step] ??= []) as Loose[];
      const last = list.at(-1);
      if (!last || (!isList && name in last)) list.push({});
      holder = list.at(-1) as Loose;
    } else holder = (holder[step] ??= {}) as Loose;
  }
  return holder;
};

const valueFrom = ({ of, path }: Field, value: string | true): unknown => {
  if (value === true) return true;
  if (of === "number") return value.trim() === "" || Number.isNaN(Number(value)) ? value : Number(value);
  if (of !== "object") return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Trouble("usage", "cli.usage.not-json", { flag: `--${typedName(path)}` });
  }
};
