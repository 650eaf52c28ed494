import { z } from "zod";
import { words } from "../kernel/index.ts";

/** An id made by whoever asks, at random: 128 bits or more in base64url, hex or UUID form, so that none can be guessed. */
export const Id = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

/** The id of one kind of record; doors show the kind beside it. */
export const idOf = (kind: string) => Id.meta({ title: `${kind} id` });

/** An id of something that begins with this request: whoever asks makes it, or a door does where none is given. */
export const fresh = <ThisId extends z.ZodType>(id: ThisId): ThisId => id.meta({ ...id.meta(), fresh: true });

/** A calendar day, `YYYY-MM-DD`, in the coalition's own time zone. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** An IANA time zone the machine knows. */
export const TimeZone = z.string().max(64).refine(isTimeZone, { message: "zone/unknown" });

/** A language by its BCP 47 tag, as in `pt-BR`. */
export const Language = z.string().max(35).refine(isLanguage, { message: "language/unknown" });
export type Language = z.infer<typeof Language>;

/** A name of something or someone: 1 to 200 characters. */
export const name = () => words(200);

/** A line or two of explanation: 1 to 2,000 characters. */
export const reason = () => words(2_000);

function isTimeZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
