import type { Cell, Heading, Margin, Matrix } from "@mortar/core/src/pictures/giveNeedMatrix.ts";
import { linesOf } from "@mortar/core/src/pictures/textWidth.ts";
import { memo } from "react";
import { useSpeech } from "../../speech/SpeechContext.ts";

type HeadingsProps = { readonly matrix: Matrix; readonly looked: Cell | null; readonly own: readonly string[] };

/** Who gives, down the side, and who needs, along the top. */
export const Headings = memo(function Headings({ matrix, looked, own }: HeadingsProps) {
  const { say } = useSpeech();
  const { givers, receivers, left, top, size } = matrix;
  return (
    <>
      {(["needs", "gives"] as const).map((it, line) => (
        <text
          key={it}
          className="matrix-says"
          x={left - 10}
          y={top - 8 - (1 - line) * size * 1.5}
          textAnchor="end"
          fontSize={size}
        >
          {say(`matrix.${it}`)}
        </text>
      ))}
      {receivers.map((it) => (
        <HeadingText key={it.id} it={it} size={size} isNear={looked?.receiver === it.id} isOwn={own.includes(it.id)} />
      ))}
      {givers.map((it) => (
        <HeadingText key={it.id} it={it} size={size} isNear={looked?.giver === it.id} isOwn={own.includes(it.id)} />
      ))}
    </>
  );
});

type HeadingProps = {
  readonly it: Heading;
  readonly size: number;
  readonly isNear: boolean;
  readonly isOwn: boolean;
};

function HeadingText({ it, size, isNear, isOwn }: HeadingProps) {
  const isAbove = it.anchor === "middle";
  const first = isAbove ? it.y - (it.lines.length - 1) * size * 1.2 : it.y + size * 0.34;
  const lines = it.lines.map((said, index) => ({ said, y: first + index * size * 1.2 }));
  return (
    <text
      className="matrix-heading"
      aria-hidden="true"
      data-nearness={isNear ? "near" : undefined}
      data-own={isOwn ? "" : undefined}
      textAnchor={it.anchor}
      fontSize={size}
      transform={it.turn === 0 ? undefined : `rotate(${it.turn} ${it.x} ${it.y})`}
    >
      {lines.map(({ said, y }) => (
        <tspan key={y} x={it.x} y={y}>
          {said}
        </tspan>
      ))}
    </text>
  );
}

type LooseProps = {
  readonly matrix: Matrix;
  readonly margins: readonly Margin[];
  readonly label: string;
  readonly place: "below" | "beside";
};

/** In the margin: how many gives nobody has asked for, or needs no give is tied to. The words are in the table. */
export function Loose({ matrix, margins, label, place }: LooseProps) {
  const { list } = useSpeech();
  const { givers, cellWide, size } = matrix;
  if (margins.length === 0) return null;
  const names = givers.filter(({ id }) => margins.some(({ member }) => member === id)).map(({ name }) => name);
  return (
    <g className="matrix-loose" role="img" aria-label={`${label}: ${list(names)}`}>
      <HeadingText it={headingOf(matrix, label, place)} size={size} isNear={false} isOwn={false} />
      {margins.map(({ member, commitments, x, y }) => (
        <g key={member}>
          <circle className="loose-mark" cx={x} cy={y} r={Math.min(10, cellWide * 0.36)} />
          <text x={x} y={y + size * 0.34} fontSize={size * 0.92} textAnchor="middle">
            {commitments.length}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Below, it ends where the names of the givers end; beside, it lies as the names of the receivers lie. */
const headingOf = (matrix: Matrix, name: string, place: LooseProps["place"]): Heading => {
  const { left, top, givers, receivers, cellHigh, cellWide, size } = matrix;
  const below = { x: left - 10, y: top + givers.length * cellHigh + 18, turn: 0, anchor: "end" } as const;
  const beside = { x: left + givers.length * cellWide + 32, y: top - 12 };
  if (place === "below") return { id: place, name, ...below, lines: [name] };
  if (receivers.some(({ turn }) => turn !== 0))
    return { id: place, name, ...beside, turn: -90, anchor: "start", lines: [name] };
  return { id: place, name, ...beside, turn: 0, anchor: "middle", lines: linesOf(name, 60 / size, 3) };
};
