import type { Audience } from "@mortar/core";
import {
  hasNeedChanged,
  isNeedAsked,
  isNeedSaid,
  needsIn,
} from "@mortar/core/src/records/vitality/pulseAnswer/needs.ts";
import { Getting, Holds, type PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import type { World } from "../../../coalition/world.ts";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";

/** What is being answered, field by field, as it is kept on this device. */
export type Saying = Readonly<Record<string, string | undefined>>;

export const holdsField = (commitment: string) => `holds ${commitment}`;
export const gettingField = (tie: string) => `getting ${tie}`;

/** As it begins: empty, or as it was answered before; with the readers that were chosen the last time. */
export const beginningFrom = (answer: PulseAnswer | undefined, last: PulseAnswer | undefined) => ({
  ...Object.fromEntries(answer?.holds.map(({ commitment, as }) => [holdsField(commitment), as]) ?? []),
  ...Object.fromEntries(answer?.getting.map(({ tie, as }) => [gettingField(tie), as]) ?? []),
  need: answer === undefined ? "" : answer.hasNeedChanged ? "yes" : "no",
  words: answer?.words?.said ?? "",
  readers: readersOf(answer ?? last),
  speaker: "",
  from: "talk",
});

const readersOf = (answer: PulseAnswer | undefined) =>
  answer === undefined ? "" : answer.isConfidential ? "few" : "all";

/** What can be spoken of: everyone who will read the answer can read these too. */
export const spokenOf = ({ promises, gets }: TalkOf, { commitments, ties }: World, readers: string | undefined) => {
  const isRead = (audience: Audience | undefined): boolean =>
    audience !== undefined && (audience.includes("coalition") || (readers !== "all" && audience.includes("stewards")));
  return {
    promises: promises.filter((id) => isRead(commitments.get(id)?.audience)),
    gets: gets.filter((id) => isRead(ties.get(id)?.audience)),
  };
};

/** As core takes it: what was not answered is not spoken of. */
export const saidFrom = (saying: Saying, spoken: Pick<TalkOf, "promises" | "gets">, world: World) => ({
  holds: spoken.promises.flatMap((commitment) => {
    const as = Holds.safeParse(saying[holdsField(commitment)]);
    return as.success ? [{ commitment, as: as.data }] : [];
  }),
  getting: spoken.gets.flatMap((tie) => {
    const as = Getting.safeParse(saying[gettingField(tie)]);
    return as.success ? [{ tie, as: as.data }] : [];
  }),
  hasNeedChanged: hasNeedChanged(ofNeeds(saying, spoken.promises, world)),
  words: saying["words"]?.trim() || null,
  isConfidential: saying["readers"] === "few",
});

/** Whether it is said of every need, or on its own, that it has changed or has not. */
export const isNeedSaidIn = (saying: Saying, promises: readonly string[], world: World): boolean =>
  isNeedSaid(ofNeeds(saying, promises, world));

/** Asked on its own where none of its needs is asked about: a need's own line says whether it has changed. */
export const isNeedAskedIn = (saying: Saying, promises: readonly string[], world: World): boolean =>
  isNeedAsked(ofNeeds(saying, promises, world));

const ofNeeds = (saying: Saying, promises: readonly string[], world: World) => ({
  needs: needsIn(world, promises),
  holds: (id: string) => saying[holdsField(id)],
  need: saying["need"],
});

export type Missing = "readers" | "need" | "speaker";

/** What has to be said before it can be sent: who reads it, the one question all are asked, and whose words they are. */
export const missingIn = (saying: Saying, side: "known" | "noted", need: "said" | "unsaid"): readonly Missing[] => [
  ...((saying["readers"] ?? "") === "" ? (["readers"] as const) : []),
  ...(need === "unsaid" ? (["need"] as const) : []),
  ...(side === "noted" && (saying["speaker"] ?? "") === "" ? (["speaker"] as const) : []),
];
