import type { Reciprocity } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import type { Canvas, Ring } from "@mortar/core/src/pictures/shape.ts";
import { useId, useRef } from "react";
import { Button } from "../../parts/index.ts";
import { usePanAndZoom } from "../../parts/usePanAndZoom.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { ledTo, type LookedAt, nearnessIn } from "./lookedAt.ts";
import { MemberDrawing, NameDrawing, RingGround, TieDrawing } from "./RingDrawing.tsx";
import { useSpokenRing } from "./useSpokenRing.ts";
import { useWalk } from "./useWalk.ts";

type RingSvgProps = {
  readonly ring: Ring;
  readonly canvas: Canvas;
  readonly answer: Reciprocity;
  readonly own: readonly string[];
  readonly lookedAt: LookedAt | null;
  readonly onLook: (at: LookedAt | null) => void;
  /** Ties that were not there when the picture was first drawn, by id and standing: they draw themselves in. */
  readonly isNew: (tie: string) => boolean;
};

/** The ring to look at, to walk through by keys, and to hear: one stop of the Tab key, arrows from there. */
export function RingSvg({ ring, canvas, answer, own, lookedAt, onLook, isNew }: RingSvgProps) {
  const { say } = useSpeech();
  const spoken = useSpokenRing(answer);
  const { svg, button } = useWalk({
    lookedAt,
    first: ring.order[0] ?? "",
    onLook,
    leads: (at, key) => ledTo(ring, at, key),
  });
  const lens = useRef<SVGGElement>(null);
  const { isEnlarged, larger, smaller, asItIs } = usePanAndZoom(svg, lens);
  const keysId = useId();
  const near = nearnessIn(ring, lookedAt);

  return (
    <div className="picture-frame" data-canvas={canvas}>
      <svg
        ref={svg}
        className="ring"
        viewBox={`0 0 ${ring.width} ${ring.height}`}
        direction="ltr"
        role="group"
        aria-label={say("ring.picture")}
        aria-describedby={keysId}
        data-enlarged={isEnlarged ? "" : undefined}
      >
        <g ref={lens} data-lens="">
          <RingGround outline={ring.outline} />
          {ring.members.map((it) => (
            <NameDrawing key={it.id} member={it} nearness={near.ofMember(it.id)} isOwn={own.includes(it.id)} />
          ))}
          {ring.ties.map((tie) => (
            <g
              key={`${tie.id} ${tie.standing}`}
              {...button({ kind: "tie", id: tie.id, from: fromOf(tie, lookedAt) }, spoken.tie(tie))}
            >
              <TieDrawing tie={tie} nearness={near.ofTie(tie.id)} isNew={isNew(`${tie.id} ${tie.standing}`)} />
            </g>
          ))}
          {ring.members.map((member) => (
            <g key={member.id} {...button({ kind: "member", id: member.id }, spoken.member(member.id))}>
              <MemberDrawing member={member} nearness={near.ofMember(member.id)} isOwn={own.includes(member.id)} />
            </g>
          ))}
        </g>
      </svg>
      <p className="unseen" id={keysId}>
        {say("ring.keys")}
      </p>
      <div className="lens screen-only" role="group" aria-label={say("picture.size")}>
        <Button aria-label={say("picture.larger")} title={say("picture.larger")} onClick={larger}>
          +
        </Button>
        {isEnlarged && (
          <>
            <Button aria-label={say("picture.smaller")} title={say("picture.smaller")} onClick={smaller}>
              −
            </Button>
            <Button look="quiet" onClick={asItIs}>
              {say("picture.whole")}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** A tie that is pressed is looked at from the member that was looked at, if it is one of its ends; else from its giver. */
const fromOf = ({ giver, receiver }: { readonly giver: string; readonly receiver: string }, at: LookedAt | null) => {
  const before = at?.kind === "member" ? at.id : at?.from;
  return before === receiver ? receiver : giver;
};
