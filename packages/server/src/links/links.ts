import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { linkCookie } from "./linkCookie.ts";
import { daysHeld, daysOpen, linkPath } from "./link.ts";
import type { Link, NewLink } from "./link.ts";
import { linksFile } from "./linksFile.ts";
import type { KeptLink } from "./linksFile.ts";
import { refuse } from "./refused.ts";
import type { Refused } from "./refused.ts";
import { freshToken, hashOf, isToken } from "./token.ts";

export type Links = {
  /** The path holds the token, shown this once: only its hash is kept. */
  readonly mint: (link: NewLink) => { readonly link: Link; readonly path: string };
  /**
   * Whether the link could be claimed now; a fresh one comes along, so that its page can say as whom one answers.
   * Changes nothing: mail scanners open links.
   */
  readonly peek: (token: string) => { readonly is: "fresh"; readonly id: string; readonly link: Link } | Refused;
  /**
   * Trades the token for a cookie that can do the link's task, once. A page may send along the `secret` it wants
   * (`freshToken()`), so that a claim whose answer was lost can be sent again; from elsewhere it stays refused.
   */
  readonly claim: (token: string, secret?: string) => Claimed | Refused;
  /** The link whose claimed cookie this is, if it is `id`'s and still holds. */
  readonly bearer: (secret: string | null, id: string) => Link | null;
  readonly end: (id: string) => void;
  /** Ends every link that lets anyone act as `person`, in one coalition or, left out, in all. */
  readonly endAllFor: (person: string, coalition?: string) => void;
  /** Newest first. */
  readonly list: (coalition: string) => readonly Link[];
  readonly close: () => void;
};

export type Claimed = {
  readonly is: "claimed";
  readonly link: Link;
  readonly secret: string;
  /** A whole Set-Cookie header, scoped to the link's own path. */
  readonly cookie: string;
};

export const openLinks = (at: {
  readonly folder: string;
  readonly publicUrl: string;
  readonly now: () => Date;
}): Links => {
  const file = linksFile(join(at.folder, "links.sqlite"));
  const now = () => at.now().toISOString();
  const secure = at.publicUrl.startsWith("https:");

  const claimOnce = (kept: KeptLink, secret: string): Claimed | Refused => {
    const stale = whyStale(kept, now());
    const again = file.bearer(kept.id, hashOf(secret)) !== null;
    if (stale !== null && !(stale.refused === "link/used" && again)) return stale;
    const until = heldUntil(kept, now());
    if (!again) file.claim(kept.id, { secretHash: hashOf(secret), at: now(), until });
    const maxAge = Math.max(0, Math.floor((Date.parse(until) - at.now().getTime()) / 1000));
    return {
      is: "claimed",
      link: file.byId(kept.id) ?? kept,
      secret,
      cookie: linkCookie({ id: kept.id, secret, maxAge, secure }),
    };
  };

  return {
    mint: (asked) => {
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
      file.add(link, hashOf(token));
      return { link, path: `${linkPath(link.id)}/${token}` };
    },
    peek: (token) => {
      const kept = file.byTokenHash(hashOf(token));
      if (kept === null) return refuse("link/unknown");
      return whyStale(kept, now()) ?? { is: "fresh", id: kept.id, link: kept };
    },
    claim: (token, secret = freshToken()) => {
      const kept = file.byTokenHash(hashOf(token));
      if (kept === null || !isToken(secret)) return refuse("link/unknown");
      return file.atOnce(() => claimOnce(file.byId(kept.id) ?? kept, secret));
    },
    bearer: (secret, id) => {
      const held = file.bearer(id, hashOf(secret ?? ""));
      return held === null || held.until <= now() ? null : file.byId(id);
    },
    end: (id) => file.end(id, now()),
    endAllFor: (person, coalition) => file.endAllFor(person, coalition ?? null, now()),
    list: file.list,
    close: file.close,
  };
};

/** A screen may be opened many times; every other link is claimed once. */
const whyStale = (link: KeptLink, now: string): Refused | null => {
  if (link.endedAt !== null) return refuse("link/ended");
  if (link.claimedAt !== null && link.task !== "projector") return refuse("link/used", { usedAt: link.claimedAt });
  if (link.expiresAt <= now) return refuse("link/expired", { expiredAt: link.expiresAt });
  return null;
};

const heldUntil = (link: KeptLink, now: string): string =>
  link.task === "projector" ? link.expiresAt : daysAfter(link.claimedAt ?? now, daysHeld);

const daysAfter = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();
