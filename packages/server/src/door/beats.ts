import type { House } from "./house.ts";

const WEBHOOKS_EVERY_MS = 5_000;
const CHORES_EVERY_MS = 20_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

type Beating = Pick<House, "chores" | "mail" | "accounts" | "tokens" | "webhooks" | "running">;

/** What every node does again and again, whoever asks for anything; answers how to stop. What failed is tried next time. */
export const beat = ({ chores, mail, accounts, tokens, webhooks, running }: Beating): (() => void) => {
  const every = (ms: number, name: string, work: () => Promise<unknown>) =>
    setInterval(() => void work().catch((trouble: unknown) => running.log.fault(`chore ${name}`, trouble)), ms);
  const beats = [
    every(CHORES_EVERY_MS, "chores", chores.begin),
    every(MINUTE_MS, "mail", mail.deliverDue),
    every(DAY_MS, "accounts", accounts.tidy),
    every(DAY_MS, "tokens", tokens.tidy),
    every(WEBHOOKS_EVERY_MS, "webhooks", webhooks.beat),
    every(DAY_MS, "webhooks", webhooks.tidy),
  ];
  return () => {
    for (const one of beats) clearInterval(one);
  };
};
