import { z } from "zod";
import {
  type AnyRecord,
  type Begin,
  Circle,
  command,
  isUnbroken,
  record,
  refusals,
  type Table,
  WORDS_MAX,
} from "../../kernel/index.ts";
import { fresh, Id, idOf } from "../../values/index.ts";

export const RedactionId = idOf("Redaction");
export type RedactionId = z.infer<typeof RedactionId>;

export const OneRecord = z.strictObject({ kind: z.string().max(40), id: Id });

const Taken = z.object({ id: RedactionId, about: z.array(OneRecord).readonly(), person: z.string() });
/** Where the host did it for somebody who asked for it: all who could read the record then. */
const TakenOnRequest = Taken.extend({ readers: z.array(Circle).readonly() });

/** A passage was taken back for good. What it was is kept nowhere; where it stood, a mark remains. */
export const Redaction = Taken.extend({ readers: TakenOnRequest.shape.readers.optional() });
export type Redaction = z.infer<typeof Redaction>;
export type Redactions = Table<Redaction>;

const first = { WordsTakenBack: Taken, WordsTakenBackOnRequest: TakenOnRequest };

const begin: Begin<Redaction, typeof first> = {
  WordsTakenBack: (taken) => taken,
  WordsTakenBackOnRequest: (taken) => taken,
};

export const refuse = refusals("redaction", {
  "already-taken": "This has been taken back already.",
  unknown: "One of these does not exist.",
  "not-yours": "Words are taken back by those who said them.",
});

/** Redaction of words in any of these kinds. Each kind says itself whose words it holds. */
export const redactionsOf = (records: Readonly<Record<string, AnyRecord>>) => {
  const takeBackWords = command({
    does: "Take a passage back for good: out of every version of these records, everywhere.",
    humanOnly: true,
    input: z.strictObject({
      id: fresh(RedactionId),
      about: z.array(OneRecord).min(1).max(100),
      passage: z.string().min(1).max(WORDS_MAX).refine(isUnbroken, { message: "words/broken" }),
    }),
    takesBack: ({ about, passage }) => ({ about, passage }),
    decide: ({ id, about, passage }, world: { readonly redactions: Redactions }, actor) => {
      if (world.redactions.has(id)) return refuse("already-taken", id);
      const also: { readonly type: string; readonly id: string }[] = [];
      for (const it of about) {
        const kind = Object.hasOwn(records, it.kind) ? records[it.kind] : undefined;
        const item = kind && (world as Readonly<Record<string, ReadonlyMap<string, unknown>>>)[it.kind]?.get(it.id);
        if (!kind || !item) return refuse("unknown", it.id);
        if (!kind.isTakenBackBy?.(item as never, actor, world as never, passage)) return refuse("not-yours", it.id);
        also.push(...(kind.afterTakenBack?.(item as never) ?? []));
      }
      const taken = { type: "WordsTakenBack" as const, id, about, person: actor.person };
      return [taken, ...(also as never[])];
    },
  });

  return record({
    means:
      "Passages that were taken back for good, by whoever said them, or by the host for somebody who asked for it.",
    is: Redaction,
    first,
    begin,
    later: {},
    evolve: {},
    audience: ({ person, readers }) => readers ?? [`person:${person}`],
    refusals: refuse.reasons,
    commands: { takeBackWords },
  });
};
