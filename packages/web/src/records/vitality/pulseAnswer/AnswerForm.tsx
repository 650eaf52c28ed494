import type { Kept } from "@mortar/core";
import type { Pulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { Questions } from "./Questions.tsx";
import { ReadersChoice } from "./ReadersChoice.tsx";
import { beginningFrom, isAnswered, saidFrom, spokenOf } from "./saying.ts";
import { SpeakerFields } from "./SpeakerFields.tsx";

type AnswerProps = {
  readonly talk: TalkOf;
  readonly round: Pulse;
  /** What was answered before, where it is changed. */
  readonly answer?: Kept<PulseAnswer>;
  readonly onSent: () => void;
};

/** Where an answer of a member is shown while it waits. */
export const answerAbout = (member: string, round: string) => `pulse-${round}-${member}`;

/** Still true? Has your need changed? Getting what was agreed? By the member itself, or as a steward heard it. */
export function AnswerForm({ talk, round, answer, onSent }: AnswerProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const { member } = talk;
  const about = answerAbout(member, round.id);
  const isOwn = me.members.includes(member);
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  const last = world.pulseAnswers.get(talk.lastAnswer ?? "");
  const draft = useDraftedFields<string>(about, "answer", beginningFrom(answer, last), answer?.revision);
  const { fields, write } = draft;
  const spoken = spokenOf(talk, world, fields["readers"]);
  const isReady = isAnswered(fields) && (isOwn || fields["speaker"] !== "");

  const send = async () => {
    const said = saidFrom(fields, spoken);
    const asked = answer
      ? request({ command: "changePulseAnswer", ask: { id: answer.id, ...said, seen: draft.seen }, about, as: member })
      : isOwn
        ? request({ command: "answerPulse", ask: { id: newId(), pulse: round.id, member, ...said }, about, as: member })
        : request({
            command: "noteReadOut",
            ask: {
              id: newId(),
              pulse: round.id,
              member,
              ...said,
              speaker: fields["speaker"] ?? "",
              from: fields["from"] === "paper" ? "paper" : "talk",
            },
            about,
          });
    if (!(await asked)) return;
    draft.clear();
    notices.say(say(isOwn ? "answering.now-kept" : "answering.now-noted"));
    onSent();
  };
  return (
    <Section title={say(isOwn ? "answering.own" : "answering.noted")}>
      <div className="answering">
        <WaitingAbout id={about} />
        <Questions talk={talk} spoken={spoken} fields={fields} write={write} />
        <TextArea
          label={say("answering.words")}
          hint={say("form.optional")}
          value={fields["words"] ?? ""}
          onChange={(event) => write({ words: event.currentTarget.value })}
          rows={2}
        />
        {!isOwn && <SpeakerFields member={member} fields={fields} write={write} />}
        <ReadersChoice member={member} chosen={fields["readers"] ?? ""} onChoose={(readers) => write({ readers })} />
        {draft.isKept && <Status>{say("draft.kept")}</Status>}
        {!isOnTheWay && (
          <p className="actions">
            <Button look="main" disabled={!isReady} onClick={() => void send()}>
              {say(isOwn ? "answering.send" : "answering.send-noted")}
            </Button>
            {!isReady && (
              <span className="quiet small">
                {say(isOwn ? "answering.still-missing" : "answering.still-missing-noted")}
              </span>
            )}
          </p>
        )}
      </div>
    </Section>
  );
}
