/** Every kind of record a coalition keeps, room by room. */
export * from "./coalition/index.ts";
export * from "./commitments/index.ts";
export * from "./vitality/index.ts";
