import { opinions as asked, type Place } from "../../packages/core/src/algorithms/opinions/opinions.ts";
import { openConversation } from "../../packages/core/testing/published/polisConversations.ts";
import { dataOf } from "../../packages/core/testing/published/published.ts";
import { dot, line, paragraph, type Picture, text } from "./canvas.ts";
import { answered } from "./told.ts";

const CONVERSATION = "15-per-hour-seattle";

type Conversations = Readonly<
  Record<string, { readonly statements: readonly { readonly id: number; readonly text: string }[] }>
>;

/** A conversation about the minimum wage in Seattle: who voted alike, where the groups part, where they meet. */
export const opinions = (): Picture => {
  const { groups, voters } = answered(asked(openConversation(CONVERSATION).input, { names: "told" }));
  if (groups === null) throw new Error("This conversation has groups.");
  const people = groups.people ?? [];
  const sizes = groups.told.map(({ size }) => size);
  const parts = wordsOf(APART);
  const meets = wordsOf(groups.consensus.toSorted((one, other) => most(other) - most(one))[0]?.id ?? "");
  const apart = paragraph(20, 376, parts, { width: 440, look: "said" });
  const together = paragraph(20, apart.below + 44, meets, { width: 440, look: "said" });
  return {
    title: "A conversation about the minimum wage in Seattle",
    tells: `${voters.all} people voted, ${voters.grouped} on enough to be in a group: ${sizes.join(" and ")} who voted alike. They part on ${parts} and meet in saying no to ${meets}`,
    height: together.below + 4,
    marks: [
      ...dotsOf(people),
      dot(26, 306, 4, "full"),
      text(38, 311, `${sizes[0]} people`, { look: "small quiet" }),
      dot(140, 306, 4, "ground"),
      text(152, 311, `${sizes[1]} people`, { look: "small quiet" }),
      dot(254, 306, 2.5, "faint"),
      text(266, 311, "voted on too little", { look: "small quiet" }),
      line(20, 328, 460, 328),
      text(20, 352, "where they part", { look: "small quiet" }),
      ...apart.marks,
      text(20, apart.below + 20, "where they meet: most of both say no", { look: "small quiet" }),
      ...together.marks,
    ],
  };
};

/** The third of the differences found: the shortest that can be read without the others. */
const APART = "28";

const wordsOf = (id: string): string => {
  const statement = dataOf<Conversations>("polis-open-a")[CONVERSATION]?.statements.find((it) => `${it.id}` === id);
  return `“${statement?.text.trim()}”`;
};

/** Those in no group lie below, and are small. */
const dotsOf = (people: readonly Place[]): readonly string[] => {
  const [far, high] = [
    Math.max(...people.map(({ across }) => Math.abs(across))),
    Math.max(...people.map(({ up }) => Math.abs(up))),
  ];
  const looks = ["full", "ground"];
  return people
    .toSorted((one, other) => (one.group ?? -1) - (other.group ?? -1))
    .map(({ group, across, up }) =>
      dot(240 + (across / far) * 205, 150 - (up / high) * 118, group === null ? 2.5 : 4, looks[group ?? -1] ?? "faint"),
    );
};

const most = ({ agree, disagree }: { readonly agree: number; readonly disagree: number }): number =>
  Math.max(agree, disagree);
