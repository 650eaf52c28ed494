import { test } from "@playwright/test";
import { openPeople, type People } from "./people.ts";
import { type Server, startServer } from "./startServer.ts";

/** One server for the tests of a file, and the people who come to it. After the last test nothing of either is left. */
export const oneServer = () => {
  let open: { readonly server: Server; readonly people: People } | undefined;
  const opened = () => {
    if (!open) throw new Error("The server is there from the first test on.");
    return open;
  };
  test.beforeAll(async ({ browser }) => {
    const server = await startServer();
    open = { server, people: openPeople(browser, server.origin) };
  });
  test.afterAll(async () => {
    await open?.people.allLeave();
    await open?.server.remove();
  });
  return {
    get server() {
      return opened().server;
    },
    get people() {
      return opened().people;
    },
  };
};
