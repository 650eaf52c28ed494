export { type Actor, isHumanNow, type Via } from "./actor.ts";
export {
  type Analysis,
  type Asker,
  analysis,
  type Finding,
  type Means,
  type Sentences,
  type Told,
  type WordVectors,
} from "./analysis.ts";
export { type Audience, Circle, type Circles, mayRead } from "./audience.ts";
export {
  type AskOf,
  BrokenHistory,
  type Change,
  changesReaders,
  type CommandsOf,
  compose,
  type EventOf,
  type Happened,
  type Invalid,
  requestReasons,
  UnknownEvent,
  type WholeOf,
} from "./compose.ts";
export { seenBy, seenItem, sightOf, withoutParts } from "./projection.ts";
export {
  type About,
  type AnyCommand,
  type AnyRecord,
  type Begin,
  type Command,
  command,
  type Evolve,
  type Kept,
  record,
  type Table,
  type WithId,
} from "./record.ts";
export { type Decision, isRefusal, type Refusal, refusals } from "./refusal.ts";
export { isUnbroken, WORDS_MAX, Words, withoutWords, withWords, words, wordsIn } from "./words.ts";
