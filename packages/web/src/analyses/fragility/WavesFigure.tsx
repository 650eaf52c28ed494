import type { Following } from "@mortar/core/src/algorithms/fragility/following.ts";
import { leavingWaves, type WavesCanvas } from "@mortar/core/src/pictures/leavingWaves.ts";
import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Disclosure, Scrolled } from "../../parts/index.ts";
import { useNames } from "../../records/coalition/useNames.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useDevice } from "../reciprocity/useDevice.ts";
import { WavesSvg } from "./WavesSvg.tsx";
import "../../style/pictures.css";

/** Who might follow, wave after wave: drawn for this screen, and the same as a table. */
export function WavesFigure({ following, from }: { readonly following: Following; readonly from: number }) {
  const { say, list } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const device = useDevice();
  const waves = useMemo(() => [[following.id], ...following.waves], [following]);
  const drawn = useMemo(() => {
    const arcs = [...world.ties.values()].filter(({ state }) => state === "agreed");
    const between = [...new Map(arcs.map((it) => [`${it.giver} ${it.receiver}`, it])).values()];
    const of = { waves: waves.map((wave) => wave.map((id) => ({ id, name: names.member(id) }))), arcs: between };
    return { wide: leavingWaves(of, "wide"), narrow: leavingWaves(of, "narrow") };
  }, [waves, world.ties, names]);
  const heading = (wave: number) =>
    wave === 0 ? say("follow.leaves") : say(wave === 1 ? "follow.first" : "follow.then");
  const told = waves.map((wave, at) => `${heading(at)}: ${list(wave.map(names.member))}`).join(". ");
  const canvases: readonly WavesCanvas[] = device === null ? ["wide", "narrow"] : [device];
  return (
    <figure className="waves">
      <figcaption>{say("follow.caption", { percent: Math.round(from * 100) })}</figcaption>
      {canvases.map((canvas) => (
        <div key={canvas} className="picture-frame" data-canvas={canvas}>
          <Scrolled label={say("follow.picture")}>
            <WavesSvg drawn={drawn[canvas]} told={told} heading={heading} />
          </Scrolled>
        </div>
      ))}
      <Disclosure summary={say("picture.as-table")}>
        <Scrolled label={say("follow.table")}>
          <table className="table">
            <caption>{say("follow.table")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("follow.wave")}</th>
                <th scope="col">{say("table.member")}</th>
              </tr>
            </thead>
            <tbody>
              {waves.map((wave, at) => (
                <tr key={wave.join(" ")}>
                  <th scope="row">{heading(at)}</th>
                  <td>{list(wave.map(names.member))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      </Disclosure>
    </figure>
  );
}
