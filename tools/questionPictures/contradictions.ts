import { contradictions as asked } from "../../packages/core/src/analyses/contradictions/contradictions.ts";
import { campaign } from "../../packages/core/src/worlds/index.ts";
import { dot, line, paragraph, path, type Picture, tenth, text } from "./canvas.ts";
import { seenIn, sentence } from "./told.ts";

const months = ["November", "December", "January"];

/** The days of the campaign: a window that closes, and a give that is due after it. */
export const contradictions = (): Picture => {
  const { view, asker, today } = seenIn(campaign);
  const found = asked.answer(view, asker)?.findings.find(({ code }) => code === "after-window");
  if (!found) throw new Error("A give of the campaign is due after its window.");
  const give = [...view.commitments.values()].find(({ id }) => found.about.includes(id));
  const [coalition] = view.coalitions.values();
  const until = coalition?.window?.until ?? today;
  const due = give?.due ?? today;
  const x = (day: string) => 20 + ((Date.parse(day) - Date.parse(`${today.slice(0, 7)}-01`)) / 86_400_000) * 4.6;
  const words = paragraph(20, 208, give?.words.said ?? "", { width: 440, look: "said" });
  const told = paragraph(20, words.below + 8, sentence("contradictions", found), { width: 440, look: "small quiet" });
  return {
    title: "A give that is due after the backing it may count on",
    tells: `${sentence("contradictions", found)} The window closes on ${until}; the give is due on ${due}.`,
    height: told.below + 2,
    marks: [
      ...months.map((month, nth) => {
        const day = new Date(Date.UTC(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1 + nth, 1));
        const at = x(day.toISOString().slice(0, 10));
        return [line(at, 34, at, 152), text(at + 6, 46, month, { look: "small quiet" })].join("\n");
      }),
      text(x(today), 84, `backed by ${coalition?.window?.sponsor.said ?? ""}`.replace("The", "the"), { look: "small" }),
      path(`M${tenth(x(today))} 98H${tenth(x(until))}`, "pen-line"),
      path(`M${tenth(x(until))} 90V106`, "pen-line"),
      path(`M${tenth(x(until))} 132H${tenth(x(due))}`, "held-line dashed"),
      dot(x(due), 132, 6, "held-full"),
      text(x(due) + 14, 137, "due", { look: "small held" }),
      dot(x(today), 98, 4, "full"),
      text(x(today), 122, "today", { look: "small quiet" }),
      ...words.marks,
      ...told.marks,
    ],
  };
};
