import type { Kind } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import type { RingMember, RingTie } from "@mortar/core/src/pictures/shape.ts";
import { Disclosure } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { CellSign } from "./CellSign.tsx";
import { MemberDrawing, TieDrawing } from "./RingDrawing.tsx";
import { kinds, standings } from "./standings.ts";
import { useDevice } from "./useDevice.ts";

/** How to read a picture: what its lines or its cells say, and in the ring the five pieces around a member. */
export function Legend({ view }: { readonly view: "ring" | "matrix" }) {
  const { say } = useSpeech();
  const device = useDevice();
  return (
    <Disclosure summary={say("ring.legend")} open={device !== "narrow"}>
      <div className="legend">
        <ul>
          {standings.map((standing) => (
            <li key={standing}>
              {view === "ring" ? <Line standing={standing} /> : <InACell standing={standing} />}
              <span>
                <b>{say(`standing.${standing}`)}</b> {say(`standing.${standing}-means`)}
              </span>
            </li>
          ))}
        </ul>
        {view === "ring" && (
          <ul>
            {kinds.map((as) => (
              <Piece key={as} member={memberWith({ named: [{ as, standing: "affirmed" }] })}>
                {say(`as.${as}`)}
              </Piece>
            ))}
            <Piece member={memberWith({ gaps: ["give"] })}>{say("ring.gap-means")}</Piece>
          </ul>
        )}
      </div>
    </Disclosure>
  );
}

type HowItStands = { readonly standing: RingTie["standing"] };

function Line({ standing }: HowItStands) {
  return (
    <svg className="ring" viewBox="0 0 72 20" aria-hidden="true" focusable="false" direction="ltr">
      <TieDrawing tie={tieOf(standing)} nearness={undefined} />
    </svg>
  );
}

function InACell({ standing }: HowItStands) {
  return (
    <svg className="ring" viewBox="-36 -10 72 20" aria-hidden="true" focusable="false" direction="ltr">
      <g className="tie cell" data-standing={standing}>
        <CellSign standing={standing} />
      </g>
    </svg>
  );
}

function Piece({ member, children }: { readonly member: RingMember; readonly children: string }) {
  const { x, y } = member;
  return (
    <li>
      <svg className="ring" viewBox={`${x - 22} ${y - 22} 44 44`} aria-hidden="true" focusable="false" direction="ltr">
        <circle className="ring-outline" cx={x} cy={y} r={member.r} />
        <MemberDrawing member={{ ...member, label: null }} nearness={undefined} />
      </svg>
      <span>{children}</span>
    </li>
  );
}

const tieOf = (standing: RingTie["standing"]): RingTie => ({
  id: standing,
  giver: "",
  receiver: "",
  standing,
  count: 1,
  path: "M2 10H60",
  head: "M70 10L60 5.5V14.5Z",
  mark: { x: 26, y: 10, turn: 0 },
});

type Said = {
  readonly named?: readonly { readonly as: Kind; readonly standing: "affirmed" }[];
  readonly gaps?: readonly Kind[];
};

const memberWith = (said: Said): RingMember => {
  const [alone] = reciprocityRing({ members: [{ id: "one", name: "", ...said }], exchanges: [] }, "wide").members;
  return alone as RingMember;
};
