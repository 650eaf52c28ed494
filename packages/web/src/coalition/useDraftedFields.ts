import { useDraft } from "./useDraft.ts";

type Fields = Readonly<Record<string, string>>;

export type DraftedFields<Names extends string> = {
  readonly fields: Readonly<Record<Names, string>>;
  readonly write: (changed: Partial<Readonly<Record<Names, string>>>) => void;
  readonly clear: () => void;
  /** Something is written here that nobody has asked for yet. */
  readonly isKept: boolean;
  /** The revision the writer saw when the writing began. */
  readonly seen: string;
};

/** What is being filled in about one record, all of it kept together on this device until it is sent. */
export const useDraftedFields = <Names extends string>(
  about: string,
  form: string,
  beginning: Readonly<Record<Names, string>>,
  revision = "",
): DraftedFields<Names> => {
  const draft = useDraft(about, form, { said: "", revision });
  const written = read(draft.text);
  const fields = { ...beginning, ...written };
  return {
    fields,
    write: (changed) => draft.write(JSON.stringify({ ...written, ...changed })),
    clear: draft.clear,
    isKept: Object.keys(written).length > 0,
    seen: draft.seen,
  };
};

/** What another version of this page left behind is no field of this one. */
const read = (text: string): Fields => {
  try {
    const found: unknown = JSON.parse(text || "{}");
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter((it): it is [string, string] => typeof it[1] === "string"));
  } catch {
    return {};
  }
};
