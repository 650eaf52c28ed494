import {
  analyses,
  type Analysis,
  type Asker,
  become,
  circlesOf,
  hasPlace,
  isSteward,
  type Kept,
  type Means,
  newWhole,
  put,
  seen,
  type Whole,
  type WithId,
} from "@mortar/core";
import { createHash } from "node:crypto";
import { type EndLine, FORMAT_VERSION, Header, Line } from "./exportFormat.ts";
import { exactText } from "./exportWhole.ts";
import { checkFile } from "./importChecking.ts";
import type { Finding } from "./importFindings.ts";
import { LineTooLong, linesIn, type RawLine, saidIn } from "./importReading.ts";
import { readingOn } from "./keeping.ts";
import { place } from "./tables.ts";
import { askerOf } from "./view.ts";

/** A coalition as a file holds it, to be looked at without a server. */
export type CoalitionOfFile = {
  readonly id: string;
  readonly name: string;
  /** Whom it can be asked as: everybody who has a place in it; in a file of one person that one alone. */
  readonly people: readonly { readonly id: string; readonly name: string; readonly isSteward: boolean }[];
  /** What this person sees answers, on the day the file was made. `null` where there is nothing to say. */
  readonly answer: (question: string, person: string, means?: Means) => unknown;
};

export type FileAsSeen = {
  readonly header: Header;
  readonly coalitions: readonly CoalitionOfFile[];
};

/** Why a file cannot be looked at, by its lines. */
export type NotReadable = { readonly findings: readonly Finding[] };

/** Opens anything Mortar exports: what one person could read, or everything that is kept. The file is gone through to its end first. */
export const readAsSeen = async (
  source: () => AsyncIterable<Uint8Array>,
  now: Date,
): Promise<FileAsSeen | NotReadable> => {
  const first = await firstLineOf(source());
  const said = first && (saidIn(first) as { readonly format?: unknown; readonly formatVersion?: unknown } | null);
  if (said?.format === "mortar-export" && said.formatVersion === FORMAT_VERSION) {
    const header = Header.safeParse(said);
    if (header.success && header.data.holds === "readable") return readReadable(source(), header.data);
  }
  return readWhole(source, now);
};

const firstLineOf = async (source: AsyncIterable<Uint8Array>): Promise<RawLine | null> => {
  try {
    for await (const [line] of linesIn(source)) return line ?? null;
  } catch (trouble) {
    if (!(trouble instanceof LineTooLong)) throw trouble;
  }
  return null;
};

/** The records of one person are all there is to see. */
const readReadable = async (source: AsyncIterable<Uint8Array>, header: Header): Promise<FileAsSeen | NotReadable> => {
  const reading = readingRecords();
  try {
    for await (const lines of linesIn(source))
      for (const raw of lines) {
        const wrong = reading.take(raw);
        if (wrong) return wrongAt(raw.number, wrong);
      }
  } catch (trouble) {
    if (!(trouble instanceof LineTooLong)) throw trouble;
    return wrongAt(trouble.line, "too-long");
  }
  if (!reading.isOver()) return wrongAt(null, "cut-short");
  return { header, coalitions: [asOnePersonSaw(reading.whole, reading.id(), header)] };
};

const readingRecords = () => {
  const whole = newWhole();
  const sum = createHash("sha256");
  let lines = 0;
  let id = "";
  let isOver = false;
  const end = ({ lines: told, sha256 }: EndLine): Finding["code"] | null => {
    isOver = true;
    return told === lines && sha256 === sum.digest("hex") ? null : "sum";
  };
  const take = (raw: RawLine): Finding["code"] | null => {
    if (isOver) return "after-the-end";
    const told = saidIn(raw);
    if (told === undefined || told === null) return told === null ? "not-utf8" : "not-json";
    // Later versions may have lines that are not known here: they are passed over.
    const line = Line.safeParse(told).data;
    if (line?.line === "end") return end(line);
    lines++;
    sum.update(raw.bytes);
    if (line?.line === "coalition") ({ id } = line);
    if (line?.line === "record") place(whole, line.kind, String(line.is["id"]), line.is as unknown as Kept<WithId>);
    return null;
  };
  return { whole, take, id: () => id, isOver: () => isOver };
};

const wrongAt = (line: number | null, code: Finding["code"]): NotReadable => ({ findings: [{ line, code, args: {} }] });

const asOnePersonSaw = (whole: Whole, id: string, header: Header): CoalitionOfFile => {
  const { for: person } = header;
  const name = person === null ? undefined : whole.persons.get(person)?.name.said;
  return {
    id,
    name: nameOf(whole),
    people: person === null ? [] : [{ id: person, name: name ?? person, isSteward: isSteward(whole, person) }],
    answer: (question, asked, means) =>
      answerTo(question, whole, askerOf(whole, asked, new Date(header.madeAt)), means),
  };
};

/** The history is told again by the rules; each person sees of it what she would see on a server. */
const readWhole = async (source: () => AsyncIterable<Uint8Array>, now: Date): Promise<FileAsSeen | NotReadable> => {
  const findings: Finding[] = [];
  const steps = checkFile(source(), { now, isPossible: () => true, isOurs: () => false });
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value ? asEachSees(step.value.header, await wholesIn(source())) : { findings };
    if (step.value.is === "finding") findings.push(step.value);
  }
};

const wholesIn = async (source: AsyncIterable<Uint8Array>): Promise<ReadonlyMap<string, Whole>> => {
  const wholes = new Map<string, Whole>();
  let whole = newWhole();
  let toldBy = readingOn();
  for await (const lines of linesIn(source))
    for (const raw of lines) {
      const line = Line.safeParse(saidIn(raw)).data;
      if (line?.line === "coalition") {
        wholes.set(line.id, (whole = newWhole()));
        toldBy = readingOn();
      }
      if (line?.line === "event")
        put(whole, become(whole, toldBy({ ...line, data: exactText(line.data), meta: exactText(line.meta) })));
    }
  return wholes;
};

const asEachSees = (header: Header, wholes: ReadonlyMap<string, Whole>): FileAsSeen => ({
  header,
  coalitions: [...wholes].map(([id, whole]) => seenByEach(id, whole, header)),
});

const seenByEach = (id: string, whole: Whole, header: Header): CoalitionOfFile => ({
  id,
  name: nameOf(whole),
  people: [...whole.persons.values()]
    .filter((person) => hasPlace(circlesOf(whole, person.id)))
    .map((person) => ({ id: person.id, name: person.name.said, isSteward: isSteward(whole, person.id) })),
  answer: (question, person, means) => {
    const view = seen(whole, circlesOf(whole, person));
    return answerTo(question, view, askerOf(view, person, new Date(header.madeAt)), means);
  },
});

const nameOf = ({ coalitions }: Whole): string => [...coalitions.values()][0]?.name.said ?? "";

const answerTo = (question: string, view: Whole, asker: Asker, means: Means = {}): unknown =>
  Object.hasOwn(analyses, question)
    ? (analyses as unknown as Readonly<Record<string, Analysis<Whole, unknown>>>)[question]?.answer(view, asker, means)
    : null;
