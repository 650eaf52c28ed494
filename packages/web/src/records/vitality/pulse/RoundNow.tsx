import type { Pulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import { isAskedAnew } from "@mortar/core/src/records/vitality/pulseAnswer/askedAnew.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, Note, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { AnswerTags } from "../pulseAnswer/AnswerTags.tsx";

/** The open round, member by member: one's own first, then whoever has not been asked yet. */
export function RoundNow({ round }: { readonly round: Pulse }) {
  const { say, day } = useSpeech();
  const { world, me } = useStanding();
  const answers = [...world.pulseAnswers.values()].filter(({ pulse }) => pulse === round.id);
  const members = [...world.members.values()].filter(({ left }) => !left);
  const rank = (id: string) => (me.members.includes(id) ? 0 : answers.some(({ member }) => member === id) ? 2 : 1);
  const unheard = members.filter(({ id }) => !answers.some(({ member }) => member === id));
  const title = say(round.until < me.today ? "pulse.round-late" : "pulse.round", {
    from: day(round.from),
    until: day(round.until),
  });
  return (
    <Section
      id={round.id}
      title={title}
      {...(me.isSteward && {
        note: say("pulse.heard", { count: members.length - unheard.length, all: members.length }),
      })}
    >
      <div className="ways-beside round-members">
        <Sentences>
          {members
            .toSorted((one, other) => rank(one.id) - rank(other.id))
            .map(({ id, name }) => (
              <MemberAsked key={id} member={id} name={name.said} answer={answers.find(({ member }) => member === id)} />
            ))}
        </Sentences>
      </div>
      {!me.isSteward && <p className="telling quiet small">{say("pulse.not-in-confidence")}</p>}
      {me.isSteward && <CloseRound round={round} unheard={unheard.map(({ name }) => name.said)} />}
    </Section>
  );
}

type AskedProps = {
  readonly member: string;
  readonly name: string;
  readonly answer: Parameters<typeof AnswerTags>[0]["answer"] | undefined;
};

function MemberAsked({ member, name, answer }: AskedProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const address = useAddress();
  const isOwn = me.members.includes(member);
  const isWaiting = answer === undefined || isAskedAnew(answer, world);
  const opens = whatOpens({ isWaiting, isOwn, isSteward: me.isSteward });
  const waits = isOwn
    ? "pulse.you-not-yet"
    : answer
      ? "pulse.once-more"
      : me.isSteward
        ? "pulse.not-yet"
        : "pulse.none-to-read";
  return (
    <Sentence
      size="small"
      label={name}
      plain={isWaiting ? say(waits) : undefined}
      actions={
        opens && (
          <ButtonLink
            look={isOwn && isWaiting ? "main" : "plain"}
            href={address.pulseOf(member)}
            aria-label={say("pulse.opens-of", { opens: say(opens), member: name })}
          >
            {say(opens)}
          </ButtonLink>
        )
      }
    >
      {answer && (
        <>
          {answer.words && <SaidWords words={answer.words} size="small" />}
          <p className="tags">
            <AnswerTags answer={answer} />
          </p>
        </>
      )}
    </Sentence>
  );
}

type Waits = { readonly isWaiting: boolean; readonly isOwn: boolean; readonly isSteward: boolean };

/** An answer can be seen; where one is waited for, its own member gives it, and a steward prepares the talk. */
const whatOpens = ({ isWaiting, isOwn, isSteward }: Waits) => {
  if (!isWaiting) return "pulse.see-answer";
  if (isOwn) return "pulse.answer";
  return isSteward ? "pulse.prepare" : undefined;
};

type CloseProps = { readonly round: Pulse; readonly unheard: readonly string[] };

/** A round that is closed is not opened again: whoever has not been heard is named before. */
function CloseRound({ round, unheard }: CloseProps) {
  const { say, list } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [isAsking, setAsking] = useState(false);
  const close = async () => {
    setAsking(false);
    if (await request({ command: "closeRound", ask: { id: round.id } })) notices.say(say("pulse.now-closed"));
  };
  return (
    <div className="closing" id={CLOSING} tabIndex={-1}>
      <WaitingAbout id={round.id} />
      {isAsking ? (
        <FocusInside back={CLOSING}>
          <Note title={say("pulse.unheard", { count: unheard.length, members: list(unheard) })}>
            <p>{say("pulse.unheard-why")}</p>
            <Actions>
              <Button onClick={() => setAsking(false)}>{say("pulse.keep-open")}</Button>
              <Button look="quiet" onClick={() => void close()}>
                {say("pulse.close-now")}
              </Button>
            </Actions>
          </Note>
        </FocusInside>
      ) : (
        <>
          <Button onClick={() => (unheard.length > 0 ? setAsking(true) : void close())}>{say("pulse.close")}</Button>
          {unheard.length > 0 && (
            <Button look="quiet" onClick={() => print()}>
              {say("pulse.print")}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

/** Where the round is closed, and where one comes back to after thinking better of it. */
const CLOSING = "closing-the-round";
