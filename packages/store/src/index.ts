export * from "./eventStore.ts";
export { cutting, type Words } from "./cutting.ts";
export { sqliteStore } from "./sqlite/sqliteStore.ts";
export { restore } from "./sqlite/restore.ts";
