import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { askingNameServers, type Resolve } from "./nameServers.ts";
import type { Trouble } from "./webhook.ts";

/** What came of sending: a status, or why there was none. */
export type Sent = { readonly status: number } | { readonly trouble: Trouble };
export type Send = (address: string, headers: Readonly<Record<string, string>>, body: string) => Promise<Sent>;

/** From resolving the name until the first line of the answer. */
const PATIENCE_MS = 10_000;
const HEADERS_MAX = 8 * 1024;

/**
 * Sends to where an address leads at this moment. What it leads to is looked at before anything is sent, and exactly that is
 * connected to: a name that is asked for twice could answer twice. No redirect is followed, and of the answer nothing is
 * read but its status.
 */
export const sender =
  ({
    mayBePrivate,
    patienceMs = PATIENCE_MS,
    resolve = askingNameServers(),
  }: {
    readonly mayBePrivate: boolean;
    readonly patienceMs?: number;
    readonly resolve?: Resolve;
  }): Send =>
  (address, headers, body) =>
    new Promise((resolveSent) => {
      const { hostname, protocol } = new URL(address);
      const host = hostname.replace(/^\[|\]$/g, "");
      if (!mayBePrivate && isPrivateByName(host)) return resolveSent({ trouble: "not-public" });
      const request = protocol === "https:" ? requestSecure : requestPlain;
      const asking = request(address, {
        method: "POST",
        headers: { ...headers, "content-length": Buffer.byteLength(body) },
        agent: false,
        lookup: mayBePrivate ? undefined : publicOnly(resolve),
        maxHeaderSize: HEADERS_MAX,
        signal: AbortSignal.timeout(patienceMs),
      });
      asking.on("response", (answer) => {
        answer.on("error", () => {});
        resolveSent({ status: answer.statusCode ?? 0 });
        answer.destroy();
      });
      asking.on("error", (trouble) => resolveSent({ trouble: troubleOf(trouble) }));
      asking.end(body);
    });

class NotPublic extends Error {}

/** Every address a name has must be one of the open net: one that is not is reason enough to send to none. */
const publicOnly =
  (resolve: Resolve): LookupFunction =>
  (name, options, done) =>
    resolve(name, { ...options, all: true }, (trouble, addresses) => {
      const [first] = addresses ?? [];
      if (trouble || !first) return done(trouble ?? new Error("No address"), "", 0);
      if (!addresses.every(({ address }) => isPublic(address))) return done(new NotPublic(), "", 0);
      return options.all ? done(null, addresses) : done(null, first.address, first.family);
    });

/** What needs no looking up: an address, or a name that is this machine's wherever it is asked for (RFC 6761, 6.3). */
const isPrivateByName = (host: string): boolean =>
  isIP(host) === 0 ? /(?:^|\.)localhost\.?$/i.test(host) : !isPublic(host);

/** Not of this machine, not of its own network, not of anything that stands for either. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";

const troubleOf = (trouble: Error & { readonly code?: string }): Trouble => {
  if (trouble instanceof NotPublic) return "not-public";
  if (trouble.name === "AbortError" || trouble.name === "TimeoutError") return "too-slow";
  return trouble.code === "ECONNREFUSED" || trouble.code === "ECONNRESET" ? "refused" : "no-answer";
};
