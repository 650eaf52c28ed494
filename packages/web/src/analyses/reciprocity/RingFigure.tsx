import type { Reciprocity } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import { ringOrder } from "@mortar/core/src/pictures/ringOrder.ts";
import { useMemo, useState } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import type { LookedAt } from "./lookedAt.ts";
import { RingSvg } from "./RingSvg.tsx";
import { useDevice } from "./useDevice.ts";

type FigureProps = {
  readonly answer: Reciprocity;
  /** The member whose ties alone are drawn; `null`: all. */
  readonly of: string | null;
  readonly lookedAt: LookedAt | null;
  readonly onLook: (at: LookedAt | null) => void;
};

/** The ring for this screen. Everybody stays in place while ties arrive, and a new tie draws itself in. */
export function RingFigure({ answer, of, lookedAt, onLook }: FigureProps) {
  const { me } = useStanding();
  const device = useDevice();
  const [kept] = useState(() => ringOrder(answer));
  const [atFirst] = useState(() => new Set(answer.exchanges.map(keyOf)));
  const shown = useMemo(
    () => ({ members: answer.members, exchanges: answer.exchanges.filter((it) => of === null || touches(it, of)) }),
    [answer, of],
  );
  const canvases = device === null ? (["wide", "narrow"] as const) : ([device] as const);
  const rings = useMemo(
    () => ({ wide: reciprocityRing(shown, "wide", kept), narrow: reciprocityRing(shown, "narrow", kept) }),
    [shown, kept],
  );
  return canvases.map((canvas) => (
    <RingSvg
      key={canvas}
      canvas={canvas}
      ring={rings[canvas]}
      answer={answer}
      own={me.members}
      lookedAt={lookedAt}
      onLook={onLook}
      isNew={(tie) => !atFirst.has(tie)}
    />
  ));
}

type Between = { readonly giver: string; readonly receiver: string; readonly standing: string };

const touches = ({ giver, receiver }: Between, member: string) => giver === member || receiver === member;

const keyOf = ({ giver, receiver, standing }: Between) => `${giver}>${receiver} ${standing}`;
