import type { Kept } from "@mortar/core";
import { audienceUntilAffirmation } from "@mortar/core/src/records/commitments/commitment/readBy.ts";
import type { Answer } from "@mortar/core/src/records/commitments/answer/answer.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, DayPicker, Note, Readers, TwoUp } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { type Passage, PassagePicker } from "../../PassagePicker.tsx";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useReaders } from "../../useReaders.ts";
import { KindChoice } from "../commitment/KindChoice.tsx";
import type { MarkKind } from "../commitment/kinds.ts";
import { type ChosenReaders, namedIn, ReadersChoice } from "../commitment/ReadersChoice.tsx";
import { FocusInside } from "../../../workspace/FocusInside.tsx";

/** The member chooses what leaves the conversation, and sees who can read it before and after. */
export function ReleaseForm({ it, onClose }: { readonly it: Kept<Answer>; readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [first] = it.marks;
  const [passage, setPassage] = useState<Passage | null>(first ?? null);
  const [as, setAs] = useState<MarkKind | null>(first?.as ?? null);
  const [due, setDue] = useState("");
  const [readers, setReaders] = useState<ChosenReaders>(null);
  const isPast = due !== "" && due < me.today;
  const said = passage && it.words.said.slice(passage.from, passage.to).trim();

  const pick = (picked: Passage) => {
    setPassage(picked);
    const mark = it.marks.find(({ from, to }) => from <= picked.from && picked.to <= to);
    if (mark) setAs(mark.as);
  };
  const release = async () => {
    if (!said || !as) return;
    const by = due === "" ? null : due;
    const ask = { id: newId(), member: it.member, as, words: said, answer: it.id, due: by, ...namedIn(readers) };
    const asked = request({ command: "releaseCommitment", ask, about: it.id, as: it.member });
    onClose();
    if (await asked) notices.say(say("commitment.now-released"));
  };
  return (
    <FocusInside back={it.id}>
      <PassagePicker
        words={it.words}
        passage={passage}
        onPick={pick}
        legend={say("release.which")}
        marked={it.marks.map((mark) => ({ ...mark, label: say(`as.${mark.as}`) }))}
      />
      <KindChoice legend={say("commitment.which")} name={`release ${it.id}`} chosen={as} onChoose={setAs} />
      <DayPicker
        label={say("commitment.by-when")}
        hint={say("form.optional")}
        error={isPast ? say("refusal.commitment/day-past") : undefined}
        value={due}
        min={me.today}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      <ReadersChoice member={it.member} name={`readers ${it.id}`} readers={readers} onChoose={setReaders} />
      <BeforeAndAfter it={it} named={readers} />
      <Note>{say("release.only-these")}</Note>
      <Actions>
        <Button look="main" disabled={!said || !as || isPast} onClick={() => void release()}>
          {say("commitment.release")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}

function BeforeAndAfter({ it, named }: { readonly it: Kept<Answer>; readonly named: ChosenReaders }) {
  const { say } = useSpeech();
  const { host } = useCoalition();
  const readers = useReaders();
  return (
    <TwoUp
      first={{
        title: say("release.now"),
        children: (
          <Readers reach="few">
            {say("readers.can-read-and-host", { readers: readers.words(it.audience), host })}
          </Readers>
        ),
      }}
      second={{
        title: say("release.afterwards"),
        children: (
          <>
            <Readers reach="few">
              {say("readers.can-read", { readers: readers.words(audienceUntilAffirmation(named, it.member)) })}
            </Readers>
            {named === null && <p className="hint">{say("release.once-affirmed")}</p>}
          </>
        ),
      }}
    />
  );
}
