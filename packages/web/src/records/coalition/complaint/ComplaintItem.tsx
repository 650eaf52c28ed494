import type { Kept } from "@mortar/core";
import type { Complaint } from "@mortar/core/src/records/coalition/complaint/complaint.ts";
import { lazy, Suspense, useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Readers, Sentence, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { Replies } from "../../reply/Replies.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { useReaders } from "../../useReaders.ts";
import { useCoalition } from "../useCoalition.ts";
import { useNames } from "../useNames.ts";

const TakeBackForm = lazy(async () => ({ default: (await import("../../redaction/TakeBackForm.tsx")).TakeBackForm }));

/** One complaint: about whom, in whose words, who reads it, and what was replied. */
export function ComplaintItem({ it }: { readonly it: Kept<Complaint> }) {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const { host } = useCoalition();
  const names = useNames();
  const readers = useReaders();
  return (
    <Sentence
      label={say("complaint.about", { person: names.person(it.about) })}
      margin={
        <>
          <Tag shape={it.isOver ? "ended" : "ring"}>{say(it.isOver ? "complaint.over" : "complaint.open")}</Tag>
          <Tag>{say("complaint.written", { person: names.person(it.person), day: day(it.on) })}</Tag>
          <Readers reach="few">
            {say("readers.can-read-and-host", { readers: readers.words(it.audience), host })}
          </Readers>
        </>
      }
    >
      <SaidWords words={it.words} id={it.id} />
      <Replies about={{ kind: "complaints", id: it.id }} as={me.members[0]} invites={say("complaint.reply")} />
      <WaitingAbout id={it.id} />
      {it.person === me.person && <OwnWays it={it} />}
    </Sentence>
  );
}

/** What only the one who wrote it can do. */
function OwnWays({ it }: { readonly it: Kept<Complaint> }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [isTakingBack, setTakingBack] = useState(false);
  const close = async () => {
    if (await request({ command: "closeComplaint", ask: { id: it.id } })) notices.say(say("complaint.now-over"));
  };
  if (isTakingBack)
    return (
      <Suspense>
        <TakeBackForm kind="complaints" id={it.id} words={it.words} onClose={() => setTakingBack(false)} />
      </Suspense>
    );
  return (
    <Actions>
      {!it.isOver && (
        <Button look="quiet" onClick={() => void close()}>
          {say("complaint.close")}
        </Button>
      )}
      <Button look="quiet" onClick={() => setTakingBack(true)}>
        {say("take-back.title")}
      </Button>
    </Actions>
  );
}
