import type { ReactNode } from "react";
import { Actions, Button, Status } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { FocusInside } from "./FocusInside.tsx";

type StepProps = {
  /** What was read before: the focus returns there. */
  readonly back: string;
  /** What the one button that sends is called. */
  readonly send: string;
  readonly isReady: boolean;
  /** What is typed is kept on this device: said so. */
  readonly isKept?: boolean;
  readonly onSend: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form is a step aside from reading: what it asks for, then sent, or not now. */
export function StepAside({ back, send, isReady, isKept = false, onSend, onClose, children }: StepProps) {
  const { say } = useSpeech();
  return (
    <FocusInside back={back}>
      {children}
      {isKept && <Status>{say("draft.kept")}</Status>}
      <Actions>
        <Button look="main" disabled={!isReady} onClick={() => void onSend()}>
          {send}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
