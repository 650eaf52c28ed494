import { useMemo, useSyncExternalStore } from "react";
import { useWorkspace } from "../../coalition/WorkspaceContext.ts";

/**
 * What this person put down on this device about some records: ids of others, by the record. It goes where the record's
 * words are taken back, and when this person signs out.
 */
export const useMarks = (purpose: string, abouts: readonly string[]) => {
  const { drafts } = useWorkspace();
  const written = useSyncExternalStore(
    drafts.follow,
    () => abouts.map((about) => drafts.read(about, purpose)?.text ?? "").join("\n"),
    // The server knows of none.
    () => "",
  );
  const marks = useMemo(() => {
    const texts = written.split("\n");
    return new Map(abouts.map((about, index) => [about, texts[index]?.split(" ").filter(Boolean) ?? []]));
  }, [abouts, written]);
  const mark = (about: string, others: readonly string[]) => {
    if (others.length === 0) drafts.remove(about, purpose);
    else drafts.write(about, purpose, { text: others.join(" "), seen: null });
  };
  return { marks, mark };
};
