import { affirmedRing, type AffirmedRing } from "@mortar/core/src/pictures/affirmedRing.ts";
import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import type { RingMember, RingTie } from "@mortar/core/src/pictures/shape.ts";
import { ringOrder } from "@mortar/core/src/pictures/ringOrder.ts";
import { useMemo, useState } from "react";
import { useDevice } from "../../../analyses/reciprocity/useDevice.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { Loading, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useCoalition } from "../../coalition/useCoalition.ts";

/** What everyone in the room has affirmed, as the wall shows it. A yes that comes while one looks is drawn in. */
export function ReadingRing() {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  return (
    <Section title={say("reading.ring")} note={say("reading.ring-note")}>
      {isWhole ? <Drawing world={world} /> : <Loading>{say("room.loading")}</Loading>}
    </Section>
  );
}

function Drawing({ world }: { readonly world: World }) {
  const { say } = useSpeech();
  const { name } = useCoalition();
  const { members, commitments, ties } = world;
  const shown = useMemo(() => affirmedRing({ members, commitments, ties }), [members, commitments, ties]);
  const canvas = useDevice() ?? "narrow";
  const [kept] = useState(() => ringOrder(shown));
  const [atFirst] = useState(() => partsOf(shown));
  const ring = useMemo(() => reciprocityRing(shown, canvas, kept), [shown, canvas, kept]);
  const lookOf = (part: string, look: string) => (atFirst.has(part) ? look : `${look} new`);
  return (
    <div className="round" data-canvas={canvas}>
      <svg
        className="affirmed-ring"
        viewBox={`0 0 ${ring.width} ${ring.height}`}
        role="img"
        aria-label={say("reading.ring-of", { coalition: name })}
        direction="ltr"
      >
        <path className="ground" d={ring.outline} />
        {ring.ties.map((tie) => (
          <Tie key={tie.id} tie={tie} look={lookOf(tie.id, "tie")} />
        ))}
        {ring.members.map((member) => (
          <Member key={member.id} member={member} lookOf={(as) => lookOf(`${member.id} ${as}`, "piece")} />
        ))}
      </svg>
    </div>
  );
}

function Tie({ tie, look }: { readonly tie: RingTie; readonly look: string }) {
  return (
    <g className={look}>
      <path className="line" pathLength={1} d={tie.path} />
      <path className="head" d={tie.head} />
    </g>
  );
}

type MemberProps = { readonly member: RingMember; readonly lookOf: (as: string) => string };

function Member({ member: { x, y, r, pips, label }, lookOf }: MemberProps) {
  const affirmed = pips.filter(({ standing }) => standing === "affirmed");
  return (
    <g>
      <circle className="heart" cx={x} cy={y} r={r * 0.55} />
      {affirmed.map(({ as, path }) => (
        <path key={as} className={lookOf(as)} pathLength={1} strokeWidth={Math.max(2, r * 0.26)} d={path} />
      ))}
      {label?.leader && <path className="leader" d={label.leader} />}
      {label && (
        <text
          textAnchor={label.anchor}
          fontSize={label.size}
          transform={label.turn === 0 ? undefined : `rotate(${label.turn} ${label.x} ${label.y})`}
        >
          {label.lines.map((line, index) => (
            <tspan key={line} x={label.x} y={label.y + index * label.lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}

/** Every tie and every piece that was there when one began to look. */
const partsOf = ({ members, exchanges }: AffirmedRing): ReadonlySet<string> =>
  new Set([
    ...exchanges.map(({ giver, receiver }) => `${giver}>${receiver}`),
    ...members.flatMap(({ id, named }) => named.map(({ as }) => `${id} ${as}`)),
  ]);
