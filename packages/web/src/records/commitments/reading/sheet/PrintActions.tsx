import type { ReactNode } from "react";
import { Actions, Button } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";

/** Above a sheet, on the screen alone. */
export function PrintActions({ children }: { readonly children?: ReactNode }) {
  const { say } = useSpeech();
  return (
    <div className="screen-only">
      <Actions>
        <Button look="main" onClick={() => print()}>
          {say("sheet.print")}
        </Button>
        {children}
      </Actions>
    </div>
  );
}
