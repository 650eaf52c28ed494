import type { RefObject } from "react";
import { csvOf } from "../../parts/saving/csv.ts";
import { fileName, pngOf, save } from "../../parts/saving/save.ts";
import type { Saving } from "../../parts/saving/SaveMenu.tsx";
import { svgFile } from "../../parts/saving/svgFile.ts";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { useCoalition } from "../../records/coalition/useCoalition.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { rowsOf } from "./rowsOf.ts";
import type { Found } from "./useReciprocity.ts";

type Saved = {
  readonly found: Found;
  readonly of: string | null;
  /** The day shown, where it is not today. */
  readonly on: string | null;
  readonly title: string;
  /** Around the drawing; `null` where a picture is made of text alone. */
  readonly picture: RefObject<HTMLElement | null> | null;
};

/** The ways to take a picture along. */
export const useSaving = ({ found, of, on, title, picture }: Saved): readonly Saving[] => {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const { name } = useCoalition();
  const shown = on ?? me.today;
  const named = `${name} ${title} ${shown}`;

  const drawn = (): string => {
    const svg = [...(picture?.current?.querySelectorAll("svg.ring") ?? [])].find((it) => it.clientWidth > 0);
    const paper = getComputedStyle(document.body).backgroundColor;
    return svgFile(svg as SVGSVGElement, { title: `${name}: ${title}, ${day(shown)}`, paper });
  };
  const table = () =>
    csvOf([
      (["giver", "give", "receiver", "need", "standing", "arrived"] as const).map((it) => say(`table.${it}`)),
      ...rowsOf(found, of).map(({ giver, give, receiver, need, standing, arrived }) => [
        giver ?? "",
        give ?? "",
        receiver ?? "",
        need ?? "",
        standing ? say(`standing.${standing}`) : say(give === null ? "looked.unmet" : "looked.unasked"),
        arrived ? say(`looked.arrived-${arrived}`) : "",
      ]),
    ]);
  const asText = (text: string, type: string) => new Blob([text], { type: `${type};charset=utf-8` });
  return [
    ...(picture
      ? [
          {
            label: say("save.svg"),
            save: () => save(fileName(named, "svg"), asText(drawn(), "image/svg+xml")),
          },
          {
            label: say("save.png"),
            save: () => void pngOf(drawn()).then((it) => save(fileName(named, "png"), it)),
          },
        ]
      : []),
    { label: say("save.csv"), save: () => save(fileName(named, "csv"), asText(table(), "text/csv")) },
    { label: say("save.print"), save: () => print() },
  ];
};
