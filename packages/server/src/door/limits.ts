import type { Settings } from "./settings.ts";

/** A hall full of people is one network address: these are generous, and stop machines only. Per minute. */
const READS_PER_MINUTE = 12_000;
/** The share of an address's changes that one account, one link or one token can ask for alone. */
const SHARE_OF_ONE = 0.2;
/** A program reads with a token, and none needs to look twenty times a second. Per minute. */
const READS_OF_TOKEN = 1_200;
/** In seconds. */
const WINDOW = 60;

/** Who asks: a network address, and behind it an account, a link or a token where there is one. */
export type Asking = {
  readonly address: string;
  readonly account: string | null;
  readonly link: string | null;
  readonly token: string | null;
};

/**
 * `ofToken`: how the token stands against the limit of its own. How an address stands is told to nobody, since many people
 * can share one, and what they do is not for each other to see.
 */
export type Counted = { readonly over: Standing | null; readonly ofToken: Standing | null };

/** How one asker stands against a limit. */
export type Standing = {
  readonly policy: Policy;
  /** How many are let in within a window. */
  readonly quota: number;
  /** How many more of them; below 0: this one is too many. */
  readonly left: number;
  /** Seconds until the next window. */
  readonly anewIn: number;
};

export type Policy = "reads" | "writes" | "reads-of-token" | "writes-of-one";

const isTooMany = ({ left }: Standing): boolean => left < 0;

/** As `draft-ietf-httpapi-ratelimit-headers` writes it. */
export const limitHeaders = ({ policy, quota, left, anewIn }: Standing): Readonly<Record<string, string>> => ({
  "ratelimit-policy": `"${policy}";q=${quota};w=${WINDOW}`,
  ratelimit: `"${policy}";r=${Math.max(left, 0)};t=${anewIn}`,
  ...(left < 0 && { "retry-after": String(anewIn) }),
});

/** Counts what each address, account, link and token asks for, in windows of a minute. */
export const openLimits = (settings: Pick<Settings, "writesPerMinute">, now: () => Date) => {
  const { writesPerMinute } = settings;
  const ofOne = Math.ceil(writesPerMinute * SHARE_OF_ONE);
  let window = 0;
  let counts = new Map<string, number>();

  const count = (policy: Policy, key: string, quota: number): Standing => {
    const seconds = now().getTime() / 1_000;
    const current = Math.floor(seconds / WINDOW);
    if (current !== window) counts = new Map();
    window = current;
    const counted = (counts.get(key) ?? 0) + 1;
    counts.set(key, counted);
    return { policy, quota, left: quota - counted, anewIn: Math.ceil((current + 1) * WINDOW - seconds) };
  };

  return {
    /** Counts one request: the limit it is over, if any, and how the token it came with stands. */
    count: ({ address, account, link, token }: Asking, method: string): Counted => {
      const isRead = method === "GET" || method === "HEAD";
      const of = (one: string | null, key: string) =>
        one === null ? null : count("writes-of-one", `${key} ${one}`, ofOne);
      const all = isRead
        ? [count("reads", `read ${address}`, READS_PER_MINUTE)]
        : [count("writes", `write ${address}`, writesPerMinute), of(account, "account"), of(link, "link")];
      const ofToken =
        isRead && token !== null ? count("reads-of-token", `token read ${token}`, READS_OF_TOKEN) : of(token, "token");
      return { over: [...all, ofToken].find((it) => it !== null && isTooMany(it)) ?? null, ofToken };
    },
  };
};
