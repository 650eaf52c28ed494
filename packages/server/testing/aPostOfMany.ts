import type { App } from "@mortar/app";
import { openChores } from "../src/chores/chores.ts";
import { openMail } from "../src/mail/mail.ts";
import type { OpenSideTables } from "../src/sideTables/sideTables.ts";
import { openWeekly } from "../src/weekly/weekly.ts";

type Opening = {
  readonly tables: OpenSideTables;
  readonly smtpUrl: string;
  readonly now: () => Date;
  readonly people: number;
};

/** A node that writes to many people of one coalition, in which somebody has just joined. */
export const aPostOfMany = async ({ tables, smtpUrl, now, people }: Opening) => {
  const accounts = Array.from({ length: people }, (_, nth) => accountOf(`person-${String(nth).padStart(5, "0")}`));
  const mail = await openMail({ tables, smtpUrl, from: "mortar@mortar.example", key: new Uint8Array(32), now });
  const weekly = await openWeekly({
    tables,
    app: appWhere(now),
    accounts: {
      accountOf: async (person) => accounts.find((it) => it.person === person) ?? null,
      byHost: { list: async () => accounts },
    },
    mail,
    key: new Uint8Array(32),
    publicUrl: "https://mortar.example",
    now,
  });
  mail.writtenBy({ weekly: weekly.write });
  const chores = await openChores({ open: tables, chores: [weekly.chore], now, report: () => undefined });
  return {
    mail,
    chores,
    work: async () => {
      await chores.begin();
      await mail.deliverDue();
    },
    close: async () => {
      await chores.close();
      await mail.close();
      await weekly.close();
    },
  };
};

const accountOf = (person: string) => ({
  id: `account-${person}`,
  person,
  name: person,
  email: `${person}@river.example`,
  host: false,
  invited: null,
});

const coalition = "coalition-river-0001";

const appWhere = (now: () => Date): Pick<App, "coalitionsOf" | "look" | "answer"> => ({
  coalitionsOf: async () => [{ id: coalition, name: "River" }],
  answer: async () => [],
  look: async (_, person) => ({
    coalition,
    me: { person, members: [], isSteward: false, today: "2026-03-09" },
    tables: {
      coalitions: [kept(now, { id: coalition, name: { ref: "1", said: "River", cuts: [] }, zone: "UTC" })],
      members: [kept(now, { id: "member-mill-00001", name: { ref: "2", said: "The Mill", cuts: [] } })],
    },
  }),
});

const kept = <Item extends { readonly id: string }>(now: () => Date, it: Item) => ({
  ...it,
  audience: ["coalition" as const],
  revision: "1",
  changed: {
    at: now().toISOString(),
    by: {
      person: "person-steward-1",
      member: null,
      via: "session" as const,
      proof: "account",
      at: now().toISOString(),
    },
  },
});
