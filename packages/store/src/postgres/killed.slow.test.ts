import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { expectInStep, noteAcknowledged } from "../../testing/inStep.ts";
import { startPostgres } from "../../testing/postgres.ts";
import { startProgram } from "../../testing/program.ts";
import { postgresStore } from "./postgresStore.ts";

test("killed again and again, the writer or the server, it keeps everything it said it had stored", async () => {
  const postgres = await startPostgres();
  try {
    const databaseUrl = await postgres.freshDatabase();
    const acknowledged = new Map<string, number>();
    let told = 0;
    for (let kill = 0; kill < 10; kill++) {
      const program = startProgram("writerProgram.ts", [databaseUrl]);
      expect(await program.firstLine).toBe("open");
      for (const least = 15 + kill * 10; program.lines.length < least;) await wait(5);
      const isServersTurn = kill % 2 === 1;
      await (isServersTurn ? postgres.kill() : program.kill());
      await program.closed;
      if (isServersTurn) await postgres.restart();
      const others = program.lines.filter((line) => !/^(open|stream-\d \d+)$/.test(line));
      expect(others.join("\n")).toMatch(isServersTurn ? /^store\/(unsure|unreachable): .*$/ : /^$/);
      told += noteAcknowledged(program.lines, acknowledged);
      const store = await postgresStore({ databaseUrl });
      await expectInStep(store, acknowledged);
      await store.close();
    }
    expect(told).toBeGreaterThan(500);
  } finally {
    await postgres.stop();
  }
}, 120_000);
