import { NotLetIn, type Problem, problemFrom, SessionOver, Unreachable } from "./problem.ts";

/** `fetch`, or anything that answers like it. */
export type AnyFetch = (address: string, how?: RequestInit) => Promise<Response>;

/** How long an answer may take before the request counts as unanswered. */
const PATIENCE_MS = 20_000;

/** Asking over HTTP, so that whatever came of it is a value or one of three troubles. */
export const asking = (fetch: AnyFetch) => {
  const send = async (address: string, how: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(address, { ...how, signal: AbortSignal.timeout(PATIENCE_MS) }).catch((why: unknown) => {
      throw new Unreachable(String(why));
    });
    if (answer.status === 401) throw new SessionOver();
    if (answer.status >= 500 || answer.status === 429 || answer.status === 408)
      throw new Unreachable(`The server answered ${answer.status}.`, secondsToWait(answer));
    return answer;
  };

  const readOne = async (address: string): Promise<Response> => {
    const answer = await send(address, { headers: { accept: "application/json" } });
    if (!answer.ok) throw new NotLetIn(await problemIn(answer));
    return answer;
  };

  const read = async <Told>(address: string): Promise<Told> => bodyOf<Told>(await readOne(address));

  /** A list, page after page until there is no next one. */
  const readAll = async <Item>(first: string): Promise<readonly Item[]> => {
    const items: Item[] = [];
    for (let page: string | null = first; page !== null;) {
      const answer: Response = await readOne(page);
      items.push(...(await bodyOf<readonly Item[]>(answer)));
      page = nextOf(answer);
    }
    return items;
  };

  const write = async <Told>(address: string, asked: object): Promise<Told | Problem> => {
    const answer = await send(address, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(asked),
    });
    return answer.ok ? bodyOf<Told>(answer) : problemIn(answer);
  };

  return { send, read, readAll, write };
};

/** An answer that breaks off half way is no answer. */
const bodyOf = <Told>(answer: Response): Promise<Told> =>
  answer.json().catch((why: unknown) => {
    throw new Unreachable(String(why));
  }) as Promise<Told>;

/** Where the next page is: a path at the same server, as the answer says. @source RFC 8288 */
const nextOf = (answer: Response): string | null =>
  /<([^>]*)>\s*;\s*rel="?next"?/.exec(answer.headers.get("link") ?? "")?.[1] ?? null;

export const problemIn = async (answer: Response): Promise<Problem> =>
  problemFrom(answer.status, await answer.json().catch(() => null));

const secondsToWait = (answer: Response): number | null => {
  const seconds = Number(answer.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
};
