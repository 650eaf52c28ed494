import type { ReactNode } from "react";
import { Mark } from "./Mark.tsx";
import type { MarkShape } from "./Mark.tsx";

type TagProps = {
  readonly shape?: MarkShape | undefined;
  readonly tone?: "quiet" | "pen" | "held" | undefined;
  readonly children: ReactNode;
};

/** A state in a few words, told by its shape as well as by its colour. */
export function Tag({ shape, tone = "quiet", children }: TagProps) {
  return (
    <span className="tag" data-tone={tone}>
      {shape === undefined ? null : <Mark shape={shape} />}
      <span>{children}</span>
    </span>
  );
}
