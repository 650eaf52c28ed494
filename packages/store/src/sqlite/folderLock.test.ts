import { expect, test } from "vitest";
import { startProgram } from "../../testing/program.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { aWriting } from "../../testing/writing.ts";
import { sqliteStore } from "./sqliteStore.ts";

test("a folder is held by one store at a time, and free once that one is closed", async () => {
  const folder = temporaryFolder();
  const first = await sqliteStore({ folder });
  await expect(sqliteStore({ folder })).rejects.toMatchObject({
    code: "store/in-use",
    message: `Another Mortar is already at work in ${folder}. Only one may use a data folder at a time.`,
  });
  await expect(sqliteStore({ folder })).rejects.toMatchObject({ code: "store/in-use" });
  expect(await first.append(aWriting())).toMatchObject({ was: "appended" });
  expect(await startProgram("writerProgram.ts", [folder]).firstLine).toContain("store/in-use");
  await first.close();
  await (await sqliteStore({ folder })).close();
});

test("a store in another process holds the folder until it is gone, however it goes", async () => {
  const folder = temporaryFolder();
  const program = startProgram("writerProgram.ts", [folder]);
  expect(await program.firstLine).toBe("open");
  await expect(sqliteStore({ folder })).rejects.toMatchObject({ code: "store/in-use" });
  await program.kill();
  await (await sqliteStore({ folder })).close();
});
