import type { AnyCommand } from "@mortar/core";
import { z } from "zod";

/** What may be asked for, as a program can read it: every command that core declares. */
export const describedFrom = (commands: Readonly<Record<string, AnyCommand>>) =>
  Object.entries(commands).map(([name, { does, input, humanOnly }]) => ({
    name,
    does,
    humanOnly: humanOnly === true,
    input: z.toJSONSchema(input, { io: "input" }),
  }));
