import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useDraft } from "../../../../coalition/useDraft.ts";
import { useRequest } from "../../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../../coalition/WorkspaceContext.ts";
import { Actions, Button, TextArea } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../../workspace/FocusInside.tsx";
import { LanguageField } from "../../../LanguageField.tsx";
import { partOf } from "../partOf.ts";

type FormProps = {
  readonly it: Kept<Commitment>;
  /** The member in whose name; absent for a steward. */
  readonly as?: string;
  readonly onClose: () => void;
};

/** The words in another language, put beside the original by someone who is named with them. */
export function TranslateForm({ it, as, onClose }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const beginning = { said: it.translation?.words.said ?? "", revision: it.revision };
  const draft = useDraft(it.id, "translation", beginning);
  const [language, setLanguage] = useState(it.translation?.language ?? "");
  const isMissing = draft.text.trim() === "" || language === "";

  const send = async () => {
    const ask = { id: it.id, words: draft.text, language, seen: draft.seen };
    const asked = request({
      command: "translateCommitment",
      ask,
      about: partOf("translate", it.id),
      ...(as && { as }),
    });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("translation.now-kept"));
  };
  return (
    <FocusInside back={it.id}>
      <LanguageField value={language} onChoose={setLanguage} />
      <TextArea
        label={say("translation.words")}
        hint={say("translation.words-hint")}
        lang={language}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        rows={2}
      />
      <Actions>
        <Button look="main" disabled={isMissing} onClick={() => void send()}>
          {say("translation.send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
