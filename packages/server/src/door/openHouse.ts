import { hkdfSync } from "node:crypto";
import { openApp } from "@mortar/app";
import { openAccounts } from "../accounts/accounts.ts";
import { installationSecret } from "../accounts/installationSecret.ts";
import { openLinks } from "../links/links.ts";
import { openMail } from "../mail/mail.ts";
import { watchHouse } from "../running/gauges.ts";
import { openRunning } from "../running/running.ts";
import { noting } from "../sideTables/openedTables.ts";
import { openTokens } from "../tokens/tokens.ts";
import { endingWith } from "../tokens/endingWith.ts";
import { sender } from "../webhooks/sending.ts";
import { wakingApp } from "../webhooks/wakingApp.ts";
import { wordMeans } from "../words/wordMeans.ts";
import { openWebhooks } from "../webhooks/webhooks.ts";
import { openBackups } from "../backups/backups.ts";
import { openChores } from "../chores/chores.ts";
import { openControlDoor } from "../control/controlDoor.ts";
import { openSeals } from "../exporting/seals.ts";
import { beat } from "./beats.ts";
import { openExamples } from "./examples.ts";
import type { House } from "./house.ts";
import { openDatabase } from "./openDatabase.ts";
import { openPost } from "./openPost.ts";
import type { Settings } from "./settings.ts";

/** Opens everything one installation consists of. The store comes first: its lock keeps a second process out. */
export const openHouse = async (settings: Settings, now: () => Date = () => new Date()) => {
  const { folder, publicUrl, bouncesFrom } = settings;
  const running = openRunning(settings.log);
  const database = await openDatabase(settings);
  const store = running.figures.timingStore(database.store);
  const { open: tables, opened } = noting(database.tables);
  const secret = await installationSecret({ folder, file: settings.secretFile, sharedTables: database.sharedTables });
  const key = (use: string) => new Uint8Array(hkdfSync("sha256", secret, "", `mortar ${use}`, 32));
  const links = await openLinks({ tables, publicUrl, now });
  const mail = await openMail({ tables, key: key("letters sent"), now, ...sendingFrom(settings) });
  const means = wordMeans((trouble) => running.log.fault("words", trouble));
  const silent = running.figures.countingApp(openApp({ store, secret: key("app"), now, forget: mail.forget, means }));
  const tokens = await openTokens({ open: tables, now });
  const webhooks = await openWebhooks({
    open: tables,
    app: silent,
    versionOf: store.version,
    key: key("webhooks"),
    now,
    send: sender({ mayBePrivate: settings.webhooksToPrivate }),
    mayBePrivate: settings.webhooksToPrivate,
    report: (trouble) => running.log.fault("webhooks", trouble),
  });
  const app = wakingApp(silent, webhooks.wake);
  const waysIn = await openAccounts({ tables, publicUrl, secret, mailer: mail, joins: links, now });
  const reached = { app, accounts: waysIn, mail, bouncesFrom };
  const post = await openPost({ tables, store, ...reached, key: key("letters"), publicUrl, now });
  const accounts = endingWith(waysIn, [tokens, webhooks, post.calendars], [post.weekly, post.rounds]);
  const examples = openExamples(app, key("examples"), now);
  const seals = openSeals(key("export seal"));
  const unrecorded = await accounts.reconcile(app.isRecorded);
  const installation = { store, engine: store.isShared ? "postgres" : "sqlite", now } as const;
  const backups = openBackups({ ...installation, tables: opened }, settings.backups);
  const report = (name: string, trouble: unknown) => running.log.fault(`chore ${name}`, trouble);
  const chores = await openChores({ open: tables, chores: [...backups.chores, ...post.chores], now, report });

  const house: House = {
    app,
    store,
    accounts,
    tokens,
    webhooks,
    links,
    mail,
    ...post,
    examples,
    seals,
    settings,
    now,
    chores,
    backups,
    running,
    tables: opened,
  };
  return { house, unrecorded, close: await keptGoing(house) };
};

const sendingFrom = ({ smtpUrl, mailFrom }: Settings) => ({
  ...(smtpUrl && { smtpUrl }),
  ...(mailFrom && { from: mailFrom }),
});

/** What goes on by itself from now on; answers how to end it. */
const keptGoing = async (house: House): Promise<() => Promise<void>> => {
  watchHouse(house);
  const stopBeating = beat(house);
  const shutControl = await openControlDoor(house);
  return async () => {
    shutControl();
    stopBeating();
    await closeAll(house);
  };
};

/** What hands something over first, then what it is kept in. */
const closeAll = async (house: House) => {
  const { chores, webhooks, accounts, tokens, mail, weekly, rounds, calendars, links, store } = house;
  for (const part of [chores, webhooks, accounts, tokens, mail, weekly, rounds, calendars, links, store])
    await part.close();
};
