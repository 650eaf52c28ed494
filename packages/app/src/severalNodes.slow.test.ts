import { postgresStore } from "@mortar/store";
import { startPostgres } from "@mortar/store/testing/postgres.ts";
import { twoNodesKeepInStep } from "../testing/twoNodesKeepInStep.ts";

twoNodesKeepInStep("one PostgreSQL database", async () => {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.freshDatabase();
  const open = () => postgresStore({ databaseUrl });
  const [disk, here, there] = await Promise.all([open(), open(), open()]);
  return {
    nodes: [here, there],
    disk,
    close: async () => {
      await Promise.all([disk.close(), here.close(), there.close()]);
      await postgres.stop();
    },
  };
});
