import { useParams } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Loading, Note, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { MemberMoved } from "../../commitments/movement/MemberMoved.tsx";
import { useNames } from "../useNames.ts";
import { AskedAnew } from "./AskedAnew.tsx";
import { Machine } from "./Machine.tsx";
import { MemberBelonging } from "./MemberBelonging.tsx";
import { MemberPeople } from "./MemberPeople.tsx";
import { MemberPromises } from "./MemberPromises.tsx";
import { useWhatItIs } from "./useWhatItIs.ts";

/** One member, whole: what it is, who speaks for it, what it has said in front of the others, since when it belongs. */
export function MemberPage() {
  const { say, day } = useSpeech();
  const { world, isWhole } = useStanding();
  const { member: id = "" } = useParams();
  const names = useNames();
  const whatItIs = useWhatItIs();
  const it = world.members.get(id);
  useRoomTitle(it ? it.name.said : say("place.members"));
  if (!it) return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;

  return (
    <Page title={it.name.said} lead={whatItIs(it)}>
      {it.left && <Note>{say("member.has-left", { day: day(it.left.on), person: names.person(it.left.person) })}</Note>}
      <AskedAnew it={it} />
      {!it.left && <MemberPeople it={it} />}
      {it.form === "ai-system" && <Machine it={it} />}
      <MemberPromises it={it} />
      <MemberMoved it={it} />
      <MemberBelonging it={it} />
    </Page>
  );
}
