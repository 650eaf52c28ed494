import messages from "../../../packages/catalogue/messages/en.web.json" with { type: "json" };
import type { Said } from "./talking.ts";

/** One of the four question sheets, and what somebody says along it: each answer stands under its question. */
export const along = (sheet: "activist" | "company" | "government" | "product-team") => {
  const question = (asked: "bring" | "need" | "others" | "success") => messages[`sheet.${sheet}.${asked}`];
  return {
    sheet: messages[`sheet.${sheet}`],
    gains: (words: string): Said => ({ question: question("success"), words, as: "Gains" }),
    gives: (words: string): Said => ({ question: question("bring"), words, as: "Gives" }),
    needs: (words: string): Said => ({ question: question("need"), words, as: "Needs" }),
    makesPossible: (words: string): Said => ({ question: question("others"), words, as: "Makes possible for others" }),
    /** An answer that names nothing, and is kept as it was said. */
    cannotSayWhatItGains: (words: string): Said => ({ question: question("success"), words }),
  };
};
