import { createServer, type Server } from "node:http";
import { StoreTrouble } from "@mortar/store";
import { getRequestListener } from "@hono/node-server";
import { front } from "./door/front.ts";
import { openHouse } from "./door/openHouse.ts";
import { type Settings, settingsFrom } from "./door/settings.ts";
import { loadWebBundle } from "./workspace/webBundle.ts";

/** How long answers under way may take once the server is asked to end. */
const LAST_ANSWERS_MS = 300;

/** Starts the server, and ends it cleanly when it is asked to. Everything it has to say is a plain sentence. */
const start = async () => {
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) return giveUp(settings.wrong);
  const bundle = await loadWebBundle();
  const { house, unrecorded, close } = await openHouse(settings);
  const doors = front(house, bundle);
  const listener = getRequestListener(doors.fetch);
  const server = createServer(
    { keepAliveTimeout: 65_000, requestTimeout: 30_000 },
    (asked, answer) => void listener(asked, answer),
  );
  const setUp = await house.accounts.setUp.link();
  server.on("error", (trouble: NodeJS.ErrnoException) => giveUp(whyNotListening(trouble, settings)));
  server.listen(settings.port, settings.host, () => {
    say(`Mortar is ready: ${settings.publicUrl}`);
    if (unrecorded.length > 0)
      say(
        `Accounts without a person in the record: ${unrecorded.length}. They have no rights until the person is recorded again.`,
      );
    if (!setUp) return;
    say("");
    say("This is its first start. With this link you start your coalition, or look around in an example:");
    say(`  ${settings.publicUrl}${setUp.path}`);
    say("");
  });
  endOn(["SIGTERM", "SIGINT"], server, close);
  // Whoever read what it has to say may have gone; the coalitions have not.
  process.stdout.on("error", () => {});
};

/** Lets what is under way finish; streams end at once, since browsers come back by themselves. */
const endOn = (signals: readonly NodeJS.Signals[], server: Server, close: () => Promise<void>) => {
  const closed = async () => {
    await close();
    say("Mortar has stopped.");
    process.exit(0);
  };
  const end = () => {
    server.close(() => void closed());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
  };
  for (const signal of signals) process.once(signal, end);
};

const whyNotListening = ({ code, message }: NodeJS.ErrnoException, { host, port }: Settings) => {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use. Stop what uses it, or start with another: PORT=4401 npm start`;
  if (code === "EACCES")
    return `This user may not listen on port ${port}. Ports from 1024 on need no rights: PORT=4400 npm start`;
  return `Cannot listen on ${host}:${port}. ${message}`;
};

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);

const giveUp = (sentence: string): never => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

try {
  await start();
} catch (trouble) {
  if (trouble instanceof StoreTrouble) giveUp(trouble.message);
  throw trouble;
}
