import type { ReactNode } from "react";
import type { Draft } from "../coalition/useDraft.ts";
import { TextArea } from "../parts/index.ts";

type AreaProps = {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly draft: Draft;
  readonly rows?: number;
  readonly maxLength?: number;
};

/** Room for words that stay on this device until they are sent. */
export function DraftArea({ draft, rows = 2, ...area }: AreaProps) {
  return (
    <TextArea {...area} value={draft.text} onChange={(event) => draft.write(event.currentTarget.value)} rows={rows} />
  );
}
