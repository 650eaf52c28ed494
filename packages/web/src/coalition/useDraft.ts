import { useCallback, useEffect, useRef, useState } from "react";
import type { KeptText } from "./drafts.ts";
import { useWorkspace } from "./WorkspaceContext.ts";

export type Draft = {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly clear: () => void;
  /** Something is written here that nobody has asked for yet. */
  readonly isKept: boolean;
  /** The revision the writer saw when the writing began; where nothing is written, the one on the screen. */
  readonly seen: string;
};

/** What it begins as, and the revision that was read from. */
type Beginning = { readonly said: string; readonly revision: string };

const blank: Beginning = { said: "", revision: "" };

/** What is being typed into one field about one record. Drawn untouched first, as the server drew it, then as it was left. */
export const useDraft = (about: string, field: string, { said, revision }: Beginning = blank): Draft => {
  const { drafts } = useWorkspace();
  const [kept, setKept] = useState<KeptText | null>(null);
  const latest = useRef(kept);
  const become = useCallback((next: KeptText | null) => {
    latest.current = next;
    setKept(next);
  }, []);
  useEffect(() => become(drafts.read(about, field)), [drafts, about, field, become]);

  const write = useCallback(
    (text: string) => {
      const next = { text, seen: latest.current?.seen ?? revision };
      become(next);
      drafts.write(about, field, next);
    },
    [drafts, about, field, revision, become],
  );
  const clear = useCallback(() => {
    become(null);
    drafts.remove(about, field);
  }, [drafts, about, field, become]);
  return { text: kept?.text ?? said, write, clear, isKept: kept !== null && kept.text !== said, seen: kept?.seen ?? revision };
};
