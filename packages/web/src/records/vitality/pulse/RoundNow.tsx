import type { Pulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Button, ButtonLink, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
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
  const title = say(round.until < me.today ? "pulse.round-late" : "pulse.round", {
    from: day(round.from),
    until: day(round.until),
  });
  return (
    <Section id={round.id} title={title} note={say("pulse.heard", { count: answers.length, all: members.length })}>
      <Sentences>
        {members
          .toSorted((one, other) => rank(one.id) - rank(other.id))
          .map(({ id, name }) => (
            <MemberAsked key={id} member={id} name={name.said} answer={answers.find(({ member }) => member === id)} />
          ))}
      </Sentences>
      {me.isSteward && <CloseRound round={round} />}
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
  const { me } = useStanding();
  const address = useAddress();
  const isOwn = me.members.includes(member);
  const opens = answer ? "pulse.see-answer" : isOwn ? "pulse.answer" : me.isSteward ? "pulse.prepare" : null;
  return (
    <Sentence
      size="small"
      label={name}
      plain={answer ? undefined : say(isOwn ? "pulse.you-not-yet" : "pulse.not-yet")}
      actions={
        opens && (
          <ButtonLink look={isOwn && !answer ? "main" : "plain"} href={address.pulseOf(member)}>
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

function CloseRound({ round }: { readonly round: Pulse }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const close = async () => {
    if (await request({ command: "closeRound", ask: { id: round.id } })) notices.say(say("pulse.now-closed"));
  };
  return (
    <div className="telling">
      <WaitingAbout id={round.id} />
      <Button onClick={() => void close()}>{say("pulse.close")}</Button>
      <Button look="quiet" onClick={() => print()}>
        {say("pulse.print")}
      </Button>
    </div>
  );
}
