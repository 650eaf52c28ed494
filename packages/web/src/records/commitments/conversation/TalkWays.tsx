import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, DayPicker, Disclosure, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { SheetField } from "../questionSheet/SheetField.tsx";
import { useKeepSheet } from "../questionSheet/useKeepSheet.ts";
import { useSheets } from "../questionSheet/useSheets.ts";
import { HandOver } from "./HandingOver.tsx";
import type { Talk } from "./useTalk.ts";

type TalkProps = { readonly talk: Talk };

/** What can be done with the whole conversation: never pressing, so it comes last. */
export function TalkWays({ talk }: TalkProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const address = useAddress();
  const { it, sheet } = talk;
  const end = async () => {
    if (await request({ command: "endConversation", ask: { id: it.id } })) notices.say(say("talk.now-ended"));
  };
  return (
    <Section title={say("talk.this")}>
      {!it.isOver && !it.isOffTheRecord && <FollowSheet talk={talk} />}
      {!it.isOver && !it.rested && <RestForm talk={talk} />}
      <HandOver talk={talk} />
      <Actions>
        {!it.isOver && !it.isOffTheRecord && (
          <ButtonLink look="quiet" href={address.transcript(it.id)}>
            {say("transcript.open")}
          </ButtonLink>
        )}
        <ButtonLink look="quiet" href={`${address.questionSheet(sheet.id)}?talk=${it.id}`}>
          {say("talk.paper")}
        </ButtonLink>
        <ButtonLink look="quiet" href={address.conversations}>
          {say("talks.all")}
        </ButtonLink>
        {!it.isOver && (
          <Button look="quiet" onClick={() => void end()}>
            {say("talk.end")}
          </Button>
        )}
      </Actions>
    </Section>
  );
}

function FollowSheet({ talk: { it, sheet, isAsker } }: TalkProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const keepSheet = useKeepSheet();
  const { sheetOf } = useSheets();
  const [chosen, setChosen] = useState(sheet.id);
  if (!isAsker) return null;
  const follow = async () => {
    const next = sheetOf(chosen);
    if (await request({ command: "followSheet", ask: { id: it.id, sheet: keepSheet(next) } }))
      notices.say(say("talk.now-follows", { name: next.name }));
  };
  return (
    <Disclosure summary={say("talk.another-sheet")}>
      <div className="stack">
        <SheetField value={chosen} onChoose={setChosen} />
        <Actions>
          <Button disabled={chosen === sheet.id} onClick={() => void follow()}>
            {say("talk.another-sheet")}
          </Button>
        </Actions>
      </div>
    </Disclosure>
  );
}

function RestForm({ talk: { it } }: TalkProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [until, setUntil] = useState("");
  const rest = async () => {
    const ask = { id: it.id, until: until === "" ? null : until };
    if (await request({ command: "restConversation", ask })) notices.say(say("talk.now-rests"));
  };
  return (
    <Disclosure summary={say("talk.rest")}>
      <div className="stack">
        <p>{say("talk.rest-text")}</p>
        <DayPicker
          label={say("talk.rest-until")}
          hint={say("form.optional")}
          value={until}
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
        <Actions>
          <Button onClick={() => void rest()}>{say("talk.rest-send")}</Button>
        </Actions>
      </div>
    </Disclosure>
  );
}
