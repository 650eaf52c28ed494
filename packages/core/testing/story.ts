import { expect } from "vitest";
import { z } from "zod";
import {
  become,
  type CoalitionCommands,
  type CoalitionEvent,
  put,
  records,
  replay,
  type Whole,
} from "../src/coalition.ts";
import { type Actor, type AnyRecord, type AskOf, type Happened, isRefusal, Words } from "../src/kernel/index.ts";
import { claimWords } from "../src/kernel/words.ts";
import { decideStep } from "../src/worlds/tell.ts";

/**
 * Tells a rule as a story: given what has happened, when someone asks for this, then that happens.
 *
 *     given(founded, by(ines, libraryJoined))
 *       .when("renameMember", { id: library, name: "The Library", seen: asItStands }, ines)
 *       .happens({ type: "MemberRenamed", id: library, name: "The Library" });
 *
 * Words are told and compared as plain strings; whole events are compared, never a part.
 */
export const given = (...past: readonly Deed[]) => {
  const whole = replay(told(...past));
  return {
    when: <Name extends keyof CoalitionCommands>(name: Name, ask: AskOf<CoalitionCommands[Name]>, actor: Actor) => {
      const decision = decideStep(whole, { by: actor, name, ask: ask as object }, ASKED);
      return {
        happens: (...expected: readonly Told[]) => {
          expect(plain(decision)).toEqual(expected);
          for (const happened of toldBy({ by: actor, events: expected }, ASKED)) put(whole, become(whole, happened));
          return standing(whole);
        },
        /** `about`: the ids of what stands in the way, where the story is about them. */
        refuses: (code: string, ...about: readonly string[]) => {
          expect(isRefusal(decision) ? decision.refused : decision).toBe(code);
          if (about.length > 0) expect(decision).toHaveProperty("about", about);
        },
        makesNoSense: (at: string, code: string) => expect(decision).toEqual({ invalid: [{ at, code }] }),
      };
    },
  };
};

/** What one person did with one request. */
export const by = (actor: Actor, ...events: readonly Told[]): Deed => ({ by: actor, events });

/** An event with plain strings for words. */
export type Told = Plain<CoalitionEvent>;
export type Deed = { readonly by: Actor; readonly events: readonly Told[] };

/** The same shape with plain strings for words. */
export type Plain<T> = T extends Words
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Plain<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Plain<T[Key]> }
      : T;

/** A value with what was said in place of the words. */
export const plain = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Words.safeParse(value).success) return (value as Words).said;
  if (Array.isArray(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, plain(it)]));
};

/** Deeds as history: each is one request. */
export const told = (...past: readonly Deed[]) =>
  past.flatMap((deed, index) => toldBy(deed, `request-given-${index + 1}`));

const ASKED = "request-asked-now";

type Left<Kind extends keyof Whole> =
  Whole[Kind] extends ReadonlyMap<string, infer Item> ? Plain<Omit<Item, "revision" | "changed">> : never;

/** How a record stands afterwards, and who may read it. */
const standing = (whole: Whole) => ({
  leaving: <Kind extends keyof Whole & string>(kind: Kind, expected: Left<Kind> & { readonly id: string }) => {
    const { revision: _, changed: __, ...left } = whole[kind].get(expected.id) ?? { revision: "", changed: "" };
    expect(plain(left)).toEqual(expected);
    return standing(whole);
  },
});

const toldBy = ({ by, events }: Deed, request: string): readonly Happened<CoalitionEvent>[] =>
  claimWords(events.map(withWordsIn), request).map((event) => ({ event, by, request }));

/** Turns the strings that this kind of event keeps as words into words. */
const withWordsIn = (event: Told): CoalitionEvent => {
  const shape = shapes.get(event.type) ?? {};
  const fields = Object.entries(event).map(([field, value]) => {
    return [field, field in shape && holdsWords(shape[field]) ? inWords(value) : value];
  });
  return Object.fromEntries(fields) as CoalitionEvent;
};

const shapes = new Map(
  Object.values<AnyRecord>(records).flatMap(({ first, later }) =>
    Object.entries<z.ZodType>({ ...first, ...later }).map(
      ([type, schema]) => [type, schema instanceof z.ZodObject ? (schema.shape as z.ZodRawShape) : {}] as const,
    ),
  ),
);

const inWords = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inWords);
  return typeof value === "string" ? { ref: "", said: value, cuts: [] } : value;
};

/** Words themselves, several of them, or words that may be missing. */
const holdsWords = (schema: z.core.$ZodType | undefined): boolean => {
  if (!schema || schema === Words) return schema === Words;
  if (schema instanceof z.ZodReadonly) return holdsWords(schema.def.innerType);
  if (schema instanceof z.ZodArray) return holdsWords(schema.element);
  const wraps = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional;
  return wraps && holdsWords(schema.def.innerType);
};
