import { type AnyFetch, asking } from "./asking.ts";
import { type CoalitionClient, openClient } from "./coalitionClient.ts";
import { type Following, follow } from "./follow.ts";

/** One server, asked by a program with the personal token of somebody who may ask it. */
export type Mortar = {
  /** The coalitions this person has a place in, as far as the token reaches. */
  readonly coalitions: () => Promise<readonly Named[]>;
  /** Everything that can be asked for, with what it takes. */
  readonly commands: () => Promise<readonly Described[]>;
  readonly coalition: (id: string) => CoalitionClient;
  /** What changes in a coalition from a view's cursor on, until the line ends or `signal` says so. */
  readonly follow: (coalition: string, cursor: string, signal?: AbortSignal) => AsyncIterable<Following>;
};

export type Named = { readonly id: string; readonly name: string };

/** A command, as a program can read it. `input` is a JSON Schema. */
export type Described = {
  readonly name: string;
  readonly does: string;
  /** Only a person can ask for it: a token is refused. */
  readonly humanOnly: boolean;
  readonly input: Readonly<Record<string, unknown>>;
};

export type Reaching = {
  /** Where the server is, as `https://mortar.example`. */
  readonly address: string;
  readonly token: string;
  readonly fetch?: AnyFetch;
};

export const openMortar = ({ address, token, fetch = globalThis.fetch }: Reaching): Mortar => {
  const { origin } = new URL(address);
  const withToken: AnyFetch = (path, how = {}) =>
    fetch(origin + path, { ...how, headers: { ...headersOf(how), authorization: `Bearer ${token}` } });
  const { read } = asking(withToken);
  return {
    coalitions: async () => (await read<{ readonly coalitions: readonly Named[] }>("/api/coalitions")).coalitions,
    commands: () => read("/api/commands"),
    coalition: (id) => openClient(id, withToken),
    follow: (id, cursor, signal) => follow(withToken, openClient(id, withToken).events(cursor), signal),
  };
};

const headersOf = ({ headers }: RequestInit) => Object.fromEntries(new Headers(headers));
