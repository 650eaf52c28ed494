import { randomUUID } from "node:crypto";
import {
  type Actor,
  type AnyRecord,
  become,
  BrokenHistory,
  Circle,
  type CoalitionEvent,
  type Happened,
  newWhole,
  put,
  records,
  wordsIn,
} from "@mortar/core";
import type { CopiedEvent, NewEvent } from "@mortar/store";
import { z } from "zod";
import type { EventLine, Header, RequestLine } from "./exportFormat.ts";
import { exactText } from "./exportWhole.ts";
import type { Find } from "./importFindings.ts";
import { eventToKeep } from "./keeping.ts";

/** One whole coalition of a file, once every line of it was found to be sound. */
export type SoundCoalition = {
  readonly id: string;
  readonly name: string;
  readonly events: number;
  readonly words: number;
  readonly people: number;
  readonly requests: number;
  /** Says in the history that it was brought in, and by whom: goes after its last event. */
  readonly broughtIn: (asId: string, by: string, header: Header, at: Date) => CopiedEvent;
};

/** Goes through one coalition, line by line: its form, its order, and whether the rules can tell it again. */
export const checkingOf = (id: string, now: Date, find: Find) => {
  const whole = newWhole();
  const refs = new Set<string>();
  const requests = new Set<string>();
  let version = 0;
  let events = 0;
  let name = "";
  /** After the first break there is nothing left that what follows could follow from. */
  let isBroken = false;

  const broken: Find = (...finding) => {
    isBroken = true;
    find(...finding);
  };

  const event = (line: EventLine, at: number): void => {
    if (requests.size > 0) find(at, "out-of-place");
    if (line.version !== version + 1) broken(at, "hole", { expected: version + 1, version: line.version });
    version = line.version;
    events++;
    if (Date.parse(line.at) > now.getTime()) find(at, "from-the-future", { at: line.at });
    const happened = happenedIn(line, at, find);
    if (!happened) return void (isBroken = true);
    checkWords(line, happened.event, refs, (...finding) => find(at, ...finding));
    if (version === 1 && (line.type !== "CoalitionFounded" || line.record !== id)) broken(at, "not-founded", { id });
    if (version === 1) name = line.words[0]?.said ?? "";
    if (isBroken) return;
    try {
      put(whole, become(whole, happened));
    } catch (trouble) {
      if (!(trouble instanceof BrokenHistory)) throw trouble;
      broken(at, "does-not-follow", { type: line.type, id: line.record });
    }
  };

  const request = (line: RequestLine, at: number): void => {
    if (requests.has(line.id)) find(at, "request-twice", { id: line.id });
    if (line.version > version) find(at, "request-ahead", { version: line.version, last: version });
    requests.add(line.id);
  };

  const end = (): SoundCoalition => {
    if (events === 0) find(null, "empty-coalition", { id });
    const broughtIn: SoundCoalition["broughtIn"] = (asId, person, header, at) => {
      const request = `import-${randomUUID()}`;
      const by: Actor = { person, member: null, via: "import", proof: "file", at: at.toISOString() };
      const told: CoalitionEvent = { type: "CoalitionBroughtIn", id, from: header.from, madeAt: header.madeAt };
      const kept: NewEvent = eventToKeep(told, become(whole, { event: told, by, request }), by);
      return { ...kept, ...renamed(kept, id, asId), version: version + 1, request, words: [] };
    };
    return { id, name, events, words: refs.size, people: whole.persons.size, requests: requests.size, broughtIn };
  };

  return { event, request, end };
};

/** The same texts, with the coalition under another id wherever it is spoken of. Ids are never part of other JSON strings. */
export const renamed = (event: Pick<NewEvent, "record" | "data">, id: string, asId: string) => ({
  record: event.record === id ? asId : event.record,
  data: renamedIn(event.data, id, asId),
});

export const renamedIn = (json: string, id: string, asId: string): string => json.replaceAll(`"${id}"`, `"${asId}"`);

const Meta = z.object({
  by: z.object({
    person: z.string(),
    member: z.string().nullable(),
    via: z.string().max(32),
    proof: z.string().max(400),
  }),
  audience: z.array(Circle),
});

/**
 * How each event is formed, and to which kind of record it happens. A field more than it has is refused: whatever stood in it
 * would be in the record.
 */
const formsByType = new Map(
  Object.entries<AnyRecord>(records).flatMap(([kind, { first, later }]) =>
    Object.entries({ ...first, ...later }).map(([type, form]) => [type, { kind, form: nothingElse(form) }] as const),
  ),
);

function nothingElse<Form extends z.ZodType>(form: Form): Form {
  return form instanceof z.ZodObject ? (form.strict() as unknown as Form) : form;
}

const happenedIn = (line: EventLine, at: number, find: Find): Happened<CoalitionEvent> | null => {
  const known = formsByType.get(line.type);
  if (!known) return (find(at, "unknown-event", { type: line.type }), null);
  const malformed = (where: string) => (find(at, "event-malformed", { type: line.type, at: where }), null);
  const told = objectIn(line.data);
  const meta = Meta.safeParse(objectIn(line.meta));
  if (!meta.success) return malformed(`meta.${meta.error.issues[0]?.path.join(".")}`);
  const read = known.form.safeParse(told);
  if (!read.success) return malformed(`data.${read.error.issues[0]?.path.join(".")}`);
  if (known.kind !== line.kind || read.data.id !== line.record) return malformed("record");
  const { by, audience } = meta.data;
  return {
    event: { type: line.type, ...(told as { id: string }) } as CoalitionEvent,
    by: { ...by, via: by.via as Actor["via"], at: line.at },
    request: line.request,
    audience,
  };
};

const objectIn = (kept: EventLine["data"]): unknown => {
  if (typeof kept === "object") return kept;
  try {
    return JSON.parse(exactText(kept));
  } catch {
    return null;
  }
};

/** Words lie beside the event that first refers to them; one that is referred to again lies there, and nowhere else. */
const checkWords = (
  line: EventLine,
  event: CoalitionEvent,
  refs: Set<string>,
  find: (...finding: Parameters<Find> extends [unknown, ...infer Rest] ? Rest : never) => void,
) => {
  const referred = new Set(wordsIn(event).map(({ ref }) => ref));
  for (const { ref, said, cuts, taken } of line.words) {
    if (!referred.has(ref)) find("words-elsewhere", { ref });
    if (refs.has(ref)) find("words-twice", { ref });
    const isInOrder = cuts.every((cut, nth) => cut <= said.length && (nth === 0 || cut > (cuts[nth - 1] as number)));
    if (!isInOrder || cuts.length > taken) find("words-cuts", { ref });
    refs.add(ref);
  }
  for (const ref of referred) if (!refs.has(ref)) find("words-missing", { ref });
};
