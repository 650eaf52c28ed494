import type { Asker, Finding } from "@mortar/core";
import { isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import type { World } from "../coalition/world.ts";
import { useTold } from "../analyses/answering/useTold.ts";
import type { CloserQuestion, ToldAnswer } from "../analyses/closer/questions.ts";
import { isAboutMine } from "../analyses/contradictions/isAboutMine.ts";
import { byNeed, useUntied } from "../analyses/untied/useUntied.ts";
import { useStanding } from "../coalition/WorkspaceContext.ts";
import { ButtonLink, Section, Sentence, Sentences } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "../workspace/useAddress.ts";

/** At most one thing that cannot both hold and one need that could be met: mine, or for a steward the first of all. */
export function WorthALook() {
  const { world } = useStanding();
  // Before anything is said there is nothing to ask.
  return [...world.commitments.values()].some(isOut) ? <Worthwhile /> : null;
}

function Worthwhile() {
  const { say } = useSpeech();
  const address = useAddress();
  const { world, me } = useStanding();
  const contradictions = useTold<ToldAnswer>("contradictions", "opening");
  const untied = useUntied("opening");
  const contradiction = listed(contradictions).find((it) => me.isSteward || isAboutMine(it, world, me));
  const need = firstNeed(listed(untied), world, me);
  if (!contradiction && !need) return null;
  return (
    <Section title={say("front.worth-a-look")}>
      <Sentences>
        {contradiction && <Worth question="contradictions" it={contradiction} href={address.contradictions} />}
        {need && <Worth question="untied" it={need} href={address.untied} />}
      </Sentences>
      <p className="actions">
        <ButtonLink look="quiet" href={address.closer}>
          {say("front.look-closer")}
        </ButtonLink>
      </p>
    </Section>
  );
}

type WorthProps = { readonly question: CloserQuestion; readonly it: Finding; readonly href: string };

function Worth({ question, it: { code, args }, href }: WorthProps) {
  const { say } = useSpeech();
  return (
    <Sentence
      size="small"
      plain={say(`analysis.${question}.${code}`, args)}
      actions={
        <ButtonLink look="quiet" href={href}>
          {say(`front.see-${question as "untied" | "contradictions"}`)}
        </ButtonLink>
      }
    />
  );
}

const listed = <It extends Finding>(answer: { readonly findings: readonly It[] } | "coming" | null): readonly It[] =>
  answer === "coming" || answer === null ? [] : answer.findings;

const firstNeed = (findings: Parameters<typeof byNeed>[0], { commitments }: World, me: Asker): Finding | undefined =>
  byNeed(findings).find(({ need }) => me.isSteward || me.members.includes(commitments.get(need)?.member ?? ""))
    ?.gives[0];
