import type { Words } from "@mortar/core";
import { useMemo } from "react";
import { useStanding } from "../coalition/WorkspaceContext.ts";
import type { World } from "../coalition/world.ts";
import { type Speech, useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "../workspace/useAddress.ts";
import { useNames } from "./coalition/useNames.ts";
import { movingKinds, toldOfMoving } from "./evidenceOfMoving.ts";

/** A record that something rests on: what it is, its words where it has some, and where all of it stands. */
export type Evidence = {
  readonly id: string;
  readonly label: string;
  readonly words: Words | null;
  /** Days and people named with it. */
  readonly facts: readonly string[];
  readonly href: string;
};

/** Finds the record of an id, whatever its kind; `null` where this reader sees none, or where it has no place of its own. */
export const useEvidence = (): ((id: string) => Evidence | null) => {
  const { say, day, locale } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const address = useAddress();
  return useMemo(() => {
    const on: On = { say, day, locale, names, address, world };
    return (id) => {
      for (const kind of kinds) {
        const it = world[kind].get(id);
        if (it) return { id, facts: [], ...(told[kind] as Tell<Row<typeof kind>>)(it, on) };
      }
      return null;
    };
  }, [world, say, day, locale, names, address]);
};

export type On = Pick<Speech, "say" | "day" | "locale"> & {
  readonly world: World;
  readonly names: ReturnType<typeof useNames>;
  readonly address: ReturnType<typeof useAddress>;
};
export type Row<Kind extends keyof World> = World[Kind] extends ReadonlyMap<string, infer It> ? It : never;
export type Tell<It> = (it: It, on: On) => Omit<Evidence, "id" | "facts"> & Partial<Pick<Evidence, "facts">>;

/** The kinds that have a page or a place of their own. */
const kinds = [
  "commitments",
  "ties",
  "members",
  "nonNegotiables",
  "gaps",
  "answers",
  "conversations",
  "escalations",
  "misalignments",
  "representations",
  "coalitions",
  ...movingKinds,
] as const;

export type ToldOf<Kinds extends keyof World> = { readonly [Kind in Kinds]: Tell<Row<Kind>> };

const told: ToldOf<(typeof kinds)[number]> = {
  ...toldOfMoving,
  commitments: ({ id, member, as, words, due, owner, conditional, disclosure }, { say, day, names, address }) => ({
    label: say("commitment.whose", { member: names.member(member), as: as.replaceAll("-", "_") }),
    words,
    facts: [
      ...(due ? [say("commitment.due", { day: day(due) })] : []),
      ...(disclosure === "conditional" && conditional
        ? [say("evidence.subject-to", { to: conditional.to.said, day: day(conditional.by) })]
        : []),
      ...(owner ? [say("owner.sees-to-it", { person: names.person(owner) })] : []),
    ],
    href: address.commitment(id),
  }),
  ties: ({ give, giver, receiver }, { say, names, address }) => ({
    label: say("looked.tie", { giver: names.member(giver), receiver: names.member(receiver) }),
    words: null,
    href: `${address.commitment(give)}#ties`,
  }),
  members: ({ id, name, left }, { say, day, names, address }) => ({
    label: name.said,
    words: null,
    facts: left ? [say("member.has-left", { day: day(left.on), person: names.person(left.person) })] : [],
    href: address.member(id),
  }),
  nonNegotiables: ({ id, from, words }, { say, address }) => ({
    label: say("fast.from", { from: from.said }),
    words,
    href: `${address.commitments}#${id}`,
  }),
  gaps: ({ id, member }, { say, names, address }) => ({
    label: say("evidence.gap", { member: names.member(member) }),
    words: null,
    href: `${address.gaps}#${id}`,
  }),
  answers: ({ conversation, speaker, words }, { names, address }) => ({
    label: names.person(speaker),
    words,
    href: address.conversation(conversation),
  }),
  conversations: ({ id, member }, { say, names, address }) => ({
    label: say("evidence.talk", { member: names.member(member) }),
    words: null,
    href: address.conversation(id),
  }),
  escalations: ({ commitment, words }, { say, address }) => ({
    label: say("asked-again.title"),
    words,
    href: address.commitment(commitment),
  }),
  misalignments: ({ id, member, words }, { say, names, address }) => ({
    label: say("evidence.misalignment", { member: names.member(member) }),
    words,
    href: `${address.member(member)}#${id}`,
  }),
  representations: ({ person, member }, { say, names, address }) => ({
    label: say("reply.person-for", { person: names.person(person), member: names.member(member) }),
    words: null,
    href: address.member(member),
  }),
  coalitions: ({ name, window }, { say, day, address }) => ({
    label: name.said,
    words: null,
    facts: window ? [say("evidence.window", { sponsor: window.sponsor.said, day: day(window.until) })] : [],
    href: address.theCoalition,
  }),
};
