import { rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { StoreTrouble } from "@mortar/store";
import { getRequestListener } from "@hono/node-server";
import { front } from "./door/front.ts";
import { openHouse } from "./door/openHouse.ts";
import { type Settings, settingsFrom } from "./door/settings.ts";
import { setUpLinkIn } from "./pages/start/setUpLinkIn.ts";
import { answersOf } from "./running/answers.ts";
import { endServer } from "./running/ending.ts";
import type { Log } from "./running/log.ts";
import { loadWebBundle } from "./workspace/webBundle.ts";

/** How long a request may take to arrive: a large file on a slow line. Its headers have their own, shorter time. */
const FILE_TIMEOUT_MS = 900_000;

/** Starts the server, and ends it cleanly when it is asked to. Everything it has to say is a plain sentence. */
const start = async () => {
  const settings = settingsFrom(process.env);
  if ("wrong" in settings) return giveUp(settings.wrong);
  const bundle = await loadWebBundle();
  const { house, unrecorded, close } = await openHouse(settings);
  const { log, figures, beginEnding } = house.running;
  const listener = getRequestListener(front(house, bundle).fetch);
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 30_000, requestTimeout: FILE_TIMEOUT_MS },
    (asked, answer) => void listener(asked, answer),
  );
  const answers = answersOf(server);
  figures.watchProcess();
  figures.gauge("event_streams", "Browsers that follow along.", () => answers.streams().length);
  const setUp = await house.accounts.setUp.link();
  server.on("error", (trouble: NodeJS.ErrnoException) => giveUp(whyNotListening(trouble, settings)));
  server.listen(settings.port, settings.host, () => {
    log.say(`Mortar is ready: ${settings.publicUrl}`);
    if (unrecorded.length > 0)
      log.say(
        `Accounts without a person in the record: ${unrecorded.length}. They have no rights until the person is recorded again.`,
      );
    tellSetUp(setUp && `${settings.publicUrl}${setUp.path}`, settings, log);
  });
  onSignal(async () => {
    beginEnding();
    await endServer(server, answers);
    // A backup under way is given up; whoever comes next makes it anew.
    await Promise.race([close(), wait(LAST_CHORES_MS)]);
    log.say("Mortar has stopped.");
  });
  // Whoever read what it has to say may have gone; the coalitions have not.
  process.stdout.on("error", () => {});
};

/** The link is shown to whoever sits at the terminal. A log is read by others, so there only the file is named. */
const tellSetUp = (link: string | null, { folder, log: { form } }: Settings, log: Log) => {
  const file = setUpLinkIn(folder);
  rmSync(file, { force: true });
  if (!link) return;
  writeFileSync(file, `${link}\n`, { mode: 0o600 });
  if (form === "json") return log.say(`This is its first start. The link with which it is set up lies in ${file}.`);
  log.say("");
  log.say("This is its first start. With this link you start your coalition, or look around in an example:");
  log.say(`  ${link}`);
  log.say("");
};

/** How long chores and the database may take to come to an end, in ms. */
const LAST_CHORES_MS = 10_000;

/** A group of processes is told to end as a whole, and a parent tells its child once more: that is no impatience, in ms. */
const TOLD_ONCE_MS = 1000;

/** Ends when asked to, and at once when asked again. */
const onSignal = (end: () => Promise<void>) => {
  let askedAt: number | null = null;
  const asked = () => {
    if (askedAt !== null && performance.now() - askedAt < TOLD_ONCE_MS) return;
    if (askedAt !== null) process.exit(1);
    askedAt = performance.now();
    end().then(
      () => process.exit(0),
      (trouble: unknown) => giveUp(trouble instanceof Error ? trouble.message : String(trouble)),
    );
  };
  process.on("SIGTERM", asked);
  process.on("SIGINT", asked);
};

const whyNotListening = ({ code, message }: NodeJS.ErrnoException, { host, port }: Settings) => {
  if (code === "EADDRINUSE")
    return `Port ${port} is in use. Stop what uses it, or start with another: PORT=4401 npm start`;
  if (code === "EACCES")
    return `This user may not listen on port ${port}. Ports from 1024 on need no rights: PORT=4400 npm start`;
  return `Cannot listen on ${host}:${port}. ${message}`;
};

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
