import { appInFolder } from "@mortar/app/testing/appInFolder.ts";
import type { Account } from "../src/accounts/accountRows.ts";
import { openChores } from "../src/chores/chores.ts";
import { openMail } from "../src/mail/mail.ts";
import { openRounds } from "../src/rounds/openRounds.ts";
import { openWeekly } from "../src/weekly/weekly.ts";
import { aCoalition, bo, ines, release, tariq } from "./aCoalition.ts";
import { aMailServer } from "./aMailServer.ts";
import { freshGround } from "./ground.ts";

export const publicUrl = "https://mortar.example";

/**
 * A small coalition whose people have accounts and a mail server, on a clock the test moves. It begins on Monday, 2 March
 * 2026, at nine in the morning; the coalition's clock is Lisbon's, which shows the same as UTC until the end of March.
 */
export const aPost = async ({ delivers = true }: { readonly delivers?: boolean } = {}) => {
  const ground = await freshGround();
  const server = await aMailServer();
  const at = await appInFolder();
  at.clock.now = new Date("2026-03-02T09:00:00.000Z");
  const now = () => at.clock.now;
  const told = await aCoalition({ app: at.app });
  await release(told);
  const people = new Map<string, Account>(
    [ines, tariq, bo].map((person) => [person, accountOf(person, person.split("-")[1] ?? "")]),
  );
  const accounts = {
    accountOf: async (person: string) => people.get(person) ?? null,
    byHost: { list: async () => [...people.values()] },
  };

  const aNode = async ({ app = at.app, coalitions = at.store.streams, key = new Uint8Array(32) } = {}) => {
    const { tables } = ground;
    const mail = await openMail({
      tables,
      key,
      now,
      from: "mortar@mortar.example",
      ...(delivers && { smtpUrl: server.url }),
    });
    const weekly = await openWeekly({ tables, app, accounts, mail, key, publicUrl, now });
    const rounds = await openRounds({
      tables,
      app,
      coalitions,
      mail,
      weekly,
      publicUrl,
      now,
    });
    mail.writtenBy({ weekly: weekly.write, reminder: rounds.write });
    const troubles: unknown[] = [];
    const report = (_: string, trouble: unknown) => void troubles.push(trouble);
    const chores = await openChores({ open: tables, chores: [weekly.chore, ...rounds.chores], now, report });
    return {
      mail,
      weekly,
      rounds,
      chores,
      troubles,
      close: async () => {
        await chores.close();
        await mail.close();
        await weekly.close();
        await rounds.close();
      },
    };
  };
  const node = await aNode();

  return {
    ...at,
    ...node,
    ground,
    server,
    people,
    ask: told.ask,
    aNode,
    /** The clock shows this, what is due begins, and letters go out. */
    when: async (instant: string, on: Pick<typeof node, "chores" | "mail"> = node) => {
      at.clock.now = new Date(instant);
      await on.chores.begin();
      await on.mail.deliverDue();
    },
    lettersTo: (person: string) => server.received.filter(({ to }) => to.includes(addressOf(person))),
    close: async () => {
      await node.close();
      await server.close();
      await at.end();
      ground.drop();
    },
  };
};

export type APost = Awaited<ReturnType<typeof aPost>>;

export const addressOf = (person: string): string => `${person}@river.example`;

const accountOf = (person: string, name: string): Account => ({
  id: `account-${person}`,
  person,
  name,
  email: addressOf(person),
  host: false,
  invited: null,
});
