import { analysis, type Asker, type Finding, type Sentences } from "../../kernel/index.ts";
import { present } from "../../records/coalition/member/present.ts";
import { inTotal } from "../../values/resource.ts";
import { hoursOf, isPledgedHours } from "./asked.ts";
import { type Code, found, type Found, type Hours, type HoursOfMember, type World } from "./shape.ts";

/**
 * How much time is asked of each member, in hours a month, beside how much it can give.
 *
 *     asked(m)    Σ hours of time asks of m that hold today, of invitations that m accepted, and of m's standing pledges in hours
 *     a month     of a pledge: 52/12 weeks, a third of a quarter, a twelfth of a year; what is moved once is spread over the months
 *                 that begin from its first to its last day, and left out where no last day is known
 *     offered(m)  as m itself has said; null where it has not
 *
 * The hours asked of each stand in the table for everyone. Sentences about a member are told to it and to the stewards, and hold it
 * against its own offer alone. `null` while no hours a month are asked, pledged or offered.
 * Order: see `found`; within each by joining.
 *
 * @source our own
 * @cost   one pass over members, time asks with those they are asked of, invitations, pledges and offers each.
 */
export const hours = analysis({
  asks: "How much time is asked of each member?",
  source: null,
  says: {
    asked: {
      sentence:
        "{asked, number} hours a month are asked of {count, plural, one {one member} other {# members together}}.",
      reason: "Joining must not burden: what is asked stands where everyone sees it.",
    },
    "offered-alone": {
      sentence:
        "{count, plural, one {One member has} other {# members have}} said how much time they can give, and none is asked of anyone.",
      reason: "What takes time can be named before anybody gives it.",
    },
    "more-than-offered": {
      sentence: "{asked, number} hours a month are asked of {member}, {more, number} more than it can give.",
      reason: "Ask what can wait, or who else could do it. What it can give is its real constraint.",
    },
    "not-offered": {
      sentence:
        "{asked, plural, =1 {One hour a month is} other {{asked, number} hours a month are}} asked of {member}. It has not said how much it can give.",
      reason: "Only {member} can say it. Once it has, asks can keep to it.",
    },
    "within-offered": {
      sentence:
        "{asked, plural, =1 {One hour a month is} other {{asked, number} hours a month are}} asked of {member}, and it can give {offered, number}.",
      reason: "What is asked keeps to what it has said.",
    },
    "not-spent": {
      sentence: "This is what is asked. What was really spent is not recorded.",
      reason: "If it takes longer than was said, say so to a steward.",
    },
    "not-once": {
      sentence:
        "{count, plural, one {One pledge of hours that is kept once, with no last day, is} other {# pledges of hours that are kept once, with no last day, are}} not in this.",
      reason: "Nobody has said over how many months it is spread.",
    },
    "not-unread": {
      sentence: "Only what you may read is in this.",
      reason: "Members can keep what they give to some of the others.",
    },
  } satisfies Record<Code, Sentences[string]>,
  answer: (world: World, asker: Asker): Hours | null => {
    const members = hoursOf(
      world,
      present(world.members).map(({ id }) => id),
      asker.today,
    );
    const once = [...world.pledges.values()].filter(
      (it) => isPledgedHours(it, asker.today) && it.every === "once" && it.until === null,
    );
    if (members.every(({ from }) => from.length === 0)) return null;
    return {
      whole: wholeOf(members),
      findings: members.flatMap((it) => findingOf(it, world, asker)).sort(byCode),
      notSeen: [
        { code: "not-spent", about: [], args: {} },
        ...(once.length > 0
          ? [{ code: "not-once" as const, about: once.map(({ id }) => id), args: { count: once.length } }]
          : []),
        { code: "not-unread", about: [], args: {} },
      ],
      members,
    };
  },
});

const wholeOf = (members: readonly HoursOfMember[]): Finding<Code> => {
  const asked = members.filter((it) => it.asked > 0);
  const about = (its: readonly HoursOfMember[]) => its.map(({ member }) => member);
  if (asked.length > 0) {
    const args = { asked: inTotal(asked.map((it) => it.asked)), count: asked.length };
    return { code: "asked", about: about(asked), args };
  }
  const offering = members.filter(({ offered }) => offered !== null);
  return { code: "offered-alone", about: about(offering), args: { count: offering.length } };
};

const findingOf = ({ member, asked, offered, from }: HoursOfMember, world: World, asker: Asker): Found[] => {
  if (asked === 0 || !(asker.isSteward || asker.members.includes(member))) return [];
  const args = { member: world.members.get(member)?.name.said ?? "", asked };
  const about = [member, ...from];
  if (offered === null) return [{ code: "not-offered", about, args }];
  return asked > offered
    ? [{ code: "more-than-offered", about, args: { ...args, more: inTotal([asked, -offered]) } }]
    : [{ code: "within-offered", about, args: { ...args, offered } }];
};

/** Sorting keeps equals in the order of joining. */
const byCode = (a: Found, b: Found) => found.indexOf(a.code) - found.indexOf(b.code);
