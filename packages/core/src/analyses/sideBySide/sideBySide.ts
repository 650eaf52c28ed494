import { type NearestStatements, nearestStatements } from "../../algorithms/words/nearestStatements.ts";
import type { Statement } from "../../algorithms/words/readTexts.ts";
import { analysis, type Asker, isRefusal, type Finding, type Means, type Sentences } from "../../kernel/index.ts";
import { NOBODY, saidIn } from "./said.ts";
import type { Code, ReadSideBySide, SideBySide, World } from "./shape.ts";

/** More nobody goes through. */
const PER_STATEMENT = 5;
const SHOWN_AT_MOST = 60;

/** Older ones are not compared, so that it answers at once: each is compared with each. */
const STATEMENTS_AT_MOST = 600;

/**
 * Side by side: what members have said that is worth reading beside what other members have said.
 *
 *     statement   a commitment of any kind that stands, or a non-negotiable that is not lifted, of a member that belongs
 *     beside(s)   the PER_STATEMENT statements of other members that nearestStatements puts first
 *
 * Statements that are near can support each other or pull apart; words do not tell which, and neither does this. Only
 * people who know both can. Order: statements that are each other's nearest first, then the nearest, by id where equal;
 * SHOWN_AT_MOST of them. `null` while fewer than two members have said anything.
 *
 * @source our own, on arora-2017 and robertson-zaragoza-2009 (see algorithms/words)
 * @cost   the square of the statements, STATEMENTS_AT_MOST at most.
 */
export const sideBySide = analysis({
  asks: "Which statements are worth reading side by side?",
  source: "arora-2017",
  needs: ["wordVectors"],
  says: {
    "nothing-near": {
      sentence: "Nothing that members have said is said in words like those of another.",
      reason: "Members can speak of one thing and share no word. Ask.",
    },
    "side-by-side": {
      sentence:
        "{count, plural, one {One statement is} other {# statements are}} worth reading beside what others have said.",
      reason: "They speak of like things. Read together, they can show what two members mean by them.",
    },
    "read-side-by-side": {
      sentence:
        "Read what {member} says side by side with {count, plural, one {what another member says} other {# statements of other members}}.",
      reason: "They speak of like things. Whether they go together, people who know both judge.",
    },
    "read-beside-what-binds-all": {
      sentence:
        "Read what stands fast for everyone here side by side with {count, plural, one {what a member says} other {# statements of members}}.",
      reason: "They speak of like things. Whether they go together, people who know both judge.",
    },
    "not-judged": {
      sentence: "Whether they go together is not looked at.",
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
    "not-older": {
      sentence:
        "{count, plural, one {One older statement was} other {# older statements were}} not compared: only the {compared, number} that were said last are.",
      reason: "Each is compared with each. What was said long ago is on its member's page.",
    },
    "not-all": {
      sentence: "There is more than is shown here: {shown, number} at most.",
      reason: "What is nearest comes first.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, _asker: Asker, means: Means = {}): SideBySide | null => {
    const { statements, left } = saidIn(world, STATEMENTS_AT_MOST);
    if (new Set(statements.map(({ member }) => member)).size < 2) return null;
    const found = nearestStatements({ statements, perStatement: PER_STATEMENT, most: SHOWN_AT_MOST }, means);
    // Ids of records are there, and each only once.
    if (isRefusal(found)) throw new Error(found.refused);
    const findings = findingsIn(found, statements, world);
    const about = findings.map(({ statement }) => statement);
    const whole: Finding<Code> =
      findings.length === 0
        ? { code: "nothing-near", about, args: {} }
        : { code: "side-by-side", about, args: { count: findings.length } };
    const truncated = found.truncated || left > 0;
    return { whole, findings, notSeen: notSeenIn(found, findings.length > 0, left), truncated };
  },
});

const findingsIn = (
  { near }: NearestStatements,
  statements: readonly Statement[],
  { members }: World,
): readonly ReadSideBySide[] => {
  const memberOf = new Map(statements.map(({ id, member }) => [id, member]));
  return near.map(({ statement, others }): ReadSideBySide => {
    const member = memberOf.get(statement) ?? NOBODY;
    const found = { about: [statement, ...others.map(({ id }) => id)], statement, others };
    const count = others.length;
    return member === NOBODY
      ? { code: "read-beside-what-binds-all", args: { count }, ...found }
      : { code: "read-side-by-side", args: { member: members.get(member)?.name.said ?? member, count }, ...found };
  });
};

const notSeenIn = (
  { notRead, by, truncated }: NearestStatements,
  isAnyFound: boolean,
  left: number,
): readonly Finding<Code>[] => {
  const plain = (code: Code): Finding<Code> => ({ code, about: [], args: {} });
  return [
    ...(isAnyFound ? [plain("not-judged")] : []),
    plain("only-what-you-read"),
    ...(by === "words" ? [plain("words-alone")] : []),
    ...(notRead.length > 0 ? [{ code: "not-read", about: notRead, args: { count: notRead.length } } as const] : []),
    ...(left > 0 ? [{ ...plain("not-older"), args: { count: left, compared: STATEMENTS_AT_MOST } }] : []),
    ...(truncated ? [{ ...plain("not-all"), args: { shown: SHOWN_AT_MOST } }] : []),
  ];
};
