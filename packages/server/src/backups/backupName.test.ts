import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { freshBackupPath } from "./backupName.ts";

test("backups made within the same second do not stand in each other's way", () => {
  const folder = mkdtempSync(join(tmpdir(), "mortar-names-"));
  const made = Array.from({ length: 3 }, (_, nth) => {
    const path = freshBackupPath(folder, new Date(`2026-11-22T03:30:00.${nth}00Z`));
    mkdirSync(path);
    return basename(path);
  });
  expect(made).toEqual([
    "mortar-2026-11-22T03-30-00Z",
    "mortar-2026-11-22T03-30-00Z-2",
    "mortar-2026-11-22T03-30-00Z-3",
  ]);
  rmSync(folder, { recursive: true });
});
