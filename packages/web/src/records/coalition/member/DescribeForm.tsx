import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";

type FormProps = { readonly it: Kept<Member>; readonly onClose: () => void };

/** The human being who answers for an AI system says what it is built for, and what it measures and improves. */
export function DescribeForm({ it, onClose }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const { id, revision } = it;
  const objective = useDraft(id, "objective", { said: it.objective?.said ?? "", revision });
  const optimises = useDraft(id, "optimises", { said: it.optimises?.said ?? "", revision });
  const isEmpty = objective.text.trim() === "" || optimises.text.trim() === "";

  const send = async () => {
    const seen = objective.isKept ? objective.seen : optimises.seen;
    const ask = { id, objective: objective.text, optimises: optimises.text, seen };
    const asked = request({ command: "describeMachine", ask, as: id });
    objective.clear();
    optimises.clear();
    onClose();
    if (await asked) notices.say(say("machine.now-described"));
  };
  return (
    <FocusInside back={id}>
      <TextArea
        label={say("machine.objective")}
        value={objective.text}
        maxLength={2_000}
        onChange={(event) => objective.write(event.currentTarget.value)}
        rows={2}
      />
      <TextArea
        label={say("machine.optimises")}
        hint={say("machine.optimises-hint")}
        value={optimises.text}
        maxLength={2_000}
        onChange={(event) => optimises.write(event.currentTarget.value)}
        rows={2}
      />
      <Actions>
        <Button look="main" disabled={isEmpty} onClick={() => void send()}>
          {say("form.keep")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
