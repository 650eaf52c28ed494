import { z } from "zod";

/**
 * A group of readers: everyone (`public`), the coalitions around it (`network`), the coalition, its stewards, all who
 * speak for one member (`member:ID`), one person who belongs (`person:ID`), one who was invited (`invited:PERSON`).
 */
export type Circle =
  | "public"
  | "network"
  | "coalition"
  | "stewards"
  | `member:${string}`
  | `person:${string}`
  | `invited:${string}`;

/** Who may read one version of a record: anyone in at least one of these circles. */
export type Audience = readonly Circle[];

/** The circles one viewer stands in, as of now. */
export type Circles = ReadonlySet<Circle>;

export const Circle = z.custom<Circle>(
  (value) =>
    typeof value === "string" && /^(public|network|coalition|stewards|(member|person|invited):.{1,64})$/.test(value),
);

export const mayRead = (circles: Circles, audience: Audience): boolean =>
  audience.some((circle) => circle === "public" || circles.has(circle));
