/** What a token lets its holder do, of what its person may: `write` asks for commands that a program can ask for. */
export type Scope = "read" | "write";

/** A personal token, as its person sees it later: without what would let anyone use it. */
export type Token = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  /** The first characters, to recognise it by. */
  readonly beginning: string;
  readonly scopes: readonly Scope[];
  /** The coalitions it reaches; `null`: every one its person has a place in. */
  readonly coalitions: readonly string[] | null;
  /** ISO instants. */
  readonly madeAt: string;
  readonly expiresAt: string;
  /** The day somebody last asked with it, `YYYY-MM-DD` in UTC; `null`: never. */
  readonly usedOn: string | null;
};

export type NewToken = {
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly coalitions: readonly string[] | null;
  readonly days: number;
};

export const NAME_MAX = 80;
export const DAYS_MAX = 365;
export const DAYS_USUAL = 90;
/** How many one person may have at a time. */
export const TOKENS_MAX = 20;

export const mayWrite = ({ scopes }: Pick<Token, "scopes">): boolean => scopes.includes("write");

export const reaches = ({ coalitions }: Pick<Token, "coalitions">, coalition: string): boolean =>
  coalitions === null || coalitions.includes(coalition);
