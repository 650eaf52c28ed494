import { asItStands, speaker, type Step, tellWorld, type World } from "../tell.ts";
import { alongTheRiver, flowing, saidAloud, strained, subjectToBoard, waiting } from "./members.ts";

/**
 * A coalition as large as a picture of it must still be read: thirty members, one of each kind of tie. It is not among
 * the examples one walks through; it is what the ring and the matrix are tested, shown and measured with.
 */
const coalition = "coalition-river-basin";
const steward = "person-basin-steward";

const padded = (index: number) => String(index + 1).padStart(4, "0");

/** Ids by place. */
export const basin = {
  coalition,
  steward,
  member: (index: number) => `member-basin-${padded(index)}`,
  person: (index: number) => `person-basin-${padded(index)}`,
  give: (index: number) => `commitment-give-${padded(index)}`,
  need: (index: number) => `commitment-need-${padded(index)}`,
  tie: (giver: number, receiver: number) => `tie-basin-${padded(giver)}-${padded(receiver)}`,
} as const;

const ines = speaker(steward);
const voice = (index: number) => speaker(basin.person(index), basin.member(index));
const includes = (places: readonly number[], index: number) => places.includes(index);

const founding: readonly Step[] = [
  ines("2026-01-12T09:00", "foundCoalition", {
    id: coalition,
    name: "One river",
    zone: "Europe/Berlin",
    host: "The basin's secretariat",
    yourName: "Inge Baumann",
    stewardship: "stewardship-basin-01",
    on: "2026-01-12",
  }),
  ...alongTheRiver.flatMap(([name], index) => [
    ines("2026-01-12T10:00", "addMember", { id: basin.member(index), form: "organisation", name }),
    ines("2026-01-12T10:00", "addPerson", { id: basin.person(index), name: `Voice of ${name}` }),
    ines("2026-01-12T10:00", "nameRepresentative", {
      id: `representation-basin-${padded(index)}`,
      member: basin.member(index),
      person: basin.person(index),
      role: "representative",
    }),
  ]),
];

const said = (index: number, as: "give" | "need" | "own-gain"): readonly Step[] => {
  const [, give, need] = alongTheRiver[index] as (typeof alongTheRiver)[number];
  const id = { give: basin.give(index), need: basin.need(index), "own-gain": `commitment-gain-${padded(index)}` }[as];
  const words = { give, need, "own-gain": "A river that our children can swim in." }[as];
  const released = voice(index)("2026-02-02T09:00", "releaseCommitment", {
    id,
    member: basin.member(index),
    as,
    words,
  });
  if (as === "need" && includes(waiting, index)) return [released];
  if (as === "give" && includes(saidAloud, index))
    return [
      released,
      ines("2026-02-10T10:00", "noteSpoken", {
        id,
        speaker: basin.person(index),
        witness: basin.person((index + 1) % alongTheRiver.length),
      }),
      voice((index + 1) % alongTheRiver.length)("2026-02-10T10:00", "witnessSpoken", { id }),
    ];
  if (as === "give" && includes(subjectToBoard, index))
    return [
      released,
      voice(index)("2026-02-10T10:00", "affirmSubjectTo", {
        id,
        to: "The board of the dyke",
        by: "2026-05-12",
        seen: asItStands,
      }),
    ];
  return [released, voice(index)("2026-02-10T10:00", "affirmCommitment", { id, seen: asItStands })];
};

const ties: readonly Step[] = flowing.flatMap(([giver, receiver, state]) => {
  const id = basin.tie(giver, receiver);
  if (includes(waiting, receiver)) return [];
  const proposed = ines("2026-03-02T10:00", "proposeTie", { id, give: basin.give(giver), need: basin.need(receiver) });
  if (state === "proposed") return [proposed];
  return [
    proposed,
    voice(giver)("2026-03-03T10:00", "agreeTie", { id }),
    voice(receiver)("2026-03-03T10:00", "agreeTie", { id }),
  ];
});

const whatBecame: readonly Step[] = strained.map((index) =>
  voice(index)("2026-06-01T10:00", "reportFulfilment", {
    id: basin.give(index),
    became: "strained",
    why: "The summer was drier than any we have measured.",
    on: "2026-06-01",
  }),
);

const inTime = (a: Step, b: Step) => a.by.at.localeCompare(b.by.at);

/** Told with another id where a copy of it is kept: ids of records stay the same. */
export const tellRiverBasin = (): World =>
  tellWorld("river-basin", "One river", [
    ...founding,
    ...alongTheRiver
      .flatMap((_, index) => [
        ...said(index, "give"),
        ...said(index, "need"),
        ...(index % 3 === 0 ? said(index, "own-gain") : []),
      ])
      .sort(inTime),
    ...ties.toSorted(inTime),
    ...whatBecame,
  ]);
