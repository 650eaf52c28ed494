import type { Asker } from "../../kernel/index.ts";
import type { Step, World } from "./step.ts";

/** What needs a steward: that every member is spoken for, talked with and read back. */
export const coalitionSteps = (world: World, { person }: Asker): Step[] => {
  if (world.members.size === 0) return [{ code: "no-member", about: [], args: {} }];
  return [...readingSteps(world), ...peopleSteps(world), ...talkSteps(world, person)];
};

const readingSteps = ({ readings, commitments }: World): Step[] => {
  const read = new Set([...readings.values()].flatMap(({ order }) => order));
  const unread = [...commitments.values()].filter(({ id, disclosure }) => disclosure === "released" && !read.has(id));
  const open = [...readings.values()].filter(({ isOver }) => !isOver);
  const steps = open.map(({ id }): Step => ({ code: "reading-open", about: [id], args: {} }));
  if (unread.length === 0) return steps;
  return [...steps, { code: "never-read-back", about: unread.map(({ id }) => id), args: { count: unread.length } }];
};

const peopleSteps = ({ members, representations, conversations }: World): Step[] => {
  const spokenFor = new Set<string>();
  for (const { member, role, isOver } of representations.values())
    if (role === "representative" && !isOver) spokenFor.add(member);
  const talkedWith = new Set([...conversations.values()].map(({ member }) => member));

  return [...members.values()].flatMap(({ id, name }): Step[] => {
    const it = { about: [id], args: { member: name.said } };
    return [
      ...(spokenFor.has(id) ? [] : [{ code: "nobody-speaks", ...it } as const]),
      ...(talkedWith.has(id) ? [] : [{ code: "not-talked-to", ...it } as const]),
    ];
  });
};

/** The steward's own talks in which nothing is marked. One marked answer shows that the talk has been gone through. */
const talkSteps = ({ members, conversations, answers }: World, person: string | null): Step[] => {
  const heard = new Map<string, { count: number; isMarked: boolean }>();
  for (const { conversation, marks } of answers.values()) {
    const before = heard.get(conversation) ?? { count: 0, isMarked: false };
    heard.set(conversation, { count: before.count + 1, isMarked: before.isMarked || marks.length > 0 });
  }
  return [...conversations.values()].flatMap(({ id, member, steward }): Step[] => {
    const talk = heard.get(id);
    if (steward !== person || !talk || talk.isMarked) return [];
    return [
      { code: "unmarked", about: [id], args: { member: members.get(member)?.name.said ?? "", count: talk.count } },
    ];
  });
};
