import type { z } from "zod";
import { idOf } from "../../../values/index.ts";

export const ConversationId = idOf("Conversation");
export type ConversationId = z.infer<typeof ConversationId>;
