import type { Words } from "../../kernel/index.ts";

/** Passages that say how many hours, days or people, as they stand; none reaches across what was taken out. */
export const amountsIn = ({ said, cuts }: Words): readonly { from: number; to: number; said: string }[] =>
  [...said.matchAll(AMOUNT)]
    .map((it) => ({ from: it.index, to: it.index + it[0].length, said: it[0] }))
    .filter(({ from, to }) => !cuts.some((cut) => cut > from && cut < to));

/** In figures or in English words. */
const NUMBER =
  String.raw`(?:\d+(?:[.,]\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|` +
  "fifteen|twenty|thirty|forty|fifty|a hundred)";
const UNIT = "(?:hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|months?|people|persons?)";
const AMOUNT = new RegExp(String.raw`(?<![\p{L}\d])${NUMBER} (?:working |full |half )?${UNIT}(?![\p{L}\d])`, "giu");
