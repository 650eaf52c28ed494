import type { Kept } from "@mortar/core";
import type { Conversation } from "@mortar/core/src/records/commitments/conversation/shape.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

export type AskProps = {
  /** Tells the questions of one talk apart. */
  readonly name: string;
  /** As it stands on the sheet, or as it was asked before; empty for a question of one's own. */
  readonly suggested: string;
  readonly talk: Kept<Conversation>;
  /** Who has answered it already: the others come first. */
  readonly heard?: readonly string[];
};

/** One question being asked, and what is being written down of the answer. */
export const useAsking = ({ name, suggested, talk, heard = [] }: AskProps) => {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const answer = useDraft(talk.id, `answer ${name}`);
  const question = useDraft(talk.id, `question ${name}`, { said: suggested, revision: "" });
  const voices = talk.speakers.filter((it) => !heard.includes(it));
  const [speaker, setSpeaker] = useState(voices.find((it) => it === me.person) ?? voices[0] ?? talk.speakers[0] ?? "");
  const [on, setOn] = useState(talk.on);
  const [language, setLanguage] = useState("");
  const about = `${talk.id} ${name}`;
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);

  const keep = async () => {
    const asked = question.text.trim();
    const ask = {
      id: newId(),
      conversation: talk.id,
      question: asked,
      words: answer.text,
      speaker,
      on: on === "" || on === talk.on ? null : on,
      ...(suggested !== "" && asked !== suggested && { insteadOf: suggested }),
      ...(language !== "" && { language }),
    };
    const isTaken = request({ command: "hearAnswer", ask, about });
    answer.clear();
    question.clear();
    if (await isTaken) notices.say(say("answer.now-kept"));
  };
  return {
    about,
    answer,
    question,
    speaker,
    setSpeaker,
    on,
    setOn,
    language,
    setLanguage,
    isReady: answer.text.trim() !== "" && question.text.trim() !== "" && !isOnTheWay,
    keep,
  };
};
