export * from "./eventStore.ts";
export { cutting, type Words } from "./cutting.ts";
export { sqliteStore } from "./sqlite/sqliteStore.ts";
export { restore } from "./sqlite/restore.ts";
export { postgresStore } from "./postgres/postgresStore.ts";
export { restoreInto } from "./postgres/restoreInto.ts";
export { contentsOf, type Contents } from "./sqlite/copyContents.ts";
export { beginPrivately, holdFolder, settleFolder } from "./sqlite/folderLock.ts";
export { settleFile } from "./sqlite/backup.ts";
