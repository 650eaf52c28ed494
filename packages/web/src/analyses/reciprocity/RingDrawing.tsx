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
      {label?.leader && <path className="leader" d={label.leader} />}
    </g>
  );
});

/** The name of a member. It says nothing by itself: its mark is what can be pressed, and is called by the whole name. */
export const NameDrawing = memo(function NameDrawing({ member: { label, hasLeft }, nearness, isOwn }: MemberProps) {
  if (!label) return null;
  const { x, y, anchor, size, lineHeight, turn } = label;
  const lines = label.lines.map((said, index) => ({ said, at: y + index * lineHeight }));
  return (
    <text
      className="name"
      aria-hidden="true"
      data-nearness={nearness}
      data-own={isOwn ? "" : undefined}
      data-left={hasLeft ? "" : undefined}
      textAnchor={anchor}
      fontSize={size}
      transform={turn === 0 ? undefined : `rotate(${turn} ${x} ${y})`}
    >
      {lines.map(({ said, at }) => (
        <tspan key={at} x={x} y={at}>
          {said}
        </tspan>
      ))}
    </text>
  );
});

/** From the mark along the middle of its name, so that a finger finds the one with the other. */
const reachOf = ({ x, y }: RingMember, { x: to, y: line, anchor, size, width, lineHeight, lines, turn }: Label) => {
  if (turn !== 0) return `M${x} ${y}L${to} ${line}`;
  const middle = line + ((lines.length - 1) * lineHeight) / 2 - size / 3;
  if (anchor === "middle") return `M${x} ${y}L${to - width / 2} ${middle}h${width}`;
  return `M${x} ${y}L${to} ${middle}h${anchor === "start" ? width : -width}`;
};
