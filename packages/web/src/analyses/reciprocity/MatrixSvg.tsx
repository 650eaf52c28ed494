import type { Reciprocity } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import type { Cell, Matrix } from "@mortar/core/src/pictures/giveNeedMatrix.ts";
import { memo, useId } from "react";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { CellSign } from "./CellSign.tsx";
import type { LookedAt } from "./lookedAt.ts";
import { ledInMatrix } from "./ledInMatrix.ts";
import { Headings, Loose } from "./MatrixHeadings.tsx";
import { useSpokenRing } from "./useSpokenRing.ts";
import { useWalk } from "./useWalk.ts";

type MatrixSvgProps = {
  readonly matrix: Matrix;
  readonly answer: Reciprocity;
  readonly own: readonly string[];
  readonly lookedAt: LookedAt | null;
  readonly onLook: (at: LookedAt | null) => void;
};

/** The matrix to look at, to walk through by keys, and to hear: one stop of the Tab key, arrows from there. */
export function MatrixSvg({ matrix, answer, own, lookedAt, onLook }: MatrixSvgProps) {
  const { say } = useSpeech();
  const spoken = useSpokenRing(answer);
  const { svg, button } = useWalk({
    lookedAt,
    first: matrix.givers[0]?.id ?? "",
    onLook,
    leads: (at, key) => ledInMatrix(matrix, at, key),
  });
  const keysId = useId();
  const seen = matrix.cells.find(({ id }) => lookedAt?.kind === "tie" && id === lookedAt.id) ?? null;

  return (
    <div className="picture-frame" data-canvas="wide">
      <svg
        ref={svg}
        className="ring matrix"
        viewBox={`0 0 ${matrix.width} ${matrix.height}`}
        direction="ltr"
        role="group"
        aria-label={say("matrix.picture")}
        aria-describedby={keysId}
      >
        <Grid matrix={matrix} looked={seen} />
        <Headings matrix={matrix} looked={seen} own={own} />
        {matrix.givers.map((it) => (
          <g key={it.id} {...button({ kind: "member", id: it.id }, spoken.member(it.id))}>
            <rect
              className="cell-reach"
              x={2}
              y={it.y - matrix.cellHigh / 2}
              width={matrix.left - 4}
              height={matrix.cellHigh}
            />
          </g>
        ))}
        {matrix.cells.map((cell) => (
          <g key={cell.id} {...button({ kind: "tie", id: cell.id, from: cell.giver }, spoken.tie(cell))}>
            <CellDrawing cell={cell} matrix={matrix} />
          </g>
        ))}
        <Loose matrix={matrix} margins={matrix.unmet} label={say("matrix.unmet")} place="below" />
        <Loose matrix={matrix} margins={matrix.unasked} label={say("matrix.unasked")} place="beside" />
      </svg>
      <p className="unseen" id={keysId}>
        {say("matrix.keys")}
      </p>
    </div>
  );
}

/** The lines, what goes both ways shaded, and the row and column of what is looked at. */
const Grid = memo(function Grid({ matrix, looked }: { readonly matrix: Matrix; readonly looked: Cell | null }) {
  const { left, top, cellWide, cellHigh, givers, cells } = matrix;
  const [end, bottom] = [left + givers.length * cellWide, top + givers.length * cellHigh];
  const lines = givers
    .concat(givers.slice(0, 1))
    .map((_, index) => `M${left} ${top + index * cellHigh}H${end}M${left + index * cellWide} ${top}V${bottom}`);
  const same = givers.map(
    ({ y }, index) => `M${left + index * cellWide} ${y - cellHigh / 2}h${cellWide}v${cellHigh}h-${cellWide}z`,
  );
  return (
    <>
      <path className="matrix-same" d={same.join("")} />
      {looked && (
        <>
          <rect
            className="matrix-near"
            x={left}
            y={looked.y - cellHigh / 2}
            width={looked.x - left}
            height={cellHigh}
          />
          <rect className="matrix-near" x={looked.x - cellWide / 2} y={top} width={cellWide} height={looked.y - top} />
        </>
      )}
      {cells
        .filter(({ isReturned }) => isReturned)
        .map(({ id, x, y }) => (
          <rect
            key={id}
            className="matrix-returned"
            x={x - cellWide / 2}
            y={y - cellHigh / 2}
            width={cellWide}
            height={cellHigh}
          />
        ))}
      <path className="matrix-lines" d={lines.join("")} />
    </>
  );
});

const CellDrawing = memo(function CellDrawing({ cell, matrix }: { readonly cell: Cell; readonly matrix: Matrix }) {
  const { cellWide, cellHigh } = matrix;
  const times = Math.min(1.6, Math.min(cellWide, cellHigh) / 22);
  return (
    <g className="tie cell" data-standing={cell.standing}>
      <rect
        className="cell-reach"
        x={cell.x - cellWide / 2}
        y={cell.y - cellHigh / 2}
        width={cellWide}
        height={cellHigh}
      />
      <g transform={`translate(${cell.x} ${cell.y}) scale(${times})`}>
        <CellSign standing={cell.standing} />
      </g>
      {cell.count > 1 && (
        <text
          className="cell-count"
          aria-hidden="true"
          x={cell.x + cellWide * 0.3}
          y={cell.y - cellHigh * 0.16}
          fontSize={matrix.size * 0.8}
          textAnchor="middle"
        >
          {cell.count}
        </text>
      )}
    </g>
  );
});
