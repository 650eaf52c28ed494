import { useEffect, useSyncExternalStore } from "react";
import { useWorkspace } from "../coalition/WorkspaceContext.ts";
import { Button, Undo } from "../parts/index.ts";

/** Long enough to read it, to find the way back, and to press it with a tremor. */
const SHOWN_MS = 20_000;

export function NoticeBar() {
  const { notices } = useWorkspace();
  const notice = useSyncExternalStore(notices.follow, notices.latest, () => null);
  // What was done in one room is no news in the next.
  useEffect(() => notices.clear, [notices]);
  useEffect(() => {
    if (!notice) return;
    const timer = setTimeout(notices.clear, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notices, notice]);
  if (!notice) return null;
  const { undo } = notice;
  const press = () => {
    notices.clear();
    undo?.press();
  };
  return (
    <Undo
      action={
        undo ? (
          <Button look="quiet" onClick={press}>
            {undo.label}
          </Button>
        ) : null
      }
    >
      {notice.text}
    </Undo>
  );
}
