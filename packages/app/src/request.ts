import { createHmac, createSecretKey, type KeyObject } from "node:crypto";
import {
  type Actor,
  type AnyCommand,
  BrokenHistory,
  type Change,
  type CoalitionEvent,
  commands,
  decide,
  FOLD,
  type Invalid,
  isRefusal,
  readAsk,
  type Refusal,
  RIGHTS,
  seen,
} from "@mortar/core";
import type { Appended, Cut, EventStore, StoredOutcome } from "@mortar/store";
import type { HotCoalition } from "./hotCoalition.ts";
import type { HotCoalitions } from "./hotCoalitions.ts";
import { eventToKeep, rowsToKeep, wordsToKeep } from "./keeping.ts";
import { cutsFor, rewritten } from "./takingBack.ts";

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

/** What a request came to, in ids alone, so that it can be kept and told again. */
export type Done = {
  readonly happened: readonly { readonly type: string; readonly kind: string; readonly id: string }[];
  readonly revision: string;
};

export type Outcome = Done | Refusal | Invalid;

const REQUEST_ID = /^[A-Za-z0-9_-]{16,64}$/;
const TRIES_MAX = 5;

/** The one way anything changes: read, decide, append; and decide again if someone was quicker. */
export const requests = (store: EventStore, hots: HotCoalitions, secret: Uint8Array, now: () => Date) => {
  // Made once: reading a key anew costs more than sealing with it.
  const key = createSecretKey(secret);
  const inFlight = new Map<string, { readonly key: string; readonly outcome: Promise<Outcome> }>();

  return async (stream: string, asked: Request, credential: Credential): Promise<Outcome> => {
    if (!REQUEST_ID.test(asked.request)) return { invalid: [{ at: "request", code: "request/malformed" }] };
    if (credential.only && !credential.only.has(asked.command)) return refused("request/unknown-command");
    const read = readAsk(asked.command, asked.ask, asked.request);
    if (!("ask" in read)) return read;
    if (isForAnother(stream, asked.command, read.ask)) return { invalid: [{ at: "id", code: "coalition/other-id" }] };
    const sealed = seal(key, asked, credential);
    const same = inFlight.get(`${stream} ${asked.request}`);
    if (same) return same.key === sealed ? same.outcome : refused("request/id-taken");
    const outcome = tryAll(stream, asked, read.ask, credential, sealed);
    inFlight.set(`${stream} ${asked.request}`, { key: sealed, outcome });
    try {
      return await outcome;
    } finally {
      inFlight.delete(`${stream} ${asked.request}`);
    }
  };

  async function tryAll(stream: string, asked: Request, ask: unknown, credential: Credential, hash: string): Promise<Outcome> {
    const command = commandNamed(asked.command);
    const by: Actor = { ...actorOf(asked, credential), at: now().toISOString() };
    const put = { stream, asked, ask, command, by, hash, mayFound: credential.mayFound === true };
    for (let tries = 0; tries < TRIES_MAX; tries++) {
      const hot = await hots.at(stream);
      await hot.free();
      if (hot.isSpoiled()) continue;
      const outcome = command.takesBack ? await hot.alone(() => tryOnce(hot, put)) : await tryOnce(hot, put);
      if (outcome !== "again") return outcome;
    }
    return refused("request/busy");
  }

  async function tryOnce(hot: HotCoalition, put: Put): Promise<Outcome | "again"> {
    const decision = decideFor(hot, put);
    if (isRefusal(decision) || decision.length === 0) {
      const before = await store.outcome(put.stream, put.asked.request);
      if (before) return retold(before, put);
      return isRefusal(decision) ? decision : { happened: [], revision: put.asked.request };
    }
    const cuts = put.command.takesBack ? await cutsFor(store, hot, put.command.takesBack(put.ask)) : [];
    if (put.command.takesBack && cuts.length === 0) return refused("request/passage-not-found");
    return write(hot, put, decision, cuts);
  }

  async function write(hot: HotCoalition, put: Put, events: readonly CoalitionEvent[], cuts: readonly Cut[]) {
    const expected = hot.version();
    const request = put.asked.request;
    let changes: readonly Change[];
    try {
      changes = hot.advance(events.map((event) => ({ event, by: put.by, request })));
    } catch (trouble) {
      if (trouble instanceof BrokenHistory) return refused("request/id-taken");
      throw trouble;
    }
    const done: Done = {
      happened: events.map(({ type, id }, at) => ({ type, kind: (changes[at] as Change).kind, id })),
      revision: request,
    };
    const appending = store.append({
      stream: put.stream,
      expected,
      request: { id: request, by: put.by.person, hash: put.hash },
      outcome: JSON.stringify(done),
      events: events.map((event, at) => eventToKeep(event, changes[at] as Change, put.by)),
      words: wordsToKeep(events, request),
      rows: changes.flatMap(rowsToKeep),
      fold: FOLD,
      cuts,
    });
    hot.writing(stepFrom(hot, appending, changes, cuts));
    const appended = await appending;
    if (appended.was === "repeated") return retold(appended, put);
    if (appended.was === "moved-on") return "again";
    hots.keep(hot);
    return done;
  }

  async function stepFrom(hot: HotCoalition, appending: Promise<Appended>, changes: readonly Change[], cuts: readonly Cut[]) {
    const appended = await appending;
    if (appended.was !== "appended") return null;
    const touched = cuts.length > 0 ? await rewritten(store, hot, cuts) : [];
    return { version: appended.version, changes: [...changes, ...touched], movesRights: changes.some(({ kind }) => RIGHTS.has(kind)) };
  }
};

type Put = {
  readonly stream: string;
  readonly asked: Request;
  readonly ask: unknown;
  readonly command: AnyCommand;
  readonly by: Actor;
  readonly hash: string;
  readonly mayFound: boolean;
};

/** Decided on what the actor sees: what is hidden from whoever asks is, for the rules, not there. */
const decideFor = (hot: HotCoalition, { asked, ask, command, by, mayFound }: Put) => {
  const circles = hot.circles(by.person);
  const isFounding = command.founds === true && mayFound;
  if (isFounding !== (hot.version() === 0)) return refused(isFounding ? "request/id-taken" : "request/not-recorded");
  if (!isFounding && !circles.has("coalition")) return refused("request/not-recorded");
  return decide(seen(hot.whole, circles), asked.command, ask, by);
};

/** A coalition is founded under the id of its own stream. */
const isForAnother = (stream: string, command: string, ask: unknown) =>
  commandNamed(command).founds === true && (ask as { readonly id: string }).id !== stream;

const commandNamed = (name: string) => (commands as Readonly<Record<string, AnyCommand>>)[name] as AnyCommand;

const retold = ({ by, hash, outcome }: StoredOutcome, put: Put): Outcome =>
  by === put.by.person && hash === put.hash ? (JSON.parse(outcome) as Done) : refused("request/id-taken");

const refused = (code: string): Refusal => ({ refused: code, about: [] });

const actorOf = (asked: Request, { person, via, proof }: Credential) => ({ person, member: asked.as ?? null, via, proof });

/** Tells a retry from another request under the same id, without keeping what was asked. */
const seal = (key: KeyObject, { request, command, ask, as }: Request, { person }: Credential) =>
  createHmac("sha256", key)
    .update(JSON.stringify([request, command, ask, as ?? null, person]))
    .digest("base64url");
