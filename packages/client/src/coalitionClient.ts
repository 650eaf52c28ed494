import type { Done, Past, Request, View } from "@mortar/app";
import type { Link, MadeLink, NewLink } from "./link.ts";
import { type AnyFetch, asking } from "./asking.ts";
import type { Problem } from "./problem.ts";
import type { Schedule } from "./schedule.ts";

/** The use cases of one coalition, over HTTP. Every one of them may throw `Unreachable` or `SessionOver`. */
export type CoalitionClient = {
  /** Sent twice under one id, it happens once and is answered alike. */
  readonly request: (asked: Request) => Promise<Done | Problem>;
  readonly look: (kinds?: readonly string[]) => Promise<View>;
  readonly lookBack: (day: string) => Promise<View>;
  readonly answer: (question: string) => Promise<unknown>;
  readonly history: (kind: string, id: string) => Promise<readonly Past[]>;
  /** For stewards alone. */
  readonly schedule: () => Promise<Schedule>;
  readonly makeLink: (link: NewLink) => Promise<MadeLink | Problem>;
  readonly links: () => Promise<readonly Link[]>;
  readonly endLink: (id: string) => Promise<void>;
  /** The address of the event stream from a cursor on. */
  readonly events: (cursor: string) => string;
};

export const isProblem = (answer: object): answer is Problem => "code" in answer && "sentence" in answer;

export const openClient = (coalition: string, fetch: AnyFetch): CoalitionClient => {
  const { send, read, readAll, write } = asking(fetch);
  const at = (...path: readonly string[]) =>
    `/api/coalitions/${[coalition, ...path].map(encodeURIComponent).join("/")}`;

  return {
    request: ({ command, request, ask, as }) => write<Done>(at("commands", command), { request, ask, as: as ?? null }),
    look: (kinds) => read(`${at("view")}${kinds ? `?kinds=${kinds.join(",")}` : ""}`),
    lookBack: (day) => read(at("as-it-was-on", day)),
    answer: (question) => read(at("answers", question)),
    history: (kind, id) => readAll(at("history", kind, id)),
    schedule: () => read(at("schedule")),
    makeLink: (link) => write<MadeLink>(at("links"), link),
    links: () => read(at("links")),
    endLink: async (id) => void (await send(at("links", id), { method: "DELETE" })),
    events: (cursor) => `${at("events")}?cursor=${encodeURIComponent(cursor)}`,
  };
};
