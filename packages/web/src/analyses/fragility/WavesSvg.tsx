import type { Waves } from "@mortar/core/src/pictures/leavingWaves.ts";

type SvgProps = { readonly drawn: Waves; readonly told: string; readonly heading: (wave: number) => string };

/** The waves, drawn. What they say is told beside them, in words and in a table. */
export function WavesSvg({ drawn: { width, height, headings, members, arcs }, told, heading }: SvgProps) {
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
