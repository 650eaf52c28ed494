import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** The baseline's page of so many bytes, in a process of its own. */
export const startStaticPage = async (bytes: number) => {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(process.execPath, [join(import.meta.dirname, "baseline/staticPage.ts"), `${port}`, `${bytes}`], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return {
    url: `http://127.0.0.1:${port}/`,
    end: async () => {
      child.stdin.end();
      await once(child, "exit");
    },
  };
};
