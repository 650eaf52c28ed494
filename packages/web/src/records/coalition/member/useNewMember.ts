import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { ANOTHER } from "../organisation/OrganisationFields.tsx";
import type { MachineField } from "./MachineFields.tsx";

export const forms = ["organisation", "team", "person", "ai-system"] as const;

/** A member that is being written down, and the asking for it. */
export const useNewMember = () => {
  const request = useRequest();
  const [form, setForm] = useState<(typeof forms)[number]>("organisation");
  const name = useDraft("new-member", "name");
  const [organisation, setOrganisation] = useState("");
  // A member that is an organisation is most often called as the organisation is.
  const itsName = useDraft("new-member", "organisation", {
    said: form === "organisation" ? name.text : "",
    revision: "",
  });
  const objective = useDraft("new-member", "objective");
  const [accountable, setAccountable] = useState("");
  const isMachine = form === "ai-system";

  const clear = () => {
    for (const draft of [name, itsName, objective]) draft.clear();
    setOrganisation("");
    setAccountable("");
  };
  /** Answers whether it was done. A new organisation goes first; the member follows it. */
  const add = (): Promise<boolean> => {
    const another = organisation === ANOTHER ? { id: newId(), name: itsName.text } : null;
    // Both are in the queue before either is sent: nothing is lost when the page closes between them.
    if (another) void request({ command: "addOrganisation", ask: another, about: "new-member" });
    const asked = request({
      command: "addMember",
      ask: {
        id: newId(),
        form,
        name: name.text,
        organisation: another?.id ?? (organisation === "" ? null : organisation),
        ...(isMachine && { objective: objective.text, accountable }),
      },
      about: "new-member",
    });
    clear();
    return asked;
  };
  return {
    form,
    setForm,
    name,
    organisation,
    setOrganisation,
    itsName,
    objective,
    accountable,
    setAccountable,
    add,
    isNamed: name.text.trim() !== "" && (organisation !== ANOTHER || itsName.text.trim() !== ""),
    missing: isMachine ? missingIn(objective.text, accountable) : null,
  };
};

const missingIn = (objective: string, accountable: string): MachineField | null => {
  if (objective.trim() === "") return "objective";
  return accountable === "" ? "accountable" : null;
};
