import { type Field, typedName } from "../src/derived/fields.ts";

type Loose = Readonly<Record<string, unknown>>;

/** How somebody would type an ask: the other way round, for tests. */
export const typedFrom = (fields: readonly Field[], ask: object): readonly string[] => {
  const typed: string[] = [];
  const type = (field: Field, value: unknown) => {
    const name = typedName(field.path);
    if (value === undefined) return;
    if (value === null || value === false) return void typed.push(`--no-${name}`);
    if (Array.isArray(value) && value.length === 0) return void typed.push(`--no-${name}`);
    for (const one of field.isList ? (value as readonly unknown[]) : [value])
      typed.push(one === true ? `--${name}` : `--${name}=${String(one)}`);
  };
  const typeObject = (own: readonly Field[], depth: number, holder: Loose) => {
    for (const field of own.filter(({ path }) => path.length === depth)) {
      const value = holder[field.path.at(-1) as string];
      const below = own.filter(({ path }) => path.length > depth && path[depth - 1] === field.path[depth - 1]);
      if (field.of !== "object" || value === null || value === undefined || (value as unknown[]).length === 0)
        type(field, value);
      // What each object has comes first, so that saying it again begins the next.
      else
        for (const one of field.isList ? (value as readonly Loose[]) : [value as Loose])
          typeObject(below.toSorted(neededFirst), depth + 1, one);
    }
  };
  typeObject(fields, 1, ask as Loose);
  return typed;
};

const neededFirst = (one: Field, other: Field) => Number(other.isNeeded) - Number(one.isNeeded);
