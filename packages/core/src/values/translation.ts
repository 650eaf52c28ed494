import { z } from "zod";
import { Words } from "../kernel/index.ts";
import { idOf, Language } from "./index.ts";

/** The same in another language, beside the original, with who translated it. The original is what counts. */
export const Translation = z.object({ words: Words, language: Language, by: idOf("Person") });
export type Translation = z.infer<typeof Translation>;
