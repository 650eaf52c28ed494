import type { Kept } from "@mortar/core";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { isAskedAnew } from "@mortar/core/src/records/vitality/pulseAnswer/askedAnew.ts";
import type { PulseAnswer } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { openPulse, type Pulse, pulseBefore } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import { useState } from "react";
import { useParams } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, Empty, Loading, Note, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { answerAbout, AnswerForm } from "../pulseAnswer/AnswerForm.tsx";
import { AnswerGiven } from "../pulseAnswer/AnswerGiven.tsx";
import { LeftOver } from "../pulseAnswer/LeftOver.tsx";
import { WhatItMade } from "../pulseAnswer/WhatItMade.tsx";
import { HandOverRound } from "./HandOverRound.tsx";
import { PaperTalk } from "./PaperTalk.tsx";
import { Promised } from "./Promised.tsx";
import { LastAnswer, Since } from "./Since.tsx";
import { usePulseTalk } from "./usePulseTalk.ts";
import { WorthAQuestion } from "./WorthAQuestion.tsx";
import "../../../style/vitality.css";

/** A talk of fifteen minutes with one member, prepared in one screen; or its own minute, on a phone. */
export function TalkPage() {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  const { member = "" } = useParams();
  if (world.members.has(member)) return <Talk key={member} member={member} />;
  return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;
}

function Talk({ member }: { readonly member: string }) {
  const { say, day } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const names = useNames();
  const talks = usePulseTalk();
  const talk = talks?.members.find((it) => it.member === member);
  const round = openPulse(world.pulses);
  const isOwn = me.members.includes(member);
  const title = say(isOwn || !me.isSteward ? "talk-of.own" : "talk-of.title", { member: names.member(member) });
  useRoomTitle(title);
  if (!talk) return isWhole ? <NotYours title={title} member={member} /> : <Loading>{say("room.loading")}</Loading>;
  const lead = round
    ? say(isOwn ? "talk-of.own-lead" : "talk-of.lead", { until: day(round.until) })
    : say("talk-of.no-round");
  return (
    <>
      <div className="screen-only">
        <Page title={title} lead={lead} actions={<Ways talk={talk} round={round} />}>
          <div className="talk-sides sides" data-side={isOwn ? "own" : "steward"}>
            <WhatItMade talk={talk} />
            <div className="worth-asking">{!isOwn && talks && <WorthAQuestion talks={talks} member={member} />}</div>
            <Asking talk={talk} round={round} />
            <div className="since">
              <Since talk={talk} />
            </div>
          </div>
        </Page>
      </div>
      <PaperTalk talk={talk} round={round} />
    </>
  );
}

function Ways({ talk, round }: { readonly talk: TalkOf; readonly round: Pulse | undefined }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  const isAsked = round !== undefined && talk.answer === null;
  return (
    <Actions>
      <ButtonLink look="quiet" href={address.pulse}>
        {say("talk-of.to-round")}
      </ButtonLink>
      <Button look="quiet" onClick={() => print()}>
        {say("talk-of.print")}
      </Button>
      {me.isSteward && isAsked && <HandOverRound round={round.id} member={talk.member} />}
    </Actions>
  );
}

type AskingProps = { readonly talk: TalkOf; readonly round: Pulse | undefined };

/** The questions; or, once they are answered, the answer and what it opens. */
function Asking({ talk, round }: AskingProps) {
  const { world } = useStanding();
  const [isChanging, setChanging] = useState(false);
  const answer = world.pulseAnswers.get(talk.answer ?? "");
  const isAsked = round !== undefined && (!answer || isChanging);
  return (
    <div className="ask">
      {isAsked ? (
        <AnswerForm talk={talk} round={round} {...(answer && { answer })} onSent={() => setChanging(false)} />
      ) : (
        <Answered talk={talk} round={round} onChange={() => setChanging(true)} />
      )}
    </div>
  );
}

/** What was answered, this time and the last; and whatever was being written here when that came. */
function Answered({ talk, round, onChange }: AskingProps & { readonly onChange: () => void }) {
  const { world } = useStanding();
  const answer = world.pulseAnswers.get(talk.answer ?? "");
  const stands = answer ?? world.pulseAnswers.get(talk.lastAnswer ?? "");
  const asked = round ?? pulseBefore(world.pulses);
  const about = answerAbout(talk.member, asked?.id ?? "");
  return (
    <>
      <WaitingAbout id={about} />
      <LeftOver about={about} stands={stands?.words?.said} />
      {answer && <ThisTime answer={answer} onChange={onChange} />}
      {!answer && <Promised talk={talk} />}
      <LastAnswer talk={talk} />
    </>
  );
}

type ThisTimeProps = { readonly answer: Kept<PulseAnswer>; readonly onChange: () => void };

/** It is changed by its member, and by the steward who wrote it down. */
function ThisTime({ answer, onChange }: ThisTimeProps) {
  const { world, me } = useStanding();
  const isOwn = me.members.includes(answer.member);
  const isNoted = me.isSteward && answer.readOut?.by === me.person;
  return (
    <>
      {isOwn && isAskedAnew(answer, world) && <OnceMore answer={answer} onAnswer={onChange} />}
      <AnswerGiven answer={answer} {...((isOwn || isNoted) && { onChange })} />
    </>
  );
}

type OnceMoreProps = { readonly answer: PulseAnswer; readonly onAnswer: () => void };

/** Somebody who speaks for it no more has answered: whoever does is asked herself. */
function OnceMore({ answer, onAnswer }: OnceMoreProps) {
  const { say } = useSpeech();
  const names = useNames();
  const told = { person: names.person(answer.person), member: names.member(answer.member) };
  return (
    <Note tone="pen" title={say("answer-given.once-more", told)}>
      <p>{say("answer-given.once-more-why")}</p>
      <Button look="main" onClick={onAnswer}>
        {say("answer-given.say-now")}
      </Button>
    </Note>
  );
}

/** For everyone else: the answer given last, with its round, where all may read it. */
function NotYours({ title, member }: { readonly title: string; readonly member: string }) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const answer = [...world.pulseAnswers.values()].findLast((it) => it.member === member);
  const round = world.pulses.get(answer?.pulse ?? "");
  const lead = round && say("pulse.round", { from: day(round.from), until: day(round.until) });
  return (
    <Page title={title} {...(lead && { lead })}>
      {answer ? <AnswerGiven answer={answer} /> : <Empty title={say("talk-of.not-yours")} />}
    </Page>
  );
}
