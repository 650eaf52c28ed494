import type { Kept, Words } from "@mortar/core";

/** What bears a name that can be changed, and what asks for the change. */
export type Named = Kept<{ readonly id: string; readonly name: Words }>;
export type Renaming = "renameMember" | "renamePerson" | "renameCoalition";
