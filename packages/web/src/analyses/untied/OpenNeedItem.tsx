import type { CouldMeet } from "@mortar/core/src/analyses/untied/shape.ts";
import { useStanding, useWorkspace } from "../../coalition/WorkspaceContext.ts";
import { Anchor, Button, ButtonLink, Sentence, Tag } from "../../parts/index.ts";
import { useNames } from "../../records/coalition/useNames.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";
import { fromOtherSide, inAny } from "../closer/inCommon.ts";
import { InCommonLine, MarkedWords } from "../closer/MarkedWords.tsx";
import type { OpenNeed } from "./useUntied.ts";

type ItemProps = { readonly it: OpenNeed; readonly onNone: () => void; readonly onTakeUp: () => void };

/** One need in its member's words, and below it the gives that could meet it, each with what speaks for it. */
export function OpenNeedItem({ it: { need, gives }, onNone, onTakeUp }: ItemProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const { world } = useStanding();
  const names = useNames();
  const address = useAddress();
  const it = world.commitments.get(need);
  if (!it) return null;
  const layAside = () => {
    onNone();
    notices.say(say("untied.now-aside"), { label: say("commitment.undo"), press: onTakeUp });
  };
  return (
    <Sentence
      label={
        <Anchor href={address.commitment(need)}>
          {say("commitment.whose", { member: names.member(it.member), as: "need" })}
        </Anchor>
      }
      actions={
        <span className="screen-only">
          <Button look="quiet" onClick={layAside}>
            {say("untied.fits-none", { count: gives.length })}
          </Button>
        </span>
      }
    >
      <MarkedWords words={it.words} inCommon={inAny(gives)} size="said" />
      <p className="caption">{say("untied.could-meet-it", { count: gives.length })}</p>
      <ul className="could-meet">
        {gives.map((give) => (
          <Give key={give.give} it={give} />
        ))}
      </ul>
    </Sentence>
  );
}

function Give({ it }: { readonly it: CouldMeet }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const address = useAddress();
  const give = world.commitments.get(it.give);
  const need = world.commitments.get(it.need);
  if (!give || !need) return null;
  const isFromNeed = me.members.includes(need.member) && !me.members.includes(give.member);
  return (
    <li>
      <Anchor href={address.commitment(it.give)}>
        {say("commitment.whose", { member: names.member(give.member), as: "give" })}
      </Anchor>
      <MarkedWords words={give.words} inCommon={fromOtherSide(it)} />
      {it.code === "could-meet-too" && <Tag shape="tick">{say("untied.meets-another")}</Tag>}
      <InCommonLine one={need.words} other={give.words} inCommon={it} />
      <span className="screen-only">
        <ButtonLink
          look="quiet"
          href={isFromNeed ? address.proposeTie(it.need, it.give) : address.proposeTie(it.give, it.need)}
        >
          {say("untied.propose")}
        </ButtonLink>
      </span>
    </li>
  );
}
