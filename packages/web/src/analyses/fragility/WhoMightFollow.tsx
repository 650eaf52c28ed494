import type { Following } from "@mortar/core/src/algorithms/fragility/following.ts";
import { leavingWaves, type Waves, type WavesCanvas } from "@mortar/core/src/pictures/leavingWaves.ts";
import { useMemo } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Disclosure, Scrolled, Section } from "../../parts/index.ts";
import { useNames } from "../../records/coalition/useNames.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useDevice } from "../reciprocity/useDevice.ts";
import { sweepOf } from "./sweepOf.ts";
import "../../style/pictures.css";

type FollowProps = { readonly thresholds: readonly number[]; readonly following: Following };

/** Who might follow, as a range: what a member needs in order to stay is an assumption. */
export function WhoMightFollow({ thresholds, following }: FollowProps) {
  const { say } = useSpeech();
  const title = say("follow.title");
  return (
    <Section title={title} note={say("follow.note")}>
      <ul className="sweep">
        {sweepOf(thresholds, following.lost).map(({ from, to, lost }) => (
          <li key={from}>{say(from === to ? "follow.at" : "follow.between", { from, to, count: lost })}</li>
        ))}
      </ul>
      {following.from !== null && <WavesFigure following={following} from={following.from} />}
    </Section>
  );
}

function WavesFigure({ following, from }: { readonly following: Following; readonly from: number }) {
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
        <Scrolled label={say("follow.picture")}>
          <table className="table">
            <caption>{say("follow.picture")}</caption>
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

type SvgProps = { readonly drawn: Waves; readonly told: string; readonly heading: (wave: number) => string };

function WavesSvg({ drawn: { width, height, headings, members, arcs }, told, heading }: SvgProps) {
  return (
    <svg
      className="waves-drawn"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      direction="ltr"
      role="img"
      aria-label={told}
    >
      {arcs.map(({ giver, receiver, path }) => (
        <path key={`${giver} ${receiver}`} className="given" d={path} />
      ))}
      {headings.map(({ x, y }, at) => (
        <text key={heading(at) + x + y} className="heading" x={x} y={y}>
          {heading(at)}
        </text>
      ))}
      {members.map(({ id, x, y, lines, textX, baselines, wave }) => (
        <g key={id} data-wave={wave === 0 ? "first" : "later"}>
          <circle cx={x} cy={y} r={wave === 0 ? 6 : 4.5} />
          <text>
            {lines.map((line, at) => (
              <tspan key={baselines[at]} x={textX} y={baselines[at]}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </svg>
  );
}
