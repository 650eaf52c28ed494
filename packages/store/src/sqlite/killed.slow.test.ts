import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { expectInStep, noteAcknowledged } from "../../testing/inStep.ts";
import { startProgram } from "../../testing/program.ts";
import { temporaryFolder } from "../../testing/temporaryFolder.ts";
import { sqliteStore } from "./sqliteStore.ts";

test("killed twenty times in the middle of its work, it keeps everything it said it had stored", async () => {
  const folder = temporaryFolder();
  const acknowledged = new Map<string, number>();
  let told = 0;
  for (let kill = 0; kill < 20; kill++) {
    const program = startProgram("writerProgram.ts", [folder]);
    expect(await program.firstLine).toBe("open");
    await wait(20 + kill * 15);
    await program.kill();
    const noted = noteAcknowledged(program.lines, acknowledged);
    expect(program.lines).toHaveLength(1 + noted);
    told += noted;
    const store = await sqliteStore({ folder });
    await expectInStep(store, acknowledged);
    await store.close();
  }
  expect(told).toBeGreaterThan(1000);
}, 120_000);
