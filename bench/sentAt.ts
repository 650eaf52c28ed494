import { randomBytes } from "node:crypto";

/** A fresh id that says when it was made, in ms since 1970 to a hundredth, so that any process can tell how long it took. */
export const idSentNow = (): string =>
  `bench-${Math.round((performance.timeOrigin + performance.now()) * 100)}-${randomBytes(6).toString("hex")}`;

export const sentAt = (id: string): number => Number(id.split("-")[1]) / 100;
