import type { CopiedEvent, CopiedRequest, EventStore } from "@mortar/store";
import { lineOf } from "./exportLines.ts";

/** Everything kept of these coalitions that cannot be made anew, one line after the other. */
export async function* linesOfCoalitions(
  store: Pick<EventStore, "copyOut">,
  coalitions: readonly string[],
): AsyncGenerator<string> {
  for (const id of coalitions) {
    yield lineOf({ line: "coalition", id });
    for await (const { events, requests } of store.copyOut(id)) {
      for (const event of events) yield eventLineOf(event);
      for (const request of requests) yield requestLineOf(request);
    }
  }
}

/** Put together as text: what the store keeps as JSON text goes in as it is. */
const eventLineOf = ({ version, type, kind, record, at, data, meta, request, words }: CopiedEvent): string => {
  const said = words.map(({ ref, said, cuts, taken }) => ({ ref, said, cuts, taken }));
  const first = JSON.stringify({ line: "event", version, type, kind, record, at }).slice(0, -1);
  const last = JSON.stringify({ request, words: said }).slice(1);
  return `${first},"data":${exactly(data)},"meta":${exactly(meta)},${last}\n`;
};

const requestLineOf = ({ id, by, hash, outcome, version }: CopiedRequest): string =>
  `${JSON.stringify({ line: "request", id, by, hash }).slice(0, -1)},"outcome":${exactly(outcome)},"version":${version}}\n`;

/** An object that reads back to the same letters stands as it is; any other JSON as its text. */
const exactly = (json: string): string =>
  json.startsWith("{") && JSON.stringify(JSON.parse(json)) === json ? json : JSON.stringify(json);

/** The JSON text that stood in the store. */
export const exactText = (kept: object | string): string => (typeof kept === "string" ? kept : JSON.stringify(kept));
