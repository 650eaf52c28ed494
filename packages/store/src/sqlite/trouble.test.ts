import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mayMount, smallDisk } from "../../testing/smallDisk.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { troubleIn } from "./trouble.ts";

const failing = (code: string): Error => Object.assign(new Error("as the machine says it"), { code });

test.each([
  ["SQLITE_FULL", "store/full"],
  ["ENOSPC", "store/full"],
  ["SQLITE_READONLY_DBMOVED", "store/read-only"],
  ["EROFS", "store/read-only"],
  ["SQLITE_BUSY_SNAPSHOT", "store/in-use"],
  ["SQLITE_CORRUPT_INDEX", "store/damaged"],
  ["SQLITE_NOTADB", "store/damaged"],
  ["SQLITE_IOERR_READ", "store/damaged"],
  ["SQLITE_CANTOPEN", "store/damaged"],
])("%s is %s, and the cause is kept", (code, trouble) => {
  const cause = failing(code);
  expect(troubleIn(cause, temporaryFolder())).toMatchObject({ name: "StoreTrouble", code: trouble, cause });
});

test("a mistake is no trouble of the machine", () => {
  expect(troubleIn(failing("SQLITE_CONSTRAINT_UNIQUE"), "/")).toBeNull();
  expect(troubleIn(new RangeError("no such passage"), "/")).toBeNull();
});

test.skipIf(!mayMount)(
  "where there is no space or no right to write, that is why a file cannot be opened or written",
  () => {
    const full = smallDisk(1);
    writeFileSync(join(full.folder, "filler"), Buffer.alloc(1024 * 1024 - 64 * 1024));
    const readOnly = smallDisk(1);
    readOnly.makeReadOnly();
    for (const code of ["SQLITE_IOERR_WRITE", "SQLITE_CANTOPEN"]) {
      expect(troubleIn(failing(code), full.folder)).toMatchObject({ code: "store/full" });
      expect(troubleIn(failing(code), readOnly.folder)).toMatchObject({ code: "store/read-only" });
    }
  },
);
