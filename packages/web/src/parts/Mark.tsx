import type { ReactNode } from "react";

export type MarkShape = keyof typeof drawings;

/** A small drawing beside words. It never speaks for itself, so assistive technology passes over it. */
export function Mark({ shape }: { readonly shape: MarkShape }) {
  return (
    <svg className="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false" data-shape={shape}>
      {drawings[shape]}
    </svg>
  );
}

const ring = <circle cx="10" cy="10" r="6.5" />;

const drawings = {
  /** Waiting for a hand. */
  ring,
  /** Given under a condition. */
  half: (
    <>
      {ring}
      <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
    </>
  ),
  /** Signed: a tick with the pen's tail. */
  tick: <path d="M3 10.5c1.6 1.2 2.8 2.9 3.8 5C8.6 10.6 12 6.4 17.5 3.5" strokeWidth="2" />,
  /** Said aloud and heard. */
  heard: (
    <>
      <path d="M2.5 9c1 .9 1.9 2 2.6 3.6C6.5 9 8.7 6.2 12 4" strokeWidth="2" />
      <path d="M12.5 9.5a4 4 0 0 1 0 5.5M15 7.5a7 7 0 0 1 0 9.5" />
    </>
  ),
  /** Taken back. */
  ended: (
    <>
      {ring}
      <path d="M6.5 10h7" />
    </>
  ),
  /** Nothing here yet. */
  gap: <circle cx="10" cy="10" r="6.5" strokeDasharray="1 3.08" />,
  /** Under strain: a crack in the wall. */
  crack: <path d="M11.5 2 8 7l4 2.5-4 3.5 3 5" strokeWidth="1.8" />,
  lock: (
    <>
      <path d="M4.5 9h11v8h-11z" />
      <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.5" r="3" />
      <path d="M4 17c.5-3.5 3-5 6-5s5.5 1.5 6 5" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="7" r="2.75" />
      <path d="M2 16.5c.5-3.2 2.7-4.5 5.5-4.5s5 1.3 5.5 4.5M12.5 4.6a2.75 2.75 0 0 1 0 4.8M15 12.5c1.7.7 2.7 2 3 4" />
    </>
  ),
  open: (
    <>
      {ring}
      <path d="M3.5 10h13M10 3.5c-4 4-4 9 0 13M10 3.5c4 4 4 9 0 13" />
    </>
  ),
  machine: (
    <>
      <path d="M3.5 4h13v5h-13zM3.5 11h13v5h-13z" />
      <path d="M6.5 6.5h.01M6.5 13.5h.01" strokeWidth="2" />
    </>
  ),
  pen: <path d="m4 16 1-4L14 3l3 3-9 9zM12 5l3 3" />,
  unlinked: (
    <path d="M3 17 17 3M6 8a6 6 0 0 1 2-1.5M14 8a6 6 0 0 0-1-.8M3.5 6A10 10 0 0 1 7 4M16.5 6l-.9-.7M10 13h.01" />
  ),
  arrow: <path d="M3.5 10h13M11.5 5l5 5-5 5" />,
} satisfies Record<string, ReactNode>;
