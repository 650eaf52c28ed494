import { gaps as asked } from "../../packages/core/src/analyses/gaps/gaps.ts";
import { platformFeature } from "../../packages/core/src/worlds/index.ts";
import { dot, line, type Picture, text } from "./canvas.ts";
import { seenIn, sentence } from "./told.ts";

const kinds = [
  ["give", "gives"],
  ["need", "needs"],
  ["own-gain", "gains"],
  ["gain-for-others", "others gain"],
] as const;

/** Members down the side, what each could have named along the top: full where it has, open where it has not. */
export const gaps = (): Picture => {
  const { view, asker } = seenIn(platformFeature);
  const found = asked.answer(view, asker) ?? [];
  const members = [...view.members.values()].filter(({ left }) => !left);
  const column = (nth: number) => 190 + nth * 78;
  const row = (nth: number) => 74 + nth * 36;
  return {
    title: "What the members of the platform feature have named, and what they have not",
    tells: found.map((it) => sentence("gaps", it)).join(" "),
    height: row(members.length) + 22,
    marks: [
      ...kinds.map(([, word], nth) => text(column(nth), 34, word, { anchor: "middle", look: "small quiet" })),
      ...members.flatMap(({ id, name }, nth) => [
        line(20, row(nth) - 18, 460, row(nth) - 18),
        text(20, row(nth) + 5, name.said),
        ...kinds.map(([as], at) =>
          found.some((it) => it.member === id && it.as === as)
            ? dot(column(at), row(nth), 7, "held-line dashed")
            : dot(column(at), row(nth), 6),
        ),
      ]),
      line(20, row(members.length) - 18, 460, row(members.length) - 18),
      dot(27, row(members.length) + 4, 6),
      text(42, row(members.length) + 9, "named", { look: "small quiet" }),
      dot(127, row(members.length) + 4, 7, "held-line dashed"),
      text(143, row(members.length) + 9, "nobody has named it yet", { look: "small quiet" }),
    ],
  };
};
