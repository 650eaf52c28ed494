import { z } from "zod";
import type { ControlRoute } from "./controlRoute.ts";

const Returned = z.object({ message: z.base64() });

/** A letter that came back, as a mail server hands it to a command. */
export const bounce: ControlRoute = ({ mail }, asked) =>
  mail.bounces.take(Buffer.from(Returned.parse(asked).message, "base64"), "command");
