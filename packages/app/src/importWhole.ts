import { asBroughtIn } from "@mortar/core";
import type { Copied, CopiedEvent, CopiedRequest, CopiedWords, EventStore } from "@mortar/store";
import type { EventLine, RequestLine } from "./exportFormat.ts";
import { exactText } from "./exportWhole.ts";
import type { CheckedFile } from "./importChecking.ts";
import { renamed, renamedIn, type SoundCoalition } from "./importCoalition.ts";
import { linesIn, saidIn } from "./importReading.ts";

/** One coalition of a file on its way in. */
export type Entering = {
  readonly coalition: SoundCoalition;
  /** The id it gets here. */
  readonly asId: string;
  /**
   * `put-back`: as it left this installation, to the letter. `brought-in`: its history says so for good, and every
   * yes in it is what a file tells.
   */
  readonly how: "put-back" | "brought-in";
};

export type Entered = Entering & { readonly came: "copied" | "already-there" };

const LINES_AT_ONCE = 500;

/**
 * Puts coalitions of a checked file in place, each whole or not at all. `plan` says of each how it comes, or `null` where
 * it stays out. What was taken back here stays taken back: under its own id the store sees to it, and in a copy it is missing too.
 */
export async function* enter(
  store: Pick<EventStore, "copyIn" | "copyOut">,
  source: AsyncIterable<Uint8Array>,
  file: CheckedFile,
  plan: (coalition: SoundCoalition) => Entering | null,
  { by, at }: { readonly by: string; readonly at: Date },
): AsyncGenerator<Entered> {
  const lines = keptLinesIn(source);
  try {
    for (const coalition of file.coalitions) {
      const entering = plan(coalition);
      if (!entering) continue;
      const mark = entering.how === "brought-in" ? coalition.broughtIn(entering.asId, by, file.header, at) : null;
      const cutHere = entering.asId === coalition.id ? new Map() : await wordsCutIn(store, coalition.id);
      const came = await store.copyIn(entering.asId, piecesOf(lines.of(coalition.id), { ...entering, cutHere }, mark));
      yield { ...entering, came };
    }
  } finally {
    await lines.leave();
  }
}

/** The words of a coalition out of which something was taken, as they stand here; none where it is not here. */
const wordsCutIn = async (store: Pick<EventStore, "copyOut">, id: string): Promise<CutHere> => {
  const cut = new Map<string, CopiedWords>();
  for await (const { events } of store.copyOut(id))
    for (const { words } of events) for (const it of words) if (it.taken > 0) cut.set(it.ref, it);
  return cut;
};

type CutHere = ReadonlyMap<string, CopiedWords>;
type KeptLine = EventLine | RequestLine;

/** The lines of one coalition after the other, in the order of the file, which is gone through once. */
const keptLinesIn = (source: AsyncIterable<Uint8Array>) => {
  const all = everyLine(source);
  let next = all.next();
  return {
    of: async function* (id: string): AsyncGenerator<KeptLine> {
      let isInside = false;
      for (let it = await next; !it.done; it = await next) {
        const line = it.value;
        if (isInside && line.line !== "event" && line.line !== "request") return;
        next = all.next();
        if (isInside) yield line as KeptLine;
        else isInside = line.line === "coalition" && line.id === id;
      }
    },
    /** Lets the source go, which holds a file open until then. */
    leave: async (): Promise<void> => void (await Promise.allSettled([next, all.return(undefined)])),
  };
};

/** Checked before: what stands in a line is not looked at again. */
async function* everyLine(source: AsyncIterable<Uint8Array>) {
  for await (const lines of linesIn(source))
    for (const raw of lines) yield saidIn(raw) as KeptLine | { readonly line: "coalition"; readonly id: string };
}

async function* piecesOf(
  lines: AsyncIterable<KeptLine>,
  entering: Entering & { readonly cutHere: CutHere },
  mark: CopiedEvent | null,
): AsyncGenerator<Copied> {
  let events: CopiedEvent[] = [];
  let requests: CopiedRequest[] = [];
  let isMarked = false;
  const markNow = () => {
    if (mark && !isMarked) events.push(mark);
    isMarked = true;
  };
  for await (const line of lines) {
    if (line.line === "request") markNow();
    if (line.line === "event") events.push(eventFrom(line, entering));
    else requests.push(requestFrom(line, entering));
    if (events.length + requests.length < LINES_AT_ONCE) continue;
    yield { events, requests };
    events = [];
    requests = [];
  }
  markNow();
  if (mark) requests.push(requestOf(mark));
  yield { events, requests };
}

const eventFrom = (
  line: EventLine,
  { coalition: { id }, asId, how, cutHere }: Entering & { readonly cutHere: CutHere },
): CopiedEvent => {
  const { version, type, kind, record, at, request } = line;
  const words = line.words.map((it) => {
    const here = cutHere.get(it.ref);
    return here && here.taken > it.taken ? here : it;
  });
  const kept = { record, data: exactText(line.data) };
  const meta = exactText(line.meta);
  return {
    version,
    type,
    kind,
    at,
    request,
    words,
    ...(asId === id ? kept : renamed(kept, id, asId)),
    meta: how === "put-back" ? meta : asTold(meta),
  };
};

/** By whom and for whom, as before; that nobody was here is added. */
const asTold = (meta: string): string => {
  const { by, ...more } = JSON.parse(meta);
  return JSON.stringify({ by: asBroughtIn(by), ...more });
};

const requestFrom = ({ id, by, hash, outcome, version }: RequestLine, entering: Entering): CopiedRequest => {
  const text = exactText(outcome);
  const { coalition, asId } = entering;
  return { id, by, hash, version, outcome: asId === coalition.id ? text : renamedIn(text, coalition.id, asId) };
};

const requestOf = ({ version, request, meta }: CopiedEvent): CopiedRequest => ({
  id: request,
  by: (JSON.parse(meta) as { readonly by: { readonly person: string } }).by.person,
  hash: "",
  outcome: "{}",
  version,
});
