import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure, Note, SelectField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import type { Talk } from "./useTalk.ts";

type TalkProps = { readonly talk: Talk };

/** Another steward is to go on with it: who has agreed, who has not, and the yes of whoever looks. */
export function HandingOverNote({ talk: { it, isIn, isSpeaker } }: TalkProps) {
  const { say, list } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  if (!it.handingOver) return null;
  const { to, agreed } = it.handingOver;
  const belongs = (person: string) =>
    [...world.representations.values()].some((one) => one.person === person && one.member === it.member && !one.isOver);
  const open = it.speakers.filter((person) => belongs(person) && !agreed.includes(person));

  const agree = async () => {
    if (await request({ command: "agreeToHandOver", ask: { id: it.id, to } })) notices.say(say("talk.now-agreed"));
  };
  const drop = async () => {
    if (await request({ command: "dropHandOver", ask: { id: it.id } })) notices.say(say("talk.now-dropped"));
  };
  return (
    <Note title={say("talk.handing-title")}>
      <p>{say("talk.handing-text", { person: names.person(to) })}</p>
      {agreed.length > 0 && <p>{say("talk.handing-agreed", { people: list(agreed.map(names.person)) })}</p>}
      {open.length > 0 && <p>{say("talk.handing-open", { people: list(open.map(names.person)) })}</p>}
      {isIn && (
        <Actions>
          {isSpeaker && !agreed.includes(me.person ?? "") && (
            <Button disabled={isOnTheWay} onClick={() => void agree()}>
              {say("talk.handing-agree", { person: names.person(to) })}
            </Button>
          )}
          <Button look="quiet" disabled={isOnTheWay} onClick={() => void drop()}>
            {say("talk.handing-drop")}
          </Button>
        </Actions>
      )}
    </Note>
  );
}

/** Where there is another steward: the one who asks proposes it, or a speaker begins with agreeing. */
export function HandOver({ talk: { it, isAsker } }: TalkProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const [to, setTo] = useState("");
  const others = [...world.stewardships.values()].filter(({ isOver, person }) => !isOver && person !== it.steward);
  if (others.length === 0 || it.handingOver) return null;

  const send = async () => {
    const command = isAsker ? "proposeHandOver" : "agreeToHandOver";
    const told = isAsker ? say("talk.now-proposed", { person: names.person(to) }) : say("talk.now-agreed");
    if (await request({ command, ask: { id: it.id, to } })) notices.say(told);
  };
  return (
    <Disclosure summary={say("talk.hand-over")}>
      <div className="stack">
        <p>{say(isAsker ? "talk.hand-over-text" : "talk.hand-over-agrees-text")}</p>
        <SelectField label={say("talk.hand-over-to")} value={to} onChange={(event) => setTo(event.currentTarget.value)}>
          <option value="">{say("form.choose")}</option>
          {others.map(({ id, person }) => (
            <option key={id} value={person}>
              {names.person(person)}
            </option>
          ))}
        </SelectField>
        <Actions>
          <Button disabled={to === ""} onClick={() => void send()}>
            {say(isAsker ? "talk.hand-over-send" : "talk.hand-over-agree-first")}
          </Button>
        </Actions>
      </div>
    </Disclosure>
  );
}
