import type { Kept } from "@mortar/core";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { type Passage, PassagePicker } from "../../PassagePicker.tsx";
import { KindChoice } from "../commitment/KindChoice.tsx";
import type { MarkKind } from "../commitment/kinds.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";

/** What of an answer is a give, a need, a gain or a risk: said first, named afterwards. */
export function MarkForm({ it, onClose }: { readonly it: Kept<Answer>; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const [passage, setPassage] = useState<Passage | null>(null);
  const [as, setAs] = useState<MarkKind | null>(null);

  const mark = async () => {
    if (!passage || !as) return;
    const before = it.marks;
    const marks = [...before, { as, ...passage }].sort((a, b) => a.from - b.from);
    const asked = request({ command: "markAnswer", ask: { id: it.id, marks, seen: it.revision } });
    setPassage(null);
    onClose();
    if (await asked) notices.say(say("answer.now-marked", { as: say(`as.${as}`) }));
  };
  return (
    <FocusInside back={it.id}>
      <PassagePicker
        words={it.words}
        passage={passage}
        onPick={setPassage}
        legend={say("answer.which-passage")}
        marked={it.marks.map(({ as, from, to }) => ({ from, to, label: say(`as.${as}`) }))}
      />
      <KindChoice
        legend={say("answer.says-what", {
          member: names.member(it.member),
          own: me.members.includes(it.member) ? "yes" : "no",
        })}
        name={`mark ${it.id}`}
        chosen={as}
        onChoose={setAs}
      />
      <Actions>
        <Button look="main" disabled={!passage || !as} onClick={() => void mark()}>
          {say("answer.mark-it")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
