import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Empty, Loading, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { CommitmentTabs } from "../CommitmentTabs.tsx";
import { EveryMember } from "../pledge/EveryMember.tsx";
import { OwnPledges } from "../pledge/OwnPledges.tsx";
import { TimeOfAll } from "../timeAsk/TimeOfAll.tsx";
import { YourTime } from "../timeOffer/YourTime.tsx";
import { Received, Unprompted } from "./Unprompted.tsx";
import { WorthAWord } from "./WorthAWord.tsx";
import { YourWord } from "./YourWord.tsx";
import "../../../style/moving.css";

/** What was pledged, what moved of it, what its receiver says; and how much time is asked of whom. */
export function ResourcesRoom() {
  const { say } = useSpeech();
  const { me, isWhole } = useStanding();
  const address = useAddress();
  const hasNoPart = !me.isSteward && me.members.length === 0;
  useRoomTitle(say("view.resources"));
  return (
    <Page title={say("view.resources")} lead={say("resources.lead")} actions={<CommitmentTabs view="resources" />}>
      {hasNoPart && (isWhole ? <Empty title={say("resources.no-part")} /> : <Loading>{say("room.loading")}</Loading>)}
      <YourWord />
      {me.members.map((member) => (
        <OwnPledges key={member} member={member} />
      ))}
      {me.members.map((member) => (
        <Received key={member} member={member} />
      ))}
      {me.members.map((member) => (
        <Unprompted key={member} member={member} />
      ))}
      {me.members.map((member) => (
        <YourTime key={member} member={member} />
      ))}
      {me.isSteward && <WorthAWord />}
      {me.isSteward && <EveryMember />}
      {me.isSteward && <TimeOfAll />}
      <p className="actions screen-only">
        <ButtonLink look="quiet" href={address.together}>
          {say("resources.to-together")}
        </ButtonLink>
        <ButtonLink look="quiet" href={me.members.length > 0 ? address.bringIn : address.takeAlong}>
          {say(me.members.length > 0 ? "resources.to-tables" : "resources.to-take-along")}
        </ButtonLink>
        {/* A page of its own, outside the workspace: the browser's own way there. */}
        <ButtonLink look="quiet" href="/help/questions/moved">
          {say("closer.help")}
        </ButtonLink>
      </p>
    </Page>
  );
}
