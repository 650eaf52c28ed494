import type { Asker } from "../../kernel/index.ts";
import { present } from "../../records/coalition/member/member.ts";
import { isOut } from "../../records/commitments/commitment/shape.ts";
import { stewardSteps } from "./stewardSteps.ts";
import type { Step, World } from "./step.ts";
import { spokenFor } from "../../records/coalition/representation/spokenFor.ts";

/** What needs a steward: that every member is spoken for, talked with and read back, and that the shape holds. */
export const coalitionSteps = (world: World, asker: Asker): Step[] => {
  if (present(world.members).length === 0)
    return [{ code: "no-member", about: [], args: {} }, ...stewardSteps(world, asker)];
  return [
    ...readingSteps(world),
    ...peopleSteps(world),
    ...gainSteps(world),
    ...talkSteps(world, asker),
    ...stewardSteps(world, asker),
  ];
};

const readingSteps = ({ readings, commitments }: World): Step[] => {
  const read = new Set([...readings.values()].flatMap(({ order }) => order));
  const unread = [...commitments.values()].filter(({ id, disclosure }) => disclosure === "released" && !read.has(id));
  const open = [...readings.values()].filter(({ isOver }) => !isOver);
  const steps = open.map(({ id }): Step => ({ code: "reading-open", about: [id], args: {} }));
  if (unread.length === 0) return steps;
  return [...steps, { code: "never-read-back", about: unread.map(({ id }) => id), args: { count: unread.length } }];
};

const peopleSteps = ({ members, representations, conversations, commitments }: World): Step[] => {
  // Whoever has released words has been heard, if by another steward.
  const heard = new Set([...conversations.values(), ...commitments.values()].map(({ member }) => member));
  const spoken = spokenFor({ representations });
  return present(members).flatMap(({ id, name }): Step[] => {
    const it = { about: [id], args: { member: name.said } };
    return [
      ...(spoken.has(id) ? [] : [{ code: "nobody-speaks", ...it } as const]),
      ...(heard.has(id) ? [] : [{ code: "not-talked-to", ...it } as const]),
    ];
  });
};

/** Members that were heard, and have not named what they gain. */
const gainSteps = ({ members, commitments, conversations }: World): Step[] => {
  const heard = new Set([...conversations.values(), ...commitments.values()].map(({ member }) => member));
  const gaining = new Set(
    [...commitments.values()]
      .filter((it) => it.as === "own-gain" && (it.disclosure === "released" || isOut(it)))
      .map(({ member }) => member),
  );
  const without = present(members).filter(({ id }) => heard.has(id) && !gaining.has(id));
  const [first] = without;
  if (!first) return [];
  const args = { count: without.length, member: first.name.said };
  return [{ code: "gains-unnamed", about: without.map(({ id }) => id), args }];
};

/** The steward's own talks: those that rested until today, and those in which nothing is marked. */
const talkSteps = ({ members, conversations, answers }: World, { person, today }: Asker): Step[] => {
  const heard = new Map<string, { count: number; isMarked: boolean }>();
  for (const { conversation, marks } of answers.values()) {
    const before = heard.get(conversation) ?? { count: 0, isMarked: false };
    heard.set(conversation, { count: before.count + 1, isMarked: before.isMarked || marks.length > 0 });
  }
  return [...conversations.values()].flatMap(({ id, member, steward, rested, isOver }): Step[] => {
    if (steward !== person) return [];
    const name = members.get(member)?.name.said ?? "";
    const talk = heard.get(id);
    const hasRested = rested && !isOver && (rested.until === null || rested.until <= today);
    return [
      ...(hasRested ? [{ code: "talk-rested" as const, about: [id], args: { member: name } }] : []),
      // One marked answer shows that the talk has been gone through.
      ...(talk && !talk.isMarked
        ? [{ code: "unmarked" as const, about: [id], args: { member: name, count: talk.count } }]
        : []),
    ];
  });
};
