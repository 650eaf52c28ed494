import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useParams } from "wouter";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { Actions, Loading, Page, Section, Sentences } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../../workspace/NoSuchRoom.tsx";
import { useRoomTitle } from "../../../../workspace/useRoomTitle.ts";
import { useCoalition } from "../../../coalition/useCoalition.ts";
import { useNames } from "../../../coalition/useNames.ts";
import { SaidWords } from "../../../SaidWords.tsx";
import { CommitmentTies } from "../../tie/CommitmentTies.tsx";
import { CommitmentAffirming } from "../CommitmentAffirming.tsx";
import { CommitmentHistory } from "../CommitmentHistory.tsx";
import { CommitmentReaders } from "../CommitmentReaders.tsx";
import { isWaiting } from "../filters.ts";
import { binds } from "../kinds.ts";
import { useStateSentence } from "../useStateSentence.ts";
import { Again } from "./Again.tsx";
import { Aside } from "./Aside.tsx";
import { AskedAgain } from "./AskedAgain.tsx";
import { Became } from "./Became.tsx";
import { Moved } from "./Moved.tsx";
import { NextYes } from "./NextYes.tsx";
import { Owner } from "./Owner.tsx";
import { Replacing } from "./Replacing.tsx";
import { Secured } from "./Secured.tsx";
import { Translation } from "./Translation.tsx";

/** One commitment, whole: the words first, then how they stand, what becomes of them and who can read them. */
export function CommitmentPage() {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  const { commitment: id = "" } = useParams();
  const it = world.commitments.get(id);
  if (it) return <Whole key={id} it={it} />;
  return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;
}

function Whole({ it }: { readonly it: Kept<Commitment> }) {
  const { say, day } = useSpeech();
  const { me } = useStanding();
  const { name } = useCoalition();
  const names = useNames();
  const stateOf = useStateSentence();
  const title = say("commitment.whose", { member: names.member(it.member), as: it.as.replaceAll("-", "_") });
  useRoomTitle(title);
  const isOwn = me.members.includes(it.member);
  const isAsked = isWaiting(it);
  const [wasAsked] = useState(isAsked);
  return (
    <Page title={title} words={<SaidWords words={it.words} size="large" id={it.id} />} lead={stateOf(it)}>
      {it.translation && <Translation translation={it.translation} />}
      <Replacing it={it} />
      {it.disclosure === "withdrawn" && it.why && <SaidWords words={it.why} size="small" />}
      {isAsked && <CommitmentAffirming it={it} />}
      {isOwn && wasAsked && it.disclosure === "affirmed" && !isAsked && <NextYes />}
      {isOwn && <Again it={it} />}
      <HowItStands it={it} isOwn={isOwn} />
      {(it.as === "give" || it.as === "need") && (
        <div id="ties">
          <CommitmentTies it={it} />
        </div>
      )}
      <Moved it={it} isOwn={isOwn} />
      <Section title={say("commitment.readers")}>
        <CommitmentReaders it={it} />
      </Section>
      <Section title={say("commitment.aside")}>
        <Actions>
          <Aside it={it} isOwn={isOwn} />
          {!isAsked && <CommitmentAffirming it={it} />}
        </Actions>
        <CommitmentHistory it={it} />
      </Section>
      <p className="hint paper-only">{say("commitment.on-paper", { coalition: name, day: day(me.today) })}</p>
    </Page>
  );
}

type FactsProps = { readonly it: Kept<Commitment>; readonly isOwn: boolean };

/** What somebody looks for who counts on it: what became of it, whose hands it is in, what secures it. */
function HowItStands({ it, isOwn }: FactsProps) {
  const { say } = useSpeech();
  if (it.disclosure === "held-back" || it.disclosure === "withdrawn") return null;
  if (it.disclosure !== "affirmed" && !binds(it.as)) return null;
  return (
    <Section title={say("commitment.how-it-stands")}>
      <Sentences>
        {it.disclosure === "affirmed" && <Became it={it} isOwn={isOwn} />}
        {(binds(it.as) || it.owner || it.due) && <Owner it={it} isOwn={isOwn} />}
        {(binds(it.as) || it.guarantee) && <Secured it={it} isOwn={isOwn} />}
        <AskedAgain it={it} />
      </Sentences>
    </Section>
  );
}
