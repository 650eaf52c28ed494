import type { Kept } from "@mortar/core";
import type { QuestionSheet } from "@mortar/core/src/records/commitments/questionSheet/questionSheet.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, Disclosure, Sentence } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { SheetForm } from "./SheetForm.tsx";
import type { Sheet } from "./useSheets.ts";

type SheetProps = {
  readonly sheet: Sheet;
  /** Where the coalition keeps it; a standard sheet is taken before it is changed. */
  readonly it?: Kept<QuestionSheet>;
};

/** One sheet, what it asks, and what the reader may do with it. */
export function SheetItem({ sheet, it }: SheetProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  const [isEditing, setEditing] = useState(false);
  const { name, questions } = sheet;
  if (isEditing)
    return (
      <Sentence size="small">
        <SheetForm from={sheet} {...(it && { it })} onClose={() => setEditing(false)} />
      </Sentence>
    );
  return (
    <Sentence
      size="small"
      label={it ? say(`sheet.${sheet.context}`) : undefined}
      plain={<span id={it?.id ?? `sheet-${sheet.id}`}>{name}</span>}
      actions={
        <Actions>
          <ButtonLink
            look="quiet"
            href={address.questionSheet(sheet.id)}
            aria-label={say("sheets.print-this", { name })}
          >
            {say("sheets.print")}
          </ButtonLink>
          {me.isSteward && (
            <Button
              look="quiet"
              aria-label={say(it ? "sheets.edit-this" : "sheets.take-this", { name })}
              onClick={() => setEditing(true)}
            >
              {say(it ? "sheets.edit" : "sheets.take")}
            </Button>
          )}
          {me.isSteward && it && <ShelveButton it={it} />}
        </Actions>
      }
    >
      <Disclosure
        summary={say("sheets.show-questions", { count: questions.length })}
        open={it === undefined || undefined}
      >
        <ol className="questions">
          {questions.map((question) => (
            <li key={question} dir="auto">
              {question}
            </li>
          ))}
        </ol>
      </Disclosure>
      {it && <WaitingAbout id={it.id} />}
    </Sentence>
  );
}

function ShelveButton({ it }: { readonly it: Kept<QuestionSheet> }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const named = { name: it.name.said };
  const press = async () => {
    const command = it.isShelved ? "restoreSheet" : "shelveSheet";
    if (await request({ command, ask: { id: it.id } }))
      notices.say(say(it.isShelved ? "sheet-form.restored" : "sheet-form.laid-aside", named));
  };
  return (
    <Button
      look="quiet"
      aria-label={say(it.isShelved ? "sheets.restore-this" : "sheets.shelve-this", named)}
      onClick={() => void press()}
    >
      {say(it.isShelved ? "sheets.restore" : "sheets.shelve")}
    </Button>
  );
}
