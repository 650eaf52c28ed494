import { wasThere } from "../../records/coalition/member/wasThere.ts";
import { isOut } from "../../records/commitments/commitment/shape.ts";
import { isAskedAnew } from "../../records/vitality/pulseAnswer/askedAnew.ts";
import { openedBy } from "../../records/vitality/pulseAnswer/opens.ts";
import { type Found, found, type TalkOf, type World } from "./shape.ts";

/** What deserves a question, member by member; sorting keeps them in the order of joining. */
export const questionsIn = (world: World, talks: readonly TalkOf[], before: string | null): readonly Found[] =>
  talks
    .flatMap((talk) => [...fromAnswer(world, talk), ...fromRecords(world, talk, before)])
    .sort((a, b) => found.indexOf(a.code) - found.indexOf(b.code));

/** What it said this time, or else the last time, where that still stands as it was. */
const fromAnswer = (world: World, { member, answer, lastAnswer }: TalkOf): Found[] => {
  const said = world.pulseAnswers.get(answer ?? lastAnswer ?? "");
  if (!said) return [];
  const opened = openedBy(said);
  const isStanding = (id: string) => {
    const it = world.commitments.get(id);
    return it !== undefined && isOut(it) && !it.replacedBy;
  };
  const isAgreed = (id: string) => world.ties.get(id)?.state === "agreed";
  const about = (opens: (typeof opened)[number]["opens"], isStill: (id: string) => boolean) =>
    opened.filter((it) => it.opens === opens && isStill(it.about)).map((it) => it.about);
  const any = (code: Found["code"], ids: readonly string[]) =>
    ids.length > 0 ? [finding(world, code, member, [said.id, ...ids], ids.length)] : [];
  return [
    ...any("words-no-more", about("renegotiate", isStanding)),
    ...(said.hasNeedChanged ? [finding(world, "need-changed", member, [said.id], 1)] : []),
    ...any("words-changed", about("renew", isStanding)),
    ...any("not-getting", about("ask-again", isAgreed)),
  ];
};

const fromRecords = (world: World, talk: TalkOf, before: string | null): Found[] => {
  const { member, promises, got, gave, gets, lastAnswer, answer } = talk;
  const given = world.pulseAnswers.get(answer ?? "");
  const closedAt = world.pulses.get(before ?? "")?.changed.at ?? "";
  const isUnanswered = lastAnswer === null && answer === null && wasThere(world, member, closedAt);
  const any = (code: Found["code"], ids: readonly string[]) =>
    ids.length > 0 ? [finding(world, code, member, ids, ids.length)] : [];
  return [
    ...any("other-voice", given && isAskedAnew(given, world) ? [given.id] : []),
    ...any(
      "asked-anew",
      promises.filter((id) => world.commitments.get(id)?.reopened),
    ),
    ...any(
      "word-owed",
      got.filter((id) => world.movements.get(id)?.confirmed === null),
    ),
    ...any(
      "possible-unsaid",
      gets.filter((id) => !world.ties.get(id)?.makesPossible),
    ),
    ...any(
      "gave-unasked",
      gave.filter((id) => world.movements.get(id)?.pledge === null),
    ),
    ...any("last-unanswered", before !== null && isUnanswered ? [before] : []),
  ];
};

const finding = (
  { members }: World,
  code: Found["code"],
  member: string,
  about: readonly string[],
  count: number,
): Found => ({ code, about: [member, ...about], args: { member: members.get(member)?.name.said ?? "", count } });
