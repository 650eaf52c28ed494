import type { Kept } from "@mortar/core";
import { backedBy, backingMin, isBacked } from "@mortar/core/src/records/coalition/succession/backing.ts";
import type { Succession } from "@mortar/core/src/records/coalition/succession/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Sentence, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../useNames.ts";

/** One proposed successor: in whose place, who has said yes, how many it takes, and what the reader can do now. */
export function SuccessionItem({ it }: { readonly it: Kept<Succession> }) {
  const { say, day, list } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const former = it.replaces === null ? undefined : world.stewardships.get(it.replaces)?.person;
  const yes = backedBy(it, world.members);
  const [count, min] = [yes.length, backingMin(world.members)];
  return (
    <Sentence
      label={
        former === undefined ? say("succession.beside") : say("succession.in-place", { person: names.person(former) })
      }
      plain={<span id={it.id}>{names.person(it.candidate)}</span>}
      margin={
        <>
          <Standing it={it} isEnough={count >= min} />
          <Tag>{say("succession.proposed-by", { member: names.member(it.proposedBy) })}</Tag>
          <Tag shape="tick">
            {say("succession.yes-from", { members: list(yes.map(({ name }) => name.said)), count })}
          </Tag>
          {it.until && <Tag>{say("succession.until", { day: day(it.until) })}</Tag>}
        </>
      }
    >
      {!it.isOver && (
        <p className="reason">
          {isBacked(it, world.members)
            ? say("succession.waits", { person: names.person(it.candidate) })
            : say("succession.so-far", { count, min })}
        </p>
      )}
      <WaitingAbout id={it.id} />
      {!it.isOver && <SuccessionWays it={it} />}
    </Sentence>
  );
}

function Standing({ it, isEnough }: { readonly it: Succession; readonly isEnough: boolean }) {
  const { say } = useSpeech();
  if (it.hasAccepted)
    return (
      <Tag shape="tick" tone="pen">
        {say("succession.appointed")}
      </Tag>
    );
  if (it.isOver) return <Tag shape="ended">{say("succession.closed")}</Tag>;
  return <Tag shape={isEnough ? "half" : "ring"}>{say(isEnough ? "succession.enough" : "succession.open")}</Tag>;
}

function SuccessionWays({ it }: { readonly it: Kept<Succession> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  if (isOnTheWay) return null;

  const own = me.members.map((member) => ({ member, hasSaidYes: it.yes.includes(member) }));
  const isCandidate = me.person === it.candidate;
  const mayClose = isCandidate || me.members.includes(it.proposedBy);
  const told = { person: names.person(it.candidate) };
  const accept = async () => {
    const ask = { id: it.id, stewardship: newId(), on: me.today };
    if (await request({ command: "acceptStewardship", ask })) notices.say(say("succession.now-steward"));
  };
  const back = async (as: string) => {
    if (await request({ command: "backSuccessor", ask: { id: it.id }, as }))
      notices.say(say("succession.now-yes", told));
  };
  const close = async () => {
    const as = me.members.includes(it.proposedBy) ? it.proposedBy : undefined;
    const asked = request({ command: "closeSuccession", ask: { id: it.id }, ...(as !== undefined && { as }) });
    if (await asked) notices.say(say("succession.now-closed"));
  };
  return (
    <Actions>
      {isCandidate && isBacked(it, world.members) && (
        <Button look="main" onClick={() => void accept()}>
          {say("succession.accept")}
        </Button>
      )}
      {own.map(({ member, hasSaidYes }) =>
        hasSaidYes ? (
          <Button
            key={member}
            look="quiet"
            onClick={() => void request({ command: "undoBacking", ask: { id: it.id }, as: member })}
          >
            {say("succession.undo", { member: names.member(member) })}
          </Button>
        ) : (
          <Button key={member} look={isCandidate ? "plain" : "main"} onClick={() => void back(member)}>
            {say("succession.back", { member: names.member(member) })}
          </Button>
        ),
      )}
      {mayClose && (
        <Button look="quiet" onClick={() => void close()}>
          {say(isCandidate ? "succession.decline" : "succession.close")}
        </Button>
      )}
    </Actions>
  );
}
