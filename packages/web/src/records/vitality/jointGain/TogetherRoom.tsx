import type { Kept } from "@mortar/core";
import type { JointGain } from "@mortar/core/src/records/vitality/jointGain/jointGain.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { Anchor, Button, Empty, Loading, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { VitalityTabs } from "../VitalityTabs.tsx";
import "../../../style/vitality.css";

const Tell = lazy(async () => ({ default: (await import("./TellForm.tsx")).TellForm }));
const Reword = lazy(async () => ({ default: (await import("./RewordForm.tsx")).RewordForm }));

/** What became possible only together, in the members' words, the latest first: a page to be printed. */
export function TogetherRoom() {
  const { say, day } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const { name } = useCoalition();
  useRoomTitle(say("view.together"));
  const told = [...world.jointGains.values()].filter(({ isWithdrawn }) => !isWithdrawn).sort(latestFirst);
  if (told.length === 0 && !isWhole) return <Loading>{say("room.loading")}</Loading>;
  return (
    <Page title={say("together.title")} lead={say("together.lead")} actions={<VitalityTabs view="together" />}>
      {told.length === 0 ? (
        <Empty title={say("together.none")}>
          <p>{say("together.none-why")}</p>
        </Empty>
      ) : (
        <div className="together">
          {told.map((it) => (
            <Gain key={it.id} it={it} />
          ))}
        </div>
      )}
      <div className="stack screen-only">
        {me.members.map((member) => (
          <TellMore key={member} member={member} />
        ))}
        {told.length > 0 && (
          <p className="actions">
            <Button look="quiet" onClick={() => print()}>
              {say("commitment.print")}
            </Button>
          </p>
        )}
      </div>
      <p className="hint paper-only">{say("together.on-paper", { coalition: name, day: day(me.today) })}</p>
    </Page>
  );
}

function TellMore({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const [isOpen, setOpen] = useState(false);
  const about = `telling-${member}`;
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  return (
    <div id={about} tabIndex={-1} className="stack">
      <WaitingAbout id={about} />
      {isOpen ? (
        <Suspense>
          <Tell member={member} about={about} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        !isOnTheWay && (
          <p className="actions">
            <Button look="main" onClick={() => setOpen(true)}>
              {me.members.length > 1
                ? say("together.tell-for", { member: names.member(member) })
                : say("together.tell")}
            </Button>
          </p>
        )
      )}
    </div>
  );
}

/** One of them: the words large, whose they are, and the gives without which it would not have been. */
function Gain({ it }: { readonly it: Kept<JointGain> }) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const address = useAddress();
  const gives = it.gives.map((id) => world.commitments.get(id)).filter((give) => give !== undefined);
  return (
    <figure>
      <SaidWords words={it.words} size="large" id={it.id} />
      <figcaption>
        <p>
          <strong>{names.member(it.member)}</strong>, {names.person(it.person)} ·{" "}
          <time dateTime={it.on}>{day(it.on)}</time>
        </p>
        {gives.length > 0 && (
          <>
            <p>{say("together.because")}</p>
            <ul>
              {gives.map((give) => (
                <li key={give.id}>
                  {names.member(give.member)}: <Anchor href={address.commitment(give.id)}>{give.words.said}</Anchor>
                </li>
              ))}
            </ul>
          </>
        )}
      </figcaption>
      <OwnGain it={it} />
    </figure>
  );
}

function OwnGain({ it }: { readonly it: Kept<JointGain> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  const [isOpen, setOpen] = useState(false);
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const withdraw = async () => {
    if (await request({ command: "withdrawJointGain", ask: { id: it.id }, as: it.member }))
      notices.say(say("together.now-withdrawn"));
  };
  if (!me.members.includes(it.member)) return null;
  return (
    <div className="screen-only">
      <WaitingAbout id={it.id} />
      {isOpen && !isOnTheWay && (
        <Suspense>
          <Reword it={it} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {!isOpen && !isOnTheWay && (
        <p className="actions">
          <Button look="quiet" onClick={() => setOpen(true)}>
            {say("together.reword")}
          </Button>
          <Button look="quiet" onClick={() => void withdraw()}>
            {say("together.withdraw")}
          </Button>
        </p>
      )}
    </div>
  );
}

const latestFirst = (one: JointGain, other: JointGain) =>
  one.on < other.on ? 1 : one.on > other.on ? -1 : one.id < other.id ? -1 : 1;
