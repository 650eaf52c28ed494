import { isRefusal } from "@mortar/core";
import type { Change } from "@mortar/core/src/algorithms/texts/change.ts";
import { versionLoss } from "@mortar/core/src/algorithms/texts/versionLoss.ts";
import type { Family, Question, Read } from "./family.ts";
import { Broken } from "./reading/broken.ts";
import { shortly } from "./reading/numbers.ts";
import type { PlainFile } from "./reading/plainFile.ts";
import { firstOf, type Said, said } from "./said.ts";

/** One text in two versions. */
export type Versions = { readonly before: string; readonly after: string };

const readVersions = ([before, after]: readonly PlainFile[]): Read<Versions> => {
  if (!before || !after) throw new Broken(null, "cli.analyse.broken.one-text");
  return { input: { before: before.text, after: after.text }, notes: [] };
};

const loss: Question<Versions> = ({ before, after }) => {
  const found = versionLoss(before, after);
  if (isRefusal(found)) return found;
  const { losses, gains, toJudge, hint } = found;
  return {
    whole: said("cli.analyse.texts.loss.whole", { losses: losses.length, gains: gains.length, open: toJudge.length }),
    findings: firstOf([
      ...losses.map((it) => changeSaid("cli.analyse.texts.loss.lost", it)),
      ...gains.map((it) => changeSaid("cli.analyse.texts.loss.gained", it)),
      ...toJudge.map((it) => changeSaid("cli.analyse.texts.loss.open", it)),
    ]),
    notSeen: [
      ...(hint === null ? [] : [said(`cli.analyse.texts.loss.${hint}`)]),
      said("cli.analyse.texts.loss.not-seen"),
    ],
    answer: found,
  };
};

type ChangeId = "cli.analyse.texts.loss.lost" | "cli.analyse.texts.loss.gained" | "cli.analyse.texts.loss.open";

const changeSaid = (id: ChangeId, { how, was, is }: Change): Said =>
  said(id, { how, was: was ? shortly(was.quote) : "–", is: is ? shortly(is.quote) : "–" });

const words: Question<Versions> = ({ before, after }) => {
  const found = versionLoss(before, after);
  if (isRefusal(found)) return found;
  const edits = found.pairs.flatMap((pair) => pair.edits);
  return {
    whole: said("cli.analyse.texts.words.whole", { count: edits.length }),
    findings: firstOf(
      edits.map(({ was, is }) =>
        said("cli.analyse.texts.words.one", { was: was ? shortly(was.quote) : "–", is: is ? shortly(is.quote) : "–" }),
      ),
    ),
    answer: { pairs: found.pairs, dropped: found.dropped, added: found.added, elsewhere: found.elsewhere },
  };
};

/** A demand in an older and a newer version. */
export const texts: Family<"texts", Versions> = {
  name: "texts",
  read: readVersions,
  questions: { loss, words },
};
