import { randomUUID } from "node:crypto";
import { linkCookie } from "./linkCookie.ts";
import { daysHeld, daysOpen, linkPath } from "./link.ts";
import type { Link, NewLink } from "./link.ts";
import { linkRows } from "./linkRows.ts";
import type { OpenSideTables } from "../sideTables/sideTables.ts";
import { refuse } from "./refused.ts";
import type { Refused } from "./refused.ts";
import { freshToken, hashOf, isToken } from "./token.ts";

export type Links = {
  /** The path holds the token, shown this once: only its hash is kept. */
  readonly mint: (link: NewLink) => Promise<{ readonly link: Link; readonly path: string }>;
  /**
   * Whether the link could be claimed now; a fresh one comes along, so that its page can say as whom one answers.
   * Changes nothing: mail scanners open links.
   */
  readonly peek: (
    token: string,
  ) => Promise<{ readonly is: "fresh"; readonly id: string; readonly link: Link } | Refused>;
  /**
   * Trades the token for a cookie that can do the link's task, once. A page may send along the `secret` it wants
   * (`freshToken()`), so that a claim whose answer was lost can be sent again; from elsewhere it stays refused.
   */
  readonly claim: (token: string, secret?: string) => Promise<Claimed | Refused>;
  /** The link whose claimed cookie this is, if it is `id`'s and still holds. */
  readonly bearer: (secret: string | null, id: string) => Promise<Link | null>;
  readonly end: (id: string) => Promise<void>;
  /** Ends every link that lets anyone act as `person`, in one coalition or, left out, in all. */
  readonly endAllFor: (person: string, coalition?: string) => Promise<void>;
  /** Newest first. */
  readonly list: (coalition: string) => Promise<readonly Link[]>;
  readonly close: () => Promise<void>;
};

export type Claimed = {
  readonly is: "claimed";
  readonly link: Link;
  readonly secret: string;
  /** A whole Set-Cookie header, scoped to the link's own path. */
  readonly cookie: string;
};

type Opening = { readonly tables: OpenSideTables; readonly publicUrl: string; readonly now: () => Date };

export const openLinks = async (at: Opening): Promise<Links> => {
  const rows = await linkRows(at.tables);
  const now = () => at.now().toISOString();
  const secure = at.publicUrl.startsWith("https:");

  const claimOnce = (token: string, secret: string): Promise<Claimed | Refused> =>
    rows.atOnce(async (inside) => {
      const kept = await inside.byTokenHash(hashOf(token));
      if (kept === null) return refuse("link/unknown");
      const stale = whyStale(kept, now());
      const again = await inside.isBearer(kept.id, hashOf(secret));
      if (stale !== null && !(stale.refused === "link/used" && again)) return stale;
      const until = heldUntil(kept, now());
      if (!again) await inside.claim(kept.id, { secretHash: hashOf(secret), at: now(), until });
      const maxAge = Math.max(0, Math.floor((Date.parse(until) - at.now().getTime()) / 1000));
      return {
        is: "claimed",
        link: (await inside.byId(kept.id)) ?? kept,
        secret,
        cookie: linkCookie({ id: kept.id, secret, maxAge, secure }),
      };
    });

  return {
    mint: async (asked) => {
      const token = freshToken();
      const madeAt = now();
      const link: Link = {
        about: null,
        expiresAt: daysAfter(madeAt, daysOpen[asked.task]),
        ...asked,
        id: randomUUID(),
        madeAt,
        claimedAt: null,
        endedAt: null,
      };
      await rows.add(link, hashOf(token));
      return { link, path: `${linkPath(link.id)}/${token}` };
    },
    peek: async (token) => {
      const kept = await rows.byTokenHash(hashOf(token));
      if (kept === null) return refuse("link/unknown");
      return whyStale(kept, now()) ?? { is: "fresh", id: kept.id, link: kept };
    },
    claim: async (token, secret = freshToken()) =>
      isToken(secret) ? claimOnce(token, secret) : refuse("link/unknown"),
    bearer: async (secret, id) => (secret === null ? null : rows.heldBy(id, hashOf(secret), now())),
    end: (id) => rows.atOnce((inside) => inside.end(id, now())),
    endAllFor: (person, coalition) => rows.atOnce((inside) => inside.endAllFor(person, coalition ?? null, now())),
    list: rows.list,
    close: rows.close,
  };
};

/** A screen may be opened many times; every other link is claimed once. */
const whyStale = (link: Link, now: string): Refused | null => {
  if (link.endedAt !== null) return refuse("link/ended");
  if (link.claimedAt !== null && link.task !== "projector") return refuse("link/used", { usedAt: link.claimedAt });
  if (link.expiresAt <= now) return refuse("link/expired", { expiredAt: link.expiresAt });
  return null;
};

const heldUntil = (link: Link, now: string): string =>
  link.task === "projector" ? link.expiresAt : daysAfter(link.claimedAt ?? now, daysHeld);

const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
