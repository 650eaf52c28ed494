/**
 * Append-only streams of events, with what is derived from them kept in step. One stream is one coalition.
 *
 * Nothing here knows what an event means: data is JSON text, and every engine keeps the same contract
 * (`eventStore.contract.ts`). Words that people wrote never stand in `data`; they lie beside it, by reference, so
 * that they can be taken back.
 */
export type EventStore = {
  /**
   * Appends all of it or nothing, in the order of acceptance; resolves once it is on disk. A repeated request is
   * found before the version is looked at. Rejects with `StoreTrouble`, or, for a writing that contradicts itself or
   * the stream (a ref used twice, a cut where nothing is), with a plain error: a mistake of the caller.
   */
  readonly append: (writing: Writing) => Promise<Appended>;
  /**
   * Events after `after` (0: from the beginning), oldest first, in batches; each with the words it refers to. Where a
   * record is named, those that happened to it.
   */
  readonly read: (stream: string, after?: number, to?: RecordKey) => AsyncIterable<readonly StoredEvent[]>;
  /** The projection rows of a stream as of `version`; `rows` is null where they were made by another fold. */
  readonly open: (stream: string, fold: string) => Promise<Opened>;
  /** Replaces a stream's projection rows, unless the stream has moved on from `version`. */
  readonly rebuild: (
    stream: string,
    version: number,
    fold: string,
    rows: readonly Row[],
  ) => Promise<"rebuilt" | "moved-on">;
  /** The version a stream is at now, whoever moved it; 0 where there is none. */
  readonly version: (stream: string) => Promise<number>;
  /** What a request came to, if it was stored. */
  readonly outcome: (stream: string, request: string) => Promise<StoredOutcome | null>;
  /** Every stream, in the order of founding. */
  readonly streams: () => Promise<readonly string[]>;
  /** The streams whose projection holds a row of this kind and id. */
  readonly streamsWith: (kind: string, id: string) => Promise<readonly string[]>;
  /** Whether other processes may append to the same streams. Where they may, what is in memory can be behind. */
  readonly isShared: boolean;
  /**
   * Told of streams that other processes may have moved, soon after they did, at least once for each move; answers how
   * to stop. Never told anything where the store is not shared.
   */
  readonly onMoved: (tell: (streams: readonly string[]) => void) => () => void;
  /**
   * Everything kept of a stream that cannot be made anew, up to its version when asked: first its events, oldest first,
   * then its requests. In batches; what is taken back meanwhile is already missing.
   */
  readonly copyOut: (stream: string) => AsyncIterable<Copied>;
  /**
   * Puts in place what `copyOut` gave, from whatever engine: the whole stream, or nothing where `source` or the
   * machine fails. Its rows wait for a rebuild. A stream that is there already stays as it is.
   */
  readonly copyIn: (stream: string, source: AsyncIterable<Copied>) => Promise<"copied" | "already-there">;
  /** An online copy of everything into a new file, verified before it resolves. `tell`: how much of it there is by now. */
  readonly backup: (file: string, tell?: (copied: Progress) => void) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Writing = {
  readonly stream: string;
  /** The version the writer decided on; the first event of a stream is version 1. */
  readonly expected: number;
  /**
   * The request that brought the stream to `expected`, as far as the writer knows. Where another one did, the stream has
   * moved on: a writer may hand in what rests on a writing of which it has not heard yet, and another process may have
   * been quicker by as many events.
   */
  readonly restsOn?: string | undefined;
  readonly request: { readonly id: string; readonly by: string; readonly hash: string };
  /** JSON a retry is answered with. Holds no words. */
  readonly outcome: string;
  /** May be empty: the request is remembered, the stream does not move. */
  readonly events: readonly NewEvent[];
  readonly words: readonly NewWords[];
  readonly rows: readonly Row[];
  /** The version of the fold that made `rows`. Where the stored rows were made by another, all wait for a rebuild. */
  readonly fold: string;
  /** Passages to take out of words already kept, in the same transaction. */
  readonly cuts: readonly Cut[];
};

/** `kind` and `record`: the record it happened to. `at`: ISO instant in UTC. `meta`: JSON (who, how, audience). */
export type NewEvent = {
  readonly type: string;
  readonly kind: string;
  readonly record: string;
  readonly at: string;
  readonly data: string;
  readonly meta: string;
};

/** One record of a stream. */
export type RecordKey = { readonly kind: string; readonly record: string };

export type StoredEvent = NewEvent & {
  readonly version: number;
  readonly request: string;
  readonly words: readonly KeptWords[];
};

/**
 * `event`: the index in `Writing.events` of the event that refers to it. `ref` is unique within the stream. `said` is
 * kept exactly, unit by unit, also where it is no well-formed Unicode.
 */
export type NewWords = { readonly event: number; readonly ref: string; readonly said: string };

/** `cuts`: offsets in `said` (UTF-16 units, ascending) where something was taken back; empty for whole words. */
export type KeptWords = { readonly ref: string; readonly said: string; readonly cuts: readonly number[] };

/** The current state of one record, words by reference. `data: null` takes the row away. */
export type Row = { readonly kind: string; readonly id: string; readonly data: string | null };

/** A piece of a stream on its way from one store to another. */
export type Copied = { readonly events: readonly CopiedEvent[]; readonly requests: readonly CopiedRequest[] };

export type CopiedEvent = NewEvent & {
  readonly version: number;
  readonly request: string;
  readonly words: readonly CopiedWords[];
};

/** `taken`: how many passages were ever taken out of them. */
export type CopiedWords = KeptWords & { readonly taken: number };

export type CopiedRequest = StoredOutcome & { readonly id: string };

/** Counted in events. `of` may grow while others go on writing. */
export type Progress = { readonly done: number; readonly of: number };

/** Takes `said.slice(from, to)` out of the words at `ref`, as they stand now. */
export type Cut = { readonly ref: string; readonly from: number; readonly to: number };

export type Opened = {
  readonly version: number;
  /** In the order in which the records came into being. */
  readonly rows: readonly { readonly kind: string; readonly id: string; readonly data: string }[] | null;
  readonly words: readonly KeptWords[];
};

export type StoredOutcome = {
  readonly by: string;
  readonly hash: string;
  readonly outcome: string;
  readonly version: number;
};

export type Appended =
  | { readonly was: "appended"; readonly version: number }
  /** The stream no longer is at `expected`: decide again. */
  | { readonly was: "moved-on"; readonly version: number }
  /** This request was appended before, perhaps by a writer whose answer was lost. */
  | ({ readonly was: "repeated" } & StoredOutcome);

/** The disk is full, the folder is read-only, another process holds it…: a state of the machine, told in a sentence. */
export class StoreTrouble extends Error {
  readonly code:
    | "store/full"
    | "store/read-only"
    | "store/in-use"
    | "store/newer"
    | "store/damaged"
    | "store/closed"
    | "store/unreachable"
    /** Whether it is stored is not known; asked again with the same request, it is stored once. */
    | "store/unsure";
  constructor(code: StoreTrouble["code"], sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = "StoreTrouble";
    this.code = code;
  }
}
