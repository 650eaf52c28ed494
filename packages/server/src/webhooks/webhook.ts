import { isIP } from "node:net";
import { isPublic } from "./sending.ts";

/** An address outside that is told of changes a person may see, for as long as she may see them. */
export type Webhook = {
  readonly id: string;
  readonly person: string;
  readonly coalition: string;
  readonly address: string;
  /** `off`: nothing is sent, since nothing arrived for days. */
  readonly state: "on" | "off";
  /** ISO instants. */
  readonly madeAt: string;
  readonly offSince: string | null;
  /** When something last arrived. */
  readonly toldAt: string | null;
  /** Since when nothing has; `null` while what is sent arrives. */
  readonly failingSince: string | null;
  /** What came of the last try. */
  readonly lastStatus: number | null;
  readonly lastTrouble: Trouble | null;
  /** When what did not arrive is sent again. */
  readonly nextAt: string | null;
};

/** How it stands with a webhook before the first try. */
export const neverTold = {
  toldAt: null,
  failingSince: null,
  lastStatus: null,
  lastTrouble: null,
  nextAt: null,
} satisfies Partial<Webhook>;

/** One message on its way, as its person sees it. */
export type Delivery = {
  /** The `webhook-id` it is sent under, each time it is tried. */
  readonly id: string;
  readonly type: Tidings["type"];
  /** ISO instants. */
  readonly at: string;
  readonly state: "waiting" | "delivered" | "given-up";
  readonly tries: number;
  readonly lastStatus: number | null;
  readonly lastTrouble: Trouble | null;
  readonly triedAt: string | null;
  readonly nextAt: string | null;
};

/** What is told: ids and what happened, never words. */
export type Tidings =
  | {
      readonly type: "record.changed";
      readonly timestamp: string;
      readonly data: {
        readonly coalition: string;
        readonly kind: string;
        readonly id: string;
        readonly happened: string;
        readonly revision: string;
      };
    }
  | {
      /** What she sees of the coalition is more, or less, than before: look anew. */
      readonly type: "sight.changed" | "test";
      readonly timestamp: string;
      readonly data: { readonly coalition: string };
    };

/** Why nothing came back. */
export type Trouble = "not-public" | "no-answer" | "too-slow" | "refused";

/** How many one person may have at a time. */
export const WEBHOOKS_MAX = 10;
export const ADDRESS_MAX = 500;

/** Whether an address can be written to at all; where a name leads is looked at each time something is sent. */
export const isAddress = (text: string, mayBePrivate: boolean): boolean => {
  if (text.length > ADDRESS_MAX || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  const isSafe = mayBePrivate
    ? protocol === "https:" || protocol === "http:"
    : protocol === "https:" && !isOneOfOurOwn(hostname.replace(/^\[|\]$/g, ""));
  return isSafe && username === "" && password === "" && hash === "";
};

const isOneOfOurOwn = (host: string): boolean => isIP(host) !== 0 && !isPublic(host);
