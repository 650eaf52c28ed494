import type { Kept } from "@mortar/core";
import type { Pulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { useId } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button, Section, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { GoesOn } from "./GoesOn.tsx";
import { LastWords } from "./LastWords.tsx";
import { NeedQuestion, Questions } from "./Questions.tsx";
import { ReadersChoice } from "./ReadersChoice.tsx";
import { beginningFrom, holdsField, isNeedAskedIn, isNeedSaidIn, missingIn, saidFrom, spokenOf } from "./saying.ts";
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

/** Who reads it, first of all. Still true? Getting what was agreed? Has your need changed? By the member, or as a steward heard it. */
export function AnswerForm({ talk, round, answer, onSent }: AnswerProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { member } = talk;
  const isOwn = me.members.includes(member);
  const about = answerAbout(member, round.id);
  const last = world.pulseAnswers.get(talk.lastAnswer ?? "");
  const beginning = beginningFrom(answer, isOwn ? last : undefined);
  const draft = useDraftedFields<string>(about, "answer", beginning, answer?.revision);
  const { fields, write } = draft;
  const spoken = spokenOf(talk, world, fields["readers"]);
  const allTrue = () => write(Object.fromEntries(spoken.promises.map((id) => [holdsField(id), "true"])));
  return (
    <Section
      title={say(isOwn ? "answering.own" : "answering.noted")}
      {...(spoken.promises.length > 1 && {
        note: (
          <Button look="quiet" onClick={allTrue}>
            {say("answering.all-true")}
          </Button>
        ),
      })}
    >
      <div className="answering">
        <GoesOn />
        <WaitingAbout id={about} />
        <ReadersChoice member={member} chosen={fields["readers"] ?? ""} onChoose={(readers) => write({ readers })} />
        <Questions talk={talk} spoken={spoken} fields={fields} write={write} />
        <div className="in-words">
          {isNeedAskedIn(fields, spoken.promises, world) && <NeedQuestion talk={talk} fields={fields} write={write} />}
          <TextArea
            label={say("answering.words")}
            value={fields["words"] ?? ""}
            onChange={(event) => write({ words: event.currentTarget.value })}
            rows={2}
          />
          {last && <LastWords answer={last} />}
        </div>
        {!isOwn && !answer && <SpeakerFields member={member} fields={fields} write={write} />}
        <Sending talk={talk} round={round} {...(answer && { answer })} onSent={onSent} draft={draft} />
      </div>
    </Section>
  );
}

type SendingProps = AnswerProps & { readonly draft: ReturnType<typeof useDraftedFields<string>> };

/** The one button; beside it what is still missing. */
function Sending({ talk, round, answer, onSent, draft }: SendingProps) {
  const { say, list } = useSpeech();
  const { world, me } = useStanding();
  const missingId = useId();
  const about = answerAbout(talk.member, round.id);
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  const isOwn = me.members.includes(talk.member);
  const { promises } = spokenOf(talk, world, draft.fields["readers"]);
  const need = isNeedSaidIn(draft.fields, promises, world) ? "said" : "unsaid";
  const missing = missingIn(draft.fields, isOwn || answer ? "known" : "noted", need).map((it) =>
    say(`answering.missing-${it}`),
  );
  const ask = useAnswering({ talk, round, ...(answer && { answer }), onSent, draft });
  if (isOnTheWay) return null;
  return (
    <div className="sending">
      <Button
        look="main"
        disabled={missing.length > 0}
        aria-describedby={missing.length > 0 ? missingId : undefined}
        onClick={() => void ask()}
      >
        {say(isOwn ? "answering.send" : "answering.send-noted")}
      </Button>
      <div className="quiet small">
        {missing.length > 0 && <p id={missingId}>{say("answering.still-to-say", { what: list(missing) })}</p>}
        {!isOwn && <p>{say("answering.speaker-hint")}</p>}
        {draft.isKept && <Status>{say("draft.kept")}</Status>}
      </div>
    </div>
  );
}

/** Sends what is written, as whoever writes it: the member itself, or a steward who heard it. */
const useAnswering = ({ talk, round, answer, onSent, draft }: SendingProps) => {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const { member } = talk;
  const { fields } = draft;
  const about = answerAbout(member, round.id);
  const said = () => saidFrom(fields, spokenOf(talk, world, fields["readers"]), world);
  const begun = () => ({ id: newId(), pulse: round.id, member, ...said() });
  const read = () =>
    ({ speaker: fields["speaker"] ?? "", from: fields["from"] === "paper" ? "paper" : "talk" }) as const;
  const isOwn = me.members.includes(member);
  return async () => {
    const asked = answer
      ? request({
          command: "changePulseAnswer",
          ask: { id: answer.id, ...said(), seen: draft.seen },
          about,
          ...(isOwn && { as: member }),
        })
      : isOwn
        ? request({ command: "answerPulse", ask: begun(), about, as: member })
        : request({ command: "noteReadOut", ask: { ...begun(), ...read() }, about });
    if (!(await asked)) return;
    draft.clear();
    notices.say(say(isOwn ? "answering.now-kept" : "answering.now-noted"));
    onSent();
  };
};
