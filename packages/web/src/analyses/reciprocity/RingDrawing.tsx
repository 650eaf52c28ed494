import type { Label, RingMember, RingTie } from "@mortar/core/src/pictures/shape.ts";
import { memo } from "react";
import { StandingMark } from "./StandingMark.tsx";

/** How far something is from what is looked at: `near` is looked at or touches it, `far` steps back. */
export type Nearness = "near" | "far" | undefined;

/** The ring a picture is drawn on. */
export const RingGround = memo(function RingGround({ outline }: { readonly outline: string }) {
  return <path className="ring-outline" d={outline} />;
});

type TieProps = { readonly tie: RingTie; readonly nearness: Nearness; readonly isNew?: boolean };

/** One tie: its line, its head, and the mark of its standing. */
export const TieDrawing = memo(function TieDrawing({ tie, nearness, isNew }: TieProps) {
  const { path, head, mark, standing, count } = tie;
  return (
    <g className="tie" data-standing={standing} data-nearness={nearness} data-new={isNew ? "" : undefined}>
      <path className="tie-reach" d={path} />
      <path
        className="tie-line"
        d={path}
        pathLength={isNew ? 1 : undefined}
        data-several={count > 1 ? "" : undefined}
      />
      <path className="tie-head" d={head} />
      <g transform={`translate(${mark.x} ${mark.y})`}>
        <StandingMark standing={standing} />
      </g>
    </g>
  );
});

type MemberProps = { readonly member: RingMember; readonly nearness: Nearness; readonly isOwn?: boolean };

/** One member: its mark with a piece for each kind of commitment, and its name. */
export const MemberDrawing = memo(function MemberDrawing({ member, nearness, isOwn }: MemberProps) {
  const { x, y, r, pips, label, hasLeft } = member;
  return (
    <g
      className="member"
      data-nearness={nearness}
      data-own={isOwn ? "" : undefined}
      data-left={hasLeft ? "" : undefined}
    >
      <circle className="member-reach" cx={x} cy={y} r={r + 8} />
      {label && (
        <path className="member-reach" d={reachOf(member, label)} strokeWidth={label.lines.length * label.lineHeight} />
      )}
      <circle className="member-focus" cx={x} cy={y} r={r + 5} />
      <circle className="member-ground" cx={x} cy={y} r={r + 2} />
      <circle className="member-heart" cx={x} cy={y} r={pips.length > 0 ? r * 0.42 : r * 0.7} />
      {pips
        .filter(({ standing }) => standing !== "unnamed")
        .map(({ as, standing, path }) => (
          <path key={as} className="pip" data-standing={standing} d={path} strokeWidth={Math.max(1.6, r * 0.26)} />
        ))}
      {label && (
        <>
          {label.leader && <path className="leader" d={label.leader} />}
          <text
            textAnchor={label.anchor}
            fontSize={label.size}
            transform={label.turn === 0 ? undefined : `rotate(${label.turn} ${label.x} ${label.y})`}
          >
            {label.lines.map((line, index) => (
              <tspan key={index} x={label.x} y={label.y + index * label.lineHeight}>
                {line}
              </tspan>
            ))}
          </text>
        </>
      )}
    </g>
  );
});

/** From the mark along the middle of its name, so that a finger finds the one with the other. */
const reachOf = ({ x, y }: RingMember, { x: to, y: line, anchor, size, lineHeight, lines, turn }: Label) => {
  const middle = turn === 0 ? line + ((lines.length - 1) * lineHeight) / 2 - size / 3 : line;
  const far = turn !== 0 || anchor === "middle" ? 0 : (anchor === "start" ? 3 : -3) * size;
  return `M${x} ${y}L${to} ${middle}h${far}`;
};
