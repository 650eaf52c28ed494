/** What someone without an account may do with a link. A link carries one task and nothing else. */
export type LinkTask =
  | "invitation"
  | "join"
  | "affirm"
  | "ties"
  | "pulse"
  | "moved"
  | "newcomer"
  | "conversation"
  | "projector";

export type HandedOver = "mail" | "in-person" | "qr";

export type NewLink = {
  readonly coalition: string;
  readonly task: LinkTask;
  /** As whom its holder acts; null for a projector, which acts as nobody. */
  readonly person: string | null;
  readonly member: string | null;
  /** The record the task is about, where there is one: a conversation, a commitment, a session. */
  readonly about?: string | null;
  readonly madeBy: string;
  readonly handedOver: HandedOver;
  /** ISO instant in UTC. Left out: `daysOpen` of its task from now. */
  readonly expiresAt?: string;
};

/** A link as its coalition's stewards see it. The token is known to its holder alone. */
export type Link = Required<NewLink> & {
  readonly id: string;
  readonly madeAt: string;
  readonly claimedAt: string | null;
  readonly endedAt: string | null;
};

/** How long a link waits to be opened; a projector's also ends after that. */
export const daysOpen: Readonly<Record<LinkTask, number>> = {
  invitation: 30,
  join: 14,
  affirm: 14,
  ties: 14,
  pulse: 60,
  moved: 14,
  newcomer: 14,
  conversation: 14,
  projector: 0.5,
};

/** How long a claimed link lets its holder come back, to read the receipt, undo or contest. */
export const daysHeld = 14;

export const linkPath = (id: string): string => `/l/${id}`;
