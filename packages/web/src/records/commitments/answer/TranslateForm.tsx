import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { useState } from "react";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { LanguageField } from "../../LanguageField.tsx";
import { SaidWords } from "../../SaidWords.tsx";

/** An answer in another language, beside the original, by someone who was there and is named with it. */
export function TranslateForm({ it, onClose }: { readonly it: Kept<Answer>; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const draft = useDraft(it.id, "translation", { said: it.translation?.words.said ?? "", revision: it.revision });
  const [language, setLanguage] = useState(it.translation?.language ?? "");
  const send = async () => {
    const ask = { id: it.id, words: draft.text, language, seen: draft.seen };
    const asked = request({ command: "translateAnswer", ask });
    draft.clear();
    onClose();
    if (await asked) notices.say(say("translation.now-kept"));
  };
  return (
    <FocusInside back={it.id}>
      <SaidWords words={it.words} lang={it.language} />
      <LanguageField value={language} onChoose={setLanguage} />
      <TextArea
        label={say("translation.words")}
        hint={say("translation.words-hint")}
        lang={language}
        value={draft.text}
        onChange={(event) => draft.write(event.currentTarget.value)}
        rows={3}
      />
      {draft.isKept && <Status>{say("draft.kept")}</Status>}
      <Actions>
        <Button look="main" disabled={draft.text.trim() === "" || language === ""} onClick={() => void send()}>
          {say("translation.send")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
