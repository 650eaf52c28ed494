import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useDraft } from "../../../../coalition/useDraft.ts";
import { useRequest } from "../../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, TextArea } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../../workspace/FocusInside.tsx";
import { partOf } from "../partOf.ts";

const forms = ["board-seat", "incentive", "contract", "public-metric", "other"] as const;
type Form = (typeof forms)[number];

type FormProps = { readonly it: Kept<Commitment>; readonly onClose: () => void };

/** A board seat, an incentive, a contract, a public metric, something else; or nothing, said as plainly. */
export function SecureForm({ it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const beginning = { said: it.guarantee?.words.said ?? "", revision: it.revision };
  const draft = useDraft(it.id, "guarantee", beginning);
  const [as, setAs] = useState<Form | null>(it.guarantee?.as ?? null);
  const isBlank = as !== null && draft.text.trim() === "";

  const send = async () => {
    const ask = { id: it.id, guarantee: as && { as, words: draft.text }, seen: draft.seen };
    const asked = request({ command: "secureCommitment", ask, about: partOf("secure", it.id), as: it.member });
    draft.clear();
    onClose();
    if (await asked) notices.say(say(as ? "guarantee.now-named" : "guarantee.now-none"));
  };
  return (
    <FocusInside back={it.id}>
      <Choice
        legend={say("guarantee.title")}
        name={`guarantee ${it.id}`}
        options={["none" as const, ...forms].map((value) => ({
          value,
          label: say(`guarantee.${value}`),
          hint: say(`guarantee.${value}-hint`),
        }))}
        chosen={[as ?? "none"]}
        onChoose={([chosen]) => setAs(forms.find((form) => form === chosen) ?? null)}
      />
      {as && (
        <TextArea
          label={say("guarantee.words")}
          hint={say("guarantee.words-hint")}
          value={draft.text}
          onChange={(event) => draft.write(event.currentTarget.value)}
          rows={2}
        />
      )}
      <Actions>
        <Button look="main" disabled={isBlank} onClick={() => void send()}>
          {say("guarantee.send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
