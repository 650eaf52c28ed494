import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useCoalition } from "../useCoalition.ts";

type LeaveProps = { readonly it: Kept<Member>; readonly exportAt: string };

/** First what one takes along, then the way out. It cannot be undone: one comes back by a new invitation. */
export function LeaveForm({ it, exportAt }: LeaveProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { name } = useCoalition();
  const request = useRequest();
  const [isSure, setSure] = useState(false);
  const told = { member: it.name.said, coalition: name };

  const leave = () => request({ command: "leaveCoalition", ask: { id: it.id, on: me.today }, as: it.id });
  return (
    <>
      <div className="screen-only">
        <Section title={say("leaving.take-along")} note={say("leaving.take-along-note")}>
          <Actions>
            <a className="button" data-look="plain" href={exportAt} download>
              {say("leaving.export")}
            </a>
            <Button onClick={() => print()}>{say("leaving.print")}</Button>
          </Actions>
        </Section>
      </div>
      <div className="screen-only">
        <Section title={say("leaving.go")} note={say("leaving.go-note", told)}>
          <Choice
            legend={say("leaving.sure-legend")}
            name="sure"
            takes="many"
            options={[{ value: "sure", label: say("leaving.sure", told) }]}
            chosen={isSure ? ["sure"] : []}
            onChoose={(chosen) => setSure(chosen.length > 0)}
          />
          <WaitingAbout id={it.id} />
          <Actions>
            <Button look="main" disabled={!isSure} onClick={() => void leave()}>
              {say("leaving.leave", told)}
            </Button>
          </Actions>
        </Section>
      </div>
    </>
  );
}
