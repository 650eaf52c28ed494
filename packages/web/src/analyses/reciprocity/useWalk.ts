import { type KeyboardEvent, useRef } from "react";
import type { LookedAt } from "./lookedAt.ts";
import { useInSight } from "./useInSight.ts";

type Walk = {
  readonly lookedAt: LookedAt | null;
  /** Where the Tab key arrives while nothing is looked at. */
  readonly first: string;
  readonly onLook: (at: LookedAt | null) => void;
  /** Where a key leads; `null`: nowhere. */
  readonly leads: (at: LookedAt, key: string) => LookedAt | null;
};

/**
 * A picture that is walked through by keys: everything in it that can be looked at is a button with a name, one of them
 * is a stop of the Tab key, and the focus goes from there as `leads` says. What has the focus is what is looked at.
 */
export const useWalk = ({ lookedAt, first, onLook, leads }: Walk) => {
  const svg = useRef<SVGSVGElement>(null);
  useInSight(svg, lookedAt && placeOf(lookedAt));
  const stop = lookedAt ?? { kind: "member" as const, id: first };

  const walk = (event: KeyboardEvent) => {
    const next = lookedAt && leads(lookedAt, event.key);
    if (!next) return event.key === "Escape" ? onLook(null) : undefined;
    event.preventDefault();
    const there = `[data-place="${CSS.escape(placeOf(next))}"]`;
    svg.current?.querySelector<SVGGElement>(there)?.focus({ preventScroll: true });
    onLook(next);
  };
  const button = (at: LookedAt, label: string) => ({
    role: "button",
    "aria-label": label,
    "aria-pressed": isSame(at, lookedAt),
    "data-place": placeOf(at),
    tabIndex: isSame(at, stop) ? 0 : -1,
    onKeyDown: walk,
    onFocus: () => onLook(isSame(at, lookedAt) ? lookedAt : at),
  });
  return { svg, button };
};

const isSame = (at: LookedAt, other: LookedAt | null) => at.kind === other?.kind && at.id === other.id;

const placeOf = ({ kind, id }: LookedAt) => `${kind} ${id}`;
