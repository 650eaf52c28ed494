import { type RankedGives, rankGives } from "../../algorithms/words/rankGives.ts";
import { analysis, type Asker, isRefusal, type Finding, type Means, type Sentences } from "../../kernel/index.ts";
import type { Code, CouldMeet, Untied, World } from "./shape.ts";
import { type Waiting, waitingIn } from "./waiting.ts";

/** More nobody goes through. */
const PER_NEED = 3;
const NEEDS_AT_MOST = 60;

/** More are not compared, so that it answers at once. */
const GIVES_AT_MOST = 4_000;

/**
 * Untied: which gives could meet which needs that no give is tied to.
 *
 *     open(c)      c is out, nothing has taken its place or become of it, and its member belongs
 *     waits(n)     n is an open need, and no tie that is proposed or agreed joins a give to it
 *     near(n)      the PER_NEED open gives of other members that rankGives puts first, without those whose tie to n was
 *                  declined or has ended
 *
 * It is material to look at: nothing is linked, and no figure is told. Needs in the order in which they were said, and
 * for each the likeliest give first. `null` while nobody has said what it gives or needs.
 *
 * @source our own, on arora-2017 and robertson-zaragoza-2009 (see algorithms/words)
 * @cost   one pass over commitments and ties; NEEDS_AT_MOST × GIVES_AT_MOST comparisons at most.
 */
export const untied = analysis({
  asks: "Which gives could meet which needs that nobody has tied yet?",
  source: "arora-2017",
  needs: ["wordVectors"],
  says: {
    "no-need-waits": {
      sentence: "No need waits for a give.",
      reason: "This looks at needs that are said in front of the others and that no give is tied to.",
    },
    "nothing-near": {
      sentence:
        "{needs, plural, one {One need waits} other {# needs wait}} for a give, and nothing that others give is said in words like {needs, plural, one {its} other {theirs}}.",
      reason: "A give can meet a need and share no word with it. Ask.",
    },
    offered: {
      sentence:
        "{needs, plural, one {One need waits for a give, and there is something to look at} other {# needs wait for a give; for {offered, plural, one {one} other {#}} of them there is something to look at}}.",
      reason: "What others give is laid beside each need, by what the words mean. Most of it may not fit.",
    },
    "each-offered": {
      sentence: "{needs, number} needs wait for a give; for each of them there is something to look at.",
      reason: "What others give is laid beside each need, by what the words mean. Most of it may not fit.",
    },
    "could-meet": {
      sentence: "What {giver} gives could meet what {receiver} needs.",
      reason: "Somebody who knows both decides. It is not linked by itself.",
    },
    "could-meet-too": {
      sentence: "What {giver} gives meets another need already, and could meet what {receiver} needs too.",
      reason: "Somebody who knows both decides, and whether there is enough for two. It is not linked by itself.",
    },
    "none-may-fit": {
      sentence: "It may be that none of these fits.",
      reason: "They are brought together by their words. What people know of each other is not in this.",
    },
    "only-what-you-read": {
      sentence: "Only what you may read is in this.",
      reason: "What others see can be more, or less.",
    },
    "words-alone": {
      sentence: "Only words that both have are compared: which words mean alike is not at hand.",
      reason: "Where people say the same in other words, it is not found.",
    },
    "not-read": {
      sentence: "{count, plural, one {One text was} other {# texts were}} not compared: only English is.",
      reason: "A translation into English beside the words would be compared.",
    },
    "not-all": {
      sentence:
        "There is more than is looked at here: {needs, number} needs and {gives, number} gives at most, those that were said first.",
      reason: "Once some needs are met, the next are looked at.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, _asker: Asker, means: Means = {}): Untied | null => {
    const waiting = waitingIn(world);
    const needs = waiting.needs.slice(0, NEEDS_AT_MOST);
    const gives = waiting.gives.slice(0, GIVES_AT_MOST);
    if (waiting.needs.length + waiting.gives.length === 0) return null;
    const looked = new Set([...needs, ...gives].map(({ id }) => id));
    const apart = waiting.apart.filter(({ need, give }) => looked.has(need) && looked.has(give));
    const ranked = rankGives({ needs, gives, perNeed: PER_NEED, apart }, means);
    // Ids of records are there, and each only once.
    if (isRefusal(ranked)) throw new Error(ranked.refused);
    const truncated = needs.length < waiting.needs.length || gives.length < waiting.gives.length;
    const findings = findingsIn({ ...waiting, needs }, ranked, world);
    return {
      whole: wholeOf(waiting, findings),
      findings,
      notSeen: notSeenIn(ranked, findings.length > 0, truncated),
      truncated,
    };
  },
});

const findingsIn = (
  { needs, isTied }: Pick<Waiting, "needs" | "isTied">,
  { ranked }: RankedGives,
  { members, commitments }: World,
): readonly CouldMeet[] => {
  const called = (commitment: string) => {
    const member = commitments.get(commitment)?.member ?? "";
    return members.get(member)?.name.said ?? member;
  };
  const givesByNeed = new Map(ranked.map(({ need, gives }) => [need, gives]));
  return needs.flatMap(({ id: need }) =>
    (givesByNeed.get(need) ?? []).map(({ give, ...ranking }): CouldMeet => ({
      code: isTied(give) ? "could-meet-too" : "could-meet",
      about: [need, give],
      args: { giver: called(give), receiver: called(need) },
      need,
      give,
      ...ranking,
    })),
  );
};

const wholeOf = ({ needs }: Waiting, findings: readonly CouldMeet[]): Finding<Code> => {
  const about = needs.map(({ id }) => id);
  if (needs.length === 0) return { code: "no-need-waits", about, args: {} };
  const offered = new Set(findings.map(({ need }) => need)).size;
  if (offered === 0) return { code: "nothing-near", about, args: { needs: needs.length } };
  if (offered === needs.length && offered > 1) return { code: "each-offered", about, args: { needs: offered } };
  return { code: "offered", about, args: { needs: needs.length, offered } };
};

const notSeenIn = ({ notRead, by }: RankedGives, isAnyFound: boolean, truncated: boolean): readonly Finding<Code>[] => {
  const plain = (code: Code): Finding<Code> => ({ code, about: [], args: {} });
  return [
    ...(isAnyFound ? [plain("none-may-fit")] : []),
    plain("only-what-you-read"),
    ...(by === "words" ? [plain("words-alone")] : []),
    ...(notRead.length > 0 ? [{ code: "not-read", about: notRead, args: { count: notRead.length } } as const] : []),
    ...(truncated ? [{ ...plain("not-all"), args: { needs: NEEDS_AT_MOST, gives: GIVES_AT_MOST } }] : []),
  ];
};
