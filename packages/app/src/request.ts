import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import {
  type Actor,
  type AnyCommand,
  type CoalitionEvent,
  commands,
  decide,
  type Decision,
  type Invalid,
  isRefusal,
  mayAskFor,
  readAsk,
  type Refusal,
  seen,
  takeBackOnRequest,
} from "@mortar/core";
import type { EventStore } from "@mortar/store";
import type { HotCoalition } from "./hotCoalition.ts";
import type { HotCoalitions } from "./hotCoalitions.ts";
import { cutsFor } from "./takingBack.ts";
import { type Done, type Put, refused, retold, write } from "./write.ts";

/** What someone asks for. `request` is made by whoever asks, at random: sent twice, it happens once. */
export type Request = {
  readonly request: string;
  readonly command: string;
  readonly ask: unknown;
  /** The member in whose name, if in any. */
  readonly as?: string | null;
};

/** Who asks, as far as the door knows: the person, and how we know. */
export type Credential = {
  readonly person: string;
  readonly via: Actor["via"];
  readonly proof: string;
  /** The commands this credential can ask for; all of them where absent. */
  readonly only?: ReadonlySet<string>;
  readonly mayFound?: boolean;
};

export type Outcome = Done | Refusal | Invalid;

const REQUEST_ID = /^[A-Za-z0-9_-]{16,64}$/;
/** Where another node is as busy with the same coalition, one of the two is the slower, again and again. */
const TRIES_MAX = 60;
/** In milliseconds, after as many tries: two that always come at the same moment get out of step. */
const PATIENCE = { afterTries: 3, maxMs: 12 };

/** The one way anything changes: read, decide, append; and decide again if someone was quicker. */
export const requests = (ground: Ground) => {
  const { secret } = ground;
  const tryAll = trying(ground);
  // Made once: reading a key anew costs more than sealing with it.
  const key = createSecretKey(secret);
  const inFlight = new Map<string, { readonly key: string; readonly outcome: Promise<Outcome> }>();

  const request = async (stream: string, asked: Request, credential: Credential): Promise<Outcome> => {
    if (!REQUEST_ID.test(asked.request)) return { invalid: [{ at: "request", code: "request/malformed" }] };
    if (credential.via === "host" || credential.only?.has(asked.command) === false)
      return refused("request/unknown-command");
    const read = readAsk(asked.command, asked.ask, asked.request);
    if (!("ask" in read)) return read;
    if (isForAnother(stream, asked.command, read.ask)) return { invalid: [{ at: "id", code: "coalition/other-id" }] };
    return once(stream, asked, commandNamed(asked.command), read.ask, credential);
  };

  /** For whoever runs the machine, and for no door of a coalition: see core's `takeBackOnRequest`. */
  const takeBack = async (stream: string, asked: Omit<Request, "command" | "as">, host: string): Promise<Outcome> => {
    if (!REQUEST_ID.test(asked.request)) return { invalid: [{ at: "request", code: "request/malformed" }] };
    const read = takeBackOnRequest.input.safeParse(asked.ask);
    if (!read.success) return { invalid: [{ at: "ask", code: "request/malformed" }] };
    const named = { ...asked, command: "takeBackOnRequest" };
    return once(stream, named, takeBackOnRequest, read.data, { person: host, via: "host", proof: "host" });
  };

  return { request, takeBackOnRequest: takeBack };

  async function once(
    stream: string,
    asked: Request,
    command: AnyCommand,
    ask: unknown,
    credential: Credential,
  ): Promise<Outcome> {
    const sealed = seal(key, asked, credential);
    const same = inFlight.get(`${stream} ${asked.request}`);
    if (same) return same.key === sealed ? same.outcome : refused("request/id-taken");
    const outcome = tryAll(stream, asked, command, ask, credential, sealed);
    inFlight.set(`${stream} ${asked.request}`, { key: sealed, outcome });
    try {
      return await outcome;
    } finally {
      inFlight.delete(`${stream} ${asked.request}`);
    }
  }
};

const trying = ({ store, hots, now, forget }: Ground) => {
  return tryAll;

  async function tryAll(
    stream: string,
    asked: Request,
    command: AnyCommand,
    ask: unknown,
    credential: Credential,
    hash: string,
  ): Promise<Outcome> {
    const by: Actor = { ...actorOf(asked, credential), at: now().toISOString() };
    const { request, command: name } = asked;
    const put = { stream, request, name, command, ask, by, hash, mayFound: credential.mayFound === true };
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      if (tries > PATIENCE.afterTries) await new Promise((later) => setTimeout(later, Math.random() * PATIENCE.maxMs));
      const hot = await hots.at(stream);
      for (let taken = hot.taken(); taken; taken = hot.taken()) await taken;
      if (hot.isSpoiled()) continue;
      const basis = { told: hot.told(), mended: hot.mended() };
      const outcome = command.takesBack ? await hot.alone(() => tryOnce(hot, put)) : await tryOnce(hot, put);
      if (outcome === "again") continue;
      if (changesNothing(outcome)) {
        if (!(await stands(hot, basis, tries))) continue;
        const before = await store.outcome(stream, request);
        if (before) return retold(before, put);
      }
      if (command.takesBack && "happened" in outcome) await forget(command.takesBack(ask).passage, stream);
      return outcome;
    }
    return refused("request/busy");
  }

  /** Whether what was decided without a write was decided on what the disk has, and had when it was asked for. */
  async function stands(hot: HotCoalition, basis: Basis, tries: number): Promise<boolean> {
    await hot.settled();
    if (hot.isSpoiled() || hot.mended() !== basis.mended) return false;
    // Whatever led to another try has read on from the disk.
    if (!store.isShared || tries > 0) return true;
    await hot.caughtUp();
    return hot.told() === basis.told;
  }

  async function tryOnce(hot: HotCoalition, asked: Put): Promise<Outcome | "again"> {
    // A request sent again is never decided again: what it would come to now is not what it came to.
    if (hot.cameOf(asked.request)) {
      const before = await store.outcome(asked.stream, asked.request);
      return before ? retold(before, asked) : "again";
    }
    const put = { ...asked, by: asWhoever(hot, asked.by) };
    const decision = decideFor(hot, put);
    if (isRefusal(decision)) return decision;
    if (decision.length === 0) return { happened: [], revision: put.request };
    const cuts = put.command.takesBack ? await cutsFor(store, hot, put.command.takesBack(put.ask)) : [];
    if (put.command.takesBack && cuts.length === 0) return refused("request/passage-not-found");
    return write(store, hots, hot, put, decision, cuts);
  }
};

/** What a decision rested on. */
type Basis = { readonly told: number; readonly mended: number };

type Ground = {
  readonly store: EventStore;
  readonly hots: HotCoalitions;
  readonly secret: Uint8Array;
  readonly now: () => Date;
  readonly forget: (passage: string, coalition: string) => void | Promise<void>;
};

/** Decided on what the actor sees: what is hidden from whoever asks is, for the rules, not there. */
const decideFor = (hot: HotCoalition, { name, ask, command, by, mayFound }: Put) => {
  if (by.via === "host") return decideForHost(hot, command, ask, by);
  const circles = hot.circles(by.person);
  const isFounding = command.founds === true && mayFound;
  if (isFounding !== (hot.version() === 0)) return refused(isFounding ? "request/id-taken" : "request/not-recorded");
  if (!isFounding && !mayAskFor(circles, command)) return refused("request/not-recorded");
  return decide(seen(hot.whole, circles), name, ask, by);
};

/** On everything there is: who runs the machine could read it anyway, and is told no more than whether it was done. */
const decideForHost = (hot: HotCoalition, command: AnyCommand, ask: unknown, by: Actor): Decision<CoalitionEvent> =>
  hot.version() === 0 ? refused("request/not-recorded") : command.decide(ask, hot.whole, by);

/** History names no member for whom somebody asked without belonging to it. Whether belonging is enough, rules say. */
const asWhoever = (hot: HotCoalition, by: Actor): Actor =>
  hot.circles(by.person).has(`member:${by.member ?? ""}`) ? by : { ...by, member: null };

const changesNothing = (outcome: Outcome): boolean => !("happened" in outcome) || outcome.happened.length === 0;

/** A coalition is founded under the id of its own stream. */
const isForAnother = (stream: string, command: string, ask: unknown) =>
  commandNamed(command).founds === true && (ask as { readonly id: string }).id !== stream;

const commandNamed = (name: string) => (commands as Readonly<Record<string, AnyCommand>>)[name] as AnyCommand;

const actorOf = (asked: Request, { person, via, proof }: Credential) => ({
  person,
  member: asked.as ?? null,
  via,
  proof,
});

/** Tells a retry from another request under the same id, without keeping what was asked. */
const seal = (key: KeyObject, { request, command, ask, as }: Request, { person }: Credential) =>
  createHmac("sha256", key)
    .update(JSON.stringify([request, command, ask, as ?? null, person]))
    .digest("base64url");
