import { hours as asked } from "../../packages/core/src/analyses/hours/hours.ts";
import { campaign } from "../../packages/core/src/worlds/index.ts";
import { bar, dot, line, type Picture, text, WIDTH } from "./canvas.ts";
import { seenIn, sentence } from "./told.ts";

const LEFT = 210;
const STEP = 22;
const ROW = 52;

/** The campaign: a mark for each hour of a month, asked and offered, asked alone, or still free. */
export const hours = (): Picture => {
  const { view, asker } = seenIn(campaign);
  const found = asked.answer(view, asker);
  if (found === null) throw new Error("No time is asked of anyone in the campaign.");
  const row = (nth: number) => 42 + nth * ROW;
  const foot = row(found.members.length);
  return {
    title: "How many hours a month the campaign asks of each member, and how many it can give",
    tells: [found.whole, ...found.findings].map((it) => sentence("hours", it)).join(" "),
    height: foot + 66,
    marks: [
      ...found.members.flatMap(({ member, asked: taken, offered }, nth) => [
        line(20, row(nth) - 24, WIDTH - 20, row(nth) - 24),
        text(20, row(nth) - 2, view.members.get(member)?.name.said ?? ""),
        text(20, row(nth) + 17, offered === null ? `${taken} asked` : `${taken} asked, can give ${offered}`, {
          look: "small quiet",
        }),
        ...Array.from({ length: Math.max(taken, offered ?? 0) }, (_, hour) =>
          markOf(hour, taken, offered)(LEFT + hour * STEP, row(nth)),
        ),
      ]),
      line(20, foot - 24, WIDTH - 20, foot - 24),
      ...legend.flatMap(([words, x, y, mark]) => [
        mark(x, foot + y),
        text(x + 15, foot + y + 5, words, { look: "small quiet" }),
      ]),
    ],
  };
};

type Mark = (x: number, y: number) => string;

const within: Mark = (x, y) => dot(x, y, 6);
const free: Mark = (x, y) => dot(x, y, 6, "edge");
const beyond: Mark = (x, y) => bar(x - 6, y - 6, 12, 12, "held-full");
const unsaid: Mark = (x, y) => dot(x, y, 3.5, "plain");

const markOf = (hour: number, taken: number, offered: number | null): Mark => {
  if (offered === null) return unsaid;
  if (hour >= taken) return free;
  return hour < offered ? within : beyond;
};

const legend: readonly (readonly [words: string, x: number, y: number, mark: Mark])[] = [
  ["asked, and it can give it", 27, 2, within],
  ["it could still give", 248, 2, free],
  ["asked beyond that", 27, 30, beyond],
  ["asked, and it has not said", 248, 30, unsaid],
];
