import { z } from "zod";

/** The language words are in: a BCP 47 tag (`fr`, `pt-BR`), in the spelling everyone uses. */
export const Language = z
  .string()
  .max(35)
  .refine((tag) => canonical(tag) !== null, { message: "language/unknown" })
  .transform((tag) => canonical(tag) ?? tag);
export type Language = z.infer<typeof Language>;

const canonical = (tag: string): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
};
