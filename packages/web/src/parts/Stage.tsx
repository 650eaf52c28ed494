import type { ReactNode } from "react";
import { Stroke } from "./Stroke.tsx";
import { Words } from "./Words.tsx";

type StageProps = {
  readonly said: string;
  readonly cuts: readonly number[];
  readonly cutLabel: string;
  readonly lang?: string | undefined;
  readonly by: ReactNode;
  /** What is so now that a hand has set its stroke; absent until then. */
  readonly done?: ReactNode;
  /** `arrival` draws the stroke before everyone's eyes. */
  readonly drawn?: "arrival" | "still" | undefined;
};

/** One sentence for a whole room, and the name under it. Long sentences step down so that all of it is always seen. */
export function Stage({ said, cuts, cutLabel, lang, by, done, drawn = "arrival" }: StageProps) {
  return (
    <main className="stage" data-length={lengthOf(said)}>
      <h1 className="unseen">{by}</h1>
      <Words said={said} cuts={cuts} cutLabel={cutLabel} lang={lang} />
      <div className="by">
        <p aria-hidden="true">{by}</p>
        <div className="yes" role="status">
          {done === undefined ? null : (
            <>
              <Stroke drawn={drawn} />
              <p className="done">{done}</p>
            </>
          )}
        </div>
      </div>
    </main>
  );
}

/** In characters. A single long word counts for more, since it cannot be broken without changing it. */
function lengthOf(said: string): "short" | "medium" | "long" {
  const longestWord = Math.max(...said.split(/\s+/u).map((word) => word.length));
  if (said.length <= 70 && longestWord <= 14) return "short";
  return said.length <= 160 && longestWord <= 22 ? "medium" : "long";
}
