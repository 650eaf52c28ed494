import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Disclosure, Empty, Page, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { SheetForm } from "./SheetForm.tsx";
import { SheetItem } from "./SheetItem.tsx";
import { asSheet, useSheets } from "./useSheets.ts";

/** What is asked in private: the coalition's own sheets, and four to begin with. */
export function QuestionSheetsRoom() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { standard, offered, shelved } = useSheets();
  const [isWriting, setWriting] = useState(false);
  useRoomTitle(say("sheets.title"));
  const blank = { id: "blank", name: "", context: "other", questions: [] } as const;
  return (
    <Page title={say("sheets.title")} lead={say("sheets.lead")}>
      <Section title={say("sheets.ours")}>
        {offered.length === 0 && !isWriting && (
          <Empty title={say("sheets.none")}>
            <p>{say("sheets.none-text")}</p>
          </Empty>
        )}
        <Sentences>
          {offered.map((it) => (
            <SheetItem key={it.id} sheet={asSheet(it)} it={it} />
          ))}
        </Sentences>
        {me.isSteward &&
          (isWriting ? (
            <div className="prose">
              <SheetForm from={blank} onClose={() => setWriting(false)} />
            </div>
          ) : (
            <div className="actions" id="sheet-blank">
              <Button onClick={() => setWriting(true)}>{say("sheets.write")}</Button>
            </div>
          ))}
        {shelved.length > 0 && (
          <Disclosure summary={say("sheets.shelved", { count: shelved.length })}>
            <Sentences>
              {shelved.map((it) => (
                <SheetItem key={it.id} sheet={asSheet(it)} it={it} />
              ))}
            </Sentences>
          </Disclosure>
        )}
      </Section>
      <Section title={say("sheets.standard")} note={say("sheets.standard-note")}>
        <Sentences>
          {standard.map((sheet) => (
            <SheetItem key={sheet.id} sheet={sheet} />
          ))}
        </Sentences>
      </Section>
    </Page>
  );
}
