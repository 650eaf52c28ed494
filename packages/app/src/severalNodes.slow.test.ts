import { postgresStore } from "@mortar/store";
import { startPostgres } from "@mortar/store/testing/postgres.ts";
import { twoNodesKeepInStep } from "../testing/twoNodesKeepInStep.ts";

twoNodesKeepInStep("one PostgreSQL database", async () => {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.freshDatabase();
  const [disk, ...nodes] = await Promise.all(Array.from({ length: 3 }, () => postgresStore({ databaseUrl })));
  return {
    nodes,
    disk: disk!,
    close: async () => {
      await Promise.all([disk, ...nodes].map((store) => store?.close()));
      await postgres.stop();
    },
  };
});
