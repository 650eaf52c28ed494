import { useSyncExternalStore } from "react";
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
  const kept = useSyncExternalStore(
    drafts.follow,
    () => drafts.read(about, field),
    () => null,
  );
  return {
    text: kept?.text ?? said,
    write: (text) => drafts.write(about, field, { text, seen: drafts.read(about, field)?.seen ?? revision }),
    clear: () => drafts.remove(about, field),
    isKept: kept !== null && kept.text !== said,
    seen: kept?.seen ?? revision,
  };
};
