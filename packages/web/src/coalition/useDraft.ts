import { useCallback, useEffect, useState } from "react";
import { useWorkspace } from "./WorkspaceContext.ts";

export type Draft = {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly clear: () => void;
  /** Something is written here that nobody has asked for yet. */
  readonly isKept: boolean;
};

/** What is being typed into one field about one record. Drawn empty first, as the server drew it, then as it was left. */
export const useDraft = (about: string, field: string, initial = ""): Draft => {
  const { drafts } = useWorkspace();
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(drafts.read(about, field)), [drafts, about, field]);
  const write = useCallback(
    (text: string) => {
      setDraft(text);
      drafts.write(about, field, text);
    },
    [drafts, about, field],
  );
  const clear = useCallback(() => {
    setDraft(null);
    drafts.remove(about, field);
  }, [drafts, about, field]);
  return { text: draft ?? initial, write, clear, isKept: draft !== null && draft !== initial };
};
