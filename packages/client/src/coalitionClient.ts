import type { Done, Past, Request, View } from "@mortar/app";
import type { Link, MadeLink, NewLink } from "./link.ts";
import { NotLetIn, type Problem, problemFrom, SessionOver, Unreachable } from "./problem.ts";

/** The use cases of one coalition, over HTTP. Every one of them may throw `Unreachable` or `SessionOver`. */
export type CoalitionClient = {
  /** Sent twice under one id, it happens once and is answered alike. */
  readonly request: (asked: Request) => Promise<Done | Problem>;
  readonly look: (kinds?: readonly string[]) => Promise<View>;
  readonly lookBack: (day: string) => Promise<View>;
  readonly answer: (question: string) => Promise<unknown>;
  readonly history: (kind: string, id: string) => Promise<readonly Past[]>;
  readonly makeLink: (link: NewLink) => Promise<MadeLink | Problem>;
  readonly links: () => Promise<readonly Link[]>;
  readonly endLink: (id: string) => Promise<void>;
  /** The address of the event stream from a cursor on. */
  readonly events: (cursor: string) => string;
};

export const isProblem = (answer: object): answer is Problem => "code" in answer && "sentence" in answer;

type Fetch = (address: string, how?: RequestInit) => Promise<Response>;

/** How long an answer may take before the request counts as unanswered. */
const PATIENCE_MS = 20_000;

export const openClient = (coalition: string, fetch: Fetch): CoalitionClient => {
  const at = (...path: readonly string[]) =>
    `/api/coalitions/${[coalition, ...path].map(encodeURIComponent).join("/")}`;

  const send = async (address: string, how: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(address, { ...how, signal: AbortSignal.timeout(PATIENCE_MS) }).catch((why: unknown) => {
      throw new Unreachable(String(why));
    });
    if (answer.status === 401) throw new SessionOver();
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408)
      throw new Unreachable(`The server answered ${answer.status}.`, secondsToWait(answer));
    return answer;
  };

  const read = async <Told>(address: string): Promise<Told> => {
    const answer = await send(address, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new NotLetIn(await problemIn(answer));
    return bodyOf<Told>(answer);
  };

  const write = async <Told>(address: string, asked: object): Promise<Told | Problem> => {
    const answer = await send(address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(asked),
    });
    return answer.ok ? bodyOf<Told>(answer) : problemIn(answer);
  };

  return {
    request: ({ command, request, ask, as }) => write<Done>(at("commands", command), { request, ask, as: as ?? null }),
    look: (kinds) => read(`${at("view")}${kinds ? `?kinds=${kinds.join(",")}` : ""}`),
    lookBack: (day) => read(at("as-it-was-on", day)),
    answer: (question) => read(at("answers", question)),
    history: (kind, id) => read(at("history", kind, id)),
    makeLink: (link) => write<MadeLink>(at("links"), link),
    links: () => read(at("links")),
    endLink: async (id) => void (await send(at("links", id), { method: "DELETE" })),
    events: (cursor) => `${at("events")}?cursor=${encodeURIComponent(cursor)}`,
  };
};

/** An answer that breaks off half way is no answer. */
const bodyOf = <Told>(answer: Response): Promise<Told> =>
  answer.json().catch((why: unknown) => {
    throw new Unreachable(String(why));
  }) as Promise<Told>;

const problemIn = async (answer: Response): Promise<Problem> =>
  problemFrom(answer.status, await answer.json().catch(() => null));

const secondsToWait = (answer: Response): number | null => {
  const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
};
