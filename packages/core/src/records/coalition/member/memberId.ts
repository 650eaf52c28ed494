import type { z } from "zod";
import { idOf } from "../../../values/index.ts";

export const MemberId = idOf("Member");
export type MemberId = z.infer<typeof MemberId>;
