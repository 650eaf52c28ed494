import { pulseTalk as asked } from "../../packages/core/src/analyses/pulseTalk/pulseTalk.ts";
import type { TalkOf } from "../../packages/core/src/analyses/pulseTalk/shape.ts";
import { campaign } from "../../packages/core/src/worlds/index.ts";
import { dot, line, paragraph, path, type Picture, text, WIDTH } from "./canvas.ts";
import { reason, seenIn, sentence } from "./told.ts";

const MEMBER = "member-quayside-families";
const RIGHT = WIDTH - 20;

/** What lies in front of a steward of the campaign when she talks with one member. */
export const pulseTalk = (): Picture => {
  const { view, asker } = seenIn(campaign);
  const found = asked.answer(view, asker);
  const talk = found?.members.find(({ member }) => member === MEMBER);
  if (!found || !talk) throw new Error("Quayside Families belong to the campaign.");
  const questions = found.findings.filter(({ about }) => about[0] === MEMBER);
  const { marks, below } = sheetOf([
    ...partsOf(view, talk),
    {
      heading: "worth a question",
      lines: questions.map((it) => ({
        words: sentence("pulseTalk", it),
        below: reason("pulseTalk", it),
        mark: "question",
      })),
    },
  ]);
  return {
    title: "What is prepared for a talk with Quayside Families",
    tells: [found.whole, ...questions].map((it) => sentence("pulseTalk", it)).join(" "),
    height: below,
    marks,
  };
};

type Mark = keyof typeof drawn;
type Line = { readonly words: string; readonly below: string; readonly mark: Mark };
type Part = { readonly heading: string; readonly lines: readonly Line[] };

const partsOf = (view: ReturnType<typeof seenIn>["view"], talk: TalkOf): readonly Part[] => {
  const answer = view.pulseAnswers.get(talk.answer ?? "");
  const nameOf = (member = "") => view.members.get(member)?.name.said ?? "";
  const saidIn = (commitment = "") => view.commitments.get(commitment)?.words.said ?? "";
  return [
    {
      heading: "what its give made possible",
      lines: talk.made.map((id) => {
        const { makesPossible, receiver } = view.ties.get(id) ?? {};
        return { words: makesPossible?.words.said ?? "", below: `says ${nameOf(receiver)}`, mark: "made" };
      }),
    },
    {
      heading: "what it promised, and what it needs",
      lines: talk.promises.map((id) => {
        const as = answer?.holds.find(({ commitment }) => commitment === id)?.as ?? "unsaid";
        return {
          words: saidIn(id),
          below: holding[as],
          mark: as === "true" ? "well" : as === "unsaid" ? "open" : "amiss",
        };
      }),
    },
    {
      heading: "what it is to get",
      lines: talk.gets.map((id) => {
        const as = answer?.getting.find(({ tie }) => tie === id)?.as ?? "unsaid";
        const { give, giver } = view.ties.get(id) ?? {};
        const mark = as === "yes" ? "well" : as === "unsaid" ? "open" : "amiss";
        return { words: saidIn(give), below: `from ${nameOf(giver)}: ${getting[as]}`, mark };
      }),
    },
    {
      heading: "what moved since the last round",
      lines: [...talk.gave, ...talk.got].map((id) => {
        const { what, giver, pledge } = view.movements.get(id) ?? {};
        const asking = pledge === null ? "nobody had asked for it" : "as pledged";
        return { words: what?.said ?? "", below: `from ${nameOf(giver)}: ${asking}`, mark: "well" };
      }),
    },
  ];
};

const holding = {
  true: "still true",
  changed: "has changed",
  "no-more": "true no more",
  unsaid: "not spoken of this time",
};
const getting = {
  yes: "arrives",
  "in-part": "arrives in part",
  no: "does not arrive",
  unsaid: "not spoken of this time",
};

/** What stands beside a line that begins at `y` and ends at `end`. */
const drawn = {
  made: (y: number, end: number) => path(`M22 ${y - 12}V${end}`, "pen-line"),
  well: (y: number) => dot(24, y - 5, 5),
  amiss: (y: number) => dot(24, y - 5, 5.5, "held-line dashed"),
  open: (y: number) => dot(24, y - 5, 5, "edge"),
  question: (y: number) => text(24, y, "?", { anchor: "middle", look: "large pen" }),
};

const sheetOf = (parts: readonly Part[]): { readonly marks: readonly string[]; readonly below: number } => {
  const marks: string[] = [];
  let y = 32;
  for (const { heading, lines } of parts) {
    marks.push(text(20, y, heading, { look: "small quiet" }), line(20, y + 10, RIGHT, y + 10));
    y += 36;
    for (const { words, below, mark } of lines) {
      const said = paragraph(40, y, words, {
        width: RIGHT - 40,
        look: mark === "made" ? "said" : mark === "question" ? "strong" : "need",
      });
      const told = paragraph(40, said.below, below, {
        width: RIGHT - 40,
        look: mark === "amiss" ? "small held" : "small quiet",
      });
      marks.push(drawn[mark](y, told.below - 16), ...said.marks, ...told.marks);
      y = told.below + 8;
    }
    y += 6;
  }
  return { marks, below: y - 16 };
};
