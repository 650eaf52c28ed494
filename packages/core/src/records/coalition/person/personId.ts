import type { z } from "zod";
import { idOf } from "../../../values/index.ts";

export const PersonId = idOf("Person");
export type PersonId = z.infer<typeof PersonId>;
