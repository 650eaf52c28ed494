import { z } from "zod";
import { type AnyRecord, command, isUnbroken, type Kept, WORDS_MAX, type WithId } from "../../kernel/index.ts";
import { fresh } from "../../values/index.ts";
import { OneRecord, RedactionId, type Redactions, refuse } from "./redaction.ts";

/**
 * Taking words back for somebody who asked the host for it, as the law lets people ask. It belongs to no kind of record
 * and so to no door of the coalition: whoever runs the server does it at the machine itself. Everyone who could read
 * the record reads that it was done, by whom and when.
 */
export const onRequest = (records: Readonly<Record<string, AnyRecord>>) =>
  command({
    does: "Take a passage out of one record for good, for somebody who asked the host for it.",
    input: z.strictObject({
      id: fresh(RedactionId),
      about: z.array(OneRecord).length(1),
      passage: z.string().min(1).max(WORDS_MAX).refine(isUnbroken, { message: "words/broken" }),
    }),
    takesBack: ({ about, passage }) => ({ about, passage }),
    decide: ({ id, about }, world: { readonly redactions: Redactions }, actor) => {
      if (world.redactions.has(id)) return refuse("already-taken", id);
      const [{ kind, id: record } = { kind: "", id: "" }] = about;
      const declared = Object.hasOwn(records, kind) ? records[kind] : undefined;
      const it = declared && (world as unknown as LooseWhole)[kind]?.get(record);
      if (!declared || !it) return refuse("unknown", record);
      const taken = {
        type: "WordsTakenBackOnRequest" as const,
        id,
        about,
        person: actor.person,
        readers: it.audience,
      };
      return [taken, ...((declared.afterTakenBack?.(it as never) ?? []) as never[])];
    },
  });

type LooseWhole = Readonly<Record<string, ReadonlyMap<string, Kept<WithId>> | undefined>>;
