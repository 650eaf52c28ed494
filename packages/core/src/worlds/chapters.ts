import type { MarkKind } from "../records/commitments/answer/answer.ts";
import type { Measured } from "../values/resource.ts";
import { asItStands, passage, type speaker, type Step } from "./tell.ts";

type Speaker = ReturnType<typeof speaker>;

/** One answer of a talk, and the passages that were marked in it. */
type Said = {
  readonly id: string;
  readonly speaker: string;
  readonly question: string;
  readonly words: string;
  readonly marks?: readonly (readonly [MarkKind, string])[];
};

type Talk = { readonly id: string; readonly member: string; readonly on: string; readonly said: readonly Said[] };

/** A talk of an hour: opened, written down answer by answer, marked the same evening. */
export const talkBy = (steward: Speaker, { id, member, on, said }: Talk): readonly Step[] => [
  steward(`${on}T10:00`, "openConversation", {
    id,
    member,
    on,
    speakers: [...new Set(said.map(({ speaker }) => speaker))],
  }),
  ...said.map(({ id: answer, speaker, question, words }) =>
    steward(`${on}T10:30`, "hearAnswer", { id: answer, conversation: id, speaker, question, words }),
  ),
  ...said.flatMap(({ id: answer, words, marks = [] }) =>
    marks.length === 0
      ? []
      : steward(`${on}T18:00`, "markAnswer", {
          id: answer,
          marks: marks.map(([as, text]) => passage(words, as, text)),
          seen: asItStands,
        }),
  ),
];

type Released = {
  readonly id: string;
  readonly as: MarkKind;
  readonly words: string;
  readonly answer?: string;
  readonly due?: string;
  readonly readers?: { readonly members: string[]; readonly stewards: boolean };
  readonly replaces?: string;
};

/** Words one member releases in one sitting, one a minute. */
export const releasedBy = (
  voice: Speaker,
  member: string,
  at: string,
  released: readonly Released[],
): readonly Step[] => released.map((it, index) => voice(later(at, index), "releaseCommitment", { ...it, member }));

/** What is said to one sentence once it has been read aloud, at a moment of the reading. */
type Reply = (at: string, id: string) => readonly Step[];

/** Yes, as it stands or in other words. */
export const yes =
  (voice: Speaker, inOwnWords: string | null = null): Reply =>
  (at, id) => [voice(at, "affirmCommitment", { id, inOwnWords, seen: asItStands })];

/** Yes, if someone else says yes too, until a day. */
export const yesSubjectTo =
  (voice: Speaker, to: string, by: string): Reply =>
  (at, id) => [voice(at, "affirmSubjectTo", { id, to, by, seen: asItStands })];

/** Yes, said aloud: the steward writes it down, and somebody of another member has heard it. */
export const yesAloud =
  (steward: Speaker, speaker: string, witness: readonly [person: string, voice: Speaker]): Reply =>
  (at, id) => [
    steward(at, "noteSpoken", { id, speaker, witness: witness[0] }),
    witness[1](later(at, 1), "witnessSpoken", { id }),
  ];

/** Nothing yet: the sentence goes on waiting. */
export const silence: Reply = () => [];

type Round = {
  readonly id: string;
  readonly on: string;
  readonly turns: readonly (readonly [commitment: string, reply: Reply])[];
};

/** A reading in one room: every four minutes a sentence is shown, and a minute later its member answers. */
export const readingBy = (steward: Speaker, { id, on, turns }: Round): readonly Step[] => {
  const at = (minute: number) => later(`${on}T14:00`, minute);
  return [
    steward(at(0), "openReading", { id, on, order: turns.map(([commitment]) => commitment) }),
    ...turns.flatMap(([showing, reply], turn) => [
      steward(at(turn * 4 + 1), "turnReading", { id, showing }),
      ...reply(at(turn * 4 + 2), showing),
    ]),
    steward(at(turns.length * 4 + 1), "closeReading", { id }),
  ];
};

type Newcomer = {
  readonly id: string;
  readonly person: string;
  readonly personName: string;
  readonly name: string;
  readonly form: "organisation" | "team";
  readonly why: string;
  readonly others: readonly string[];
  /** Asked of it each month. */
  readonly hours: number;
  readonly on: string;
  readonly by: string;
  readonly joins: string;
};

/** Who wants to join, and what every member lets it read: asked, answered in three days, chosen within the week. */
export const joinedBy = (
  steward: Speaker,
  newcomer: Speaker,
  { others, ...asked }: Newcomer,
  choosing: readonly (readonly [voice: Speaker, closed: readonly string[]])[],
): readonly Step[] => {
  const { id, personName, name, form, on } = asked;
  const at = (days: number, clock: string) => `${later(`${on}T00:00`, days * 1_440).slice(0, 10)}T${clock}`;
  return [
    steward(at(0, "13:00"), "inviteMember", { ...asked, others: [...others] }),
    newcomer(at(3, "13:00"), "acceptInvitation", { id, personName, name, form }),
    ...choosing.map(([voice, closed]) => voice(at(5, "13:00"), "openToNewcomer", { id, closed: [...closed] })),
  ];
};

/** What one member says in a round, on which day, and whether for everyone or in confidence. */
type Answered = {
  readonly by: Speaker;
  readonly member: string;
  readonly on: string;
  readonly holds?: Readonly<Record<string, "true" | "changed" | "no-more">>;
  readonly getting?: Readonly<Record<string, "yes" | "in-part" | "no">>;
  readonly needs?: "as before" | "something else";
  readonly words?: string;
  readonly inConfidence?: true;
  /** The person who said it, where a steward wrote it down. */
  readonly readOut?: { readonly speaker: string; readonly from: "talk" | "paper" };
};

type Asked = {
  readonly id: string;
  readonly from: string;
  readonly until: string;
  readonly closed?: string;
  readonly answers: readonly Answered[];
};

/** A round in which every member is asked how it stands. Without `closed` it is still open. */
export const roundBy = (steward: Speaker, { id, from, until, closed, answers }: Asked): readonly Step[] => [
  steward(`${from}T08:00`, "openRound", { id, from, until }),
  ...answers.map(({ by, member, on, holds = {}, getting = {}, needs, words = null, inConfidence, readOut }) => {
    const said = {
      id: `answer-${id}-${member}`.slice(0, 64),
      pulse: id,
      member,
      holds: Object.entries(holds).map(([commitment, as]) => ({ commitment, as })),
      getting: Object.entries(getting).map(([tie, as]) => ({ tie, as })),
      hasNeedChanged: needs === "something else",
      words,
      isConfidential: inConfidence === true,
    };
    return readOut ? by(`${on}T15:00`, "noteReadOut", { ...said, ...readOut }) : by(`${on}T15:00`, "answerPulse", said);
  }),
  ...(closed ? [steward(`${closed}T16:00`, "closeRound", { id })] : []),
];

type Moved = {
  readonly id: string;
  readonly giver: string;
  /** `null`: it was for everyone. */
  readonly receiver: string | null;
  readonly what: string;
  readonly of: Measured;
  readonly on: string;
  /** Left out: nobody had asked for it. */
  readonly pledge?: string | null;
};

type Received = {
  /** Left out: all of it has arrived. */
  readonly as?: "yes" | "in-part" | "no";
  readonly quantity?: number | null;
  readonly thanks?: string;
};

/** Something moved, written down the same evening by the one who gave it, and confirmed the next day by its receiver. */
export const movedBy = (
  giving: Speaker,
  receiving: Speaker,
  { pledge = null, of, ...moved }: Moved,
  { as = "yes", quantity = null, thanks }: Received = {},
): readonly Step[] => {
  const next = (clock: string) => `${later(`${moved.on}T00:00`, 1_440).slice(0, 10)}T${clock}`;
  const { id } = moved;
  return [
    giving(`${moved.on}T18:00`, "reportMoved", { ...moved, ...of, pledge }),
    receiving(next("11:00"), "confirmMoved", { id, as, quantity }),
    ...(thanks ? [receiving(next("11:02"), "thankForMoved", { id, words: thanks })] : []),
  ];
};

/** Chapters told by theme, put in the order in which things happened. */
export const inTime = (...chapters: readonly (readonly Step[])[]): readonly Step[] =>
  chapters.flat().sort((a, b) => (a.by.at < b.by.at ? -1 : a.by.at > b.by.at ? 1 : 0));

/** The same moment, so many minutes later; moments as `2026-03-12T14:00`, in UTC. */
const later = (at: string, minutes: number) =>
  new Date(Date.parse(`${at}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
