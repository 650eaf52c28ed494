import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Anchor, Page, Section, Tag } from "../../parts/index.ts";
import { CommitmentTabs } from "../../records/commitments/CommitmentTabs.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";
import { useRoomTitle } from "../../workspace/useRoomTitle.ts";
import { useTold } from "../answering/useTold.ts";
import { useAnswer } from "../useAnswer.ts";
import type { CloserQuestion, ToldAnswer } from "./questions.ts";
import "../../style/closer.css";

/** Every question this person can ask, each with its answer in one sentence. */
export function CloserRoom() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  useRoomTitle(say("view.closer"));
  return (
    <Page title={say("place.commitments")} lead={say("closer.lead")} actions={<CommitmentTabs view="closer" />}>
      <Section title={say("closer.together")}>
        <ul className="asked">
          <Asked question="untied" href={address.untied} />
          <Asked question="sideBySide" href={address.sideBySide} />
          <Asked question="contradictions" href={address.contradictions} />
          {me.isSteward && <Asked question="fragility" href={address.fragility} />}
        </ul>
      </Section>
      <Section title={say("closer.elsewhere")}>
        <ul className="asked">
          <Asked question="reciprocity" href={address.ring} />
          <OwedAsked />
          <GapsAsked />
          {me.isSteward && <PaceAsked />}
        </ul>
      </Section>
    </Page>
  );
}

type AskedProps = { readonly question: CloserQuestion | "reciprocity"; readonly href: string };

function Asked({ question, href }: AskedProps) {
  const { say } = useSpeech();
  const answer = useTold<ToldAnswer>(question, "opening");
  const whole = answer === "coming" ? null : answer?.whole;
  const told = whole ? say(`analysis.${question}.${whole.code}`, whole.args) : say("closer.nothing");
  return (
    <AskedItem
      href={href}
      asks={say(`analysis.${question}`)}
      told={answer === "coming" ? say("closer.coming") : told}
      readers={question === "fragility" ? "stewards" : "everyone"}
    />
  );
}

function OwedAsked() {
  const { say } = useSpeech();
  const { owed } = useAddress();
  const found = useAnswer("owed") ?? [];
  return <AskedItem href={owed} asks={say("analysis.owed")} told={say("closer.owed", { count: found.length })} />;
}

function GapsAsked() {
  const { say } = useSpeech();
  const { gaps } = useAddress();
  const found = useAnswer("gaps") ?? [];
  return <AskedItem href={gaps} asks={say("analysis.gaps")} told={say("closer.gaps", { count: found.length })} />;
}

function PaceAsked() {
  const { say } = useSpeech();
  const { pace } = useAddress();
  const [first] = useAnswer("pace") ?? [];
  const told = first ? say(`analysis.pace.${first.code}`, first.args) : say("closer.nothing");
  return <AskedItem href={pace} asks={say("analysis.pace")} told={told} readers="stewards" />;
}

type ItemProps = {
  readonly href: string;
  readonly asks: string;
  readonly told: string;
  readonly readers?: "everyone" | "stewards";
};

/** The question leads to all of its answer; the sentence below is the answer. */
function AskedItem({ href, asks, told, readers }: ItemProps) {
  const { say } = useSpeech();
  return (
    <li>
      <h3>
        <Anchor href={href}>{asks}</Anchor>
      </h3>
      <p>{told}</p>
      {readers === "stewards" && <Tag shape="lock">{say("closer.stewards-only")}</Tag>}
    </li>
  );
}
