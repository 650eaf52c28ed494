import type { Finding, analyses } from "@mortar/core";
import type { MessageId } from "@mortar/catalogue/src/browser.ts";
import { useStanding } from "../coalition/WorkspaceContext.ts";
import { ButtonLink, Disclosure, Empty, Section, Sentence, Sentences } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "../workspace/useAddress.ts";
import { WaitingAbout } from "../workspace/WaitingAbout.tsx";
import { useAnswer } from "./useAnswer.ts";

/** What is shown before one asks for more: a page of a hundred tasks helps nobody begin. */
const SHOWN = 5;

type Code = keyof (typeof analyses)["nextSteps"]["says"];

/** What needs this person now, each with its reason and one way on. */
export function NextSteps() {
  const { say } = useSpeech();
  const steps = useAnswer("nextSteps") ?? [];
  return (
    <Section title={say("front.now")}>
      {steps.length === 0 ? (
        <Empty title={say("front.nothing-now")} />
      ) : (
        <>
          <Sentences>
            {steps.slice(0, SHOWN).map((step, index) => (
              <Step key={keyOf(step)} step={step} isFirst={index === 0} />
            ))}
          </Sentences>
          {steps.length > SHOWN && (
            <Disclosure summary={say("front.more", { count: steps.length - SHOWN })}>
              <Sentences>
                {steps.slice(SHOWN).map((step) => (
                  <Step key={keyOf(step)} step={step} isFirst={false} />
                ))}
              </Sentences>
            </Disclosure>
          )}
        </>
      )}
    </Section>
  );
}

/** The first is the one good next step: large, with the one button this page hopes for. */
function Step({ step, isFirst }: { readonly step: Finding; readonly isFirst: boolean }) {
  const { say } = useSpeech();
  const leadsTo = useWaysOn();
  const id: MessageId = `analysis.nextSteps.${step.code}`;
  const wayOn = (
    <ButtonLink look={isFirst ? "main" : "plain"} href={leadsTo(step)}>
      {say(`step.${step.code as Code}`)}
    </ButtonLink>
  );
  return (
    <Sentence
      size={isFirst ? "large" : "small"}
      plain={say(id, step.args)}
      reason={say(`${id}.reason`, step.args)}
      actions={
        <>
          <WaitingAbout id={step.about[0] ?? ""} />
          {wayOn}
        </>
      }
    />
  );
}

const useWaysOn = () => {
  const address = useAddress();
  const { world, me } = useStanding();
  return ({ code, about: [first = "", second = ""] }: Finding): string => {
    const ways: Readonly<Record<Code, string>> = {
      "reading-open": address.reading,
      "witness-waiting": address.commitment(first),
      "voice-disputed": address.member(second),
      "condition-past": address.commitment(first),
      "condition-due": address.commitment(first),
      "asked-anew": `${address.member(world.commitments.get(first)?.member ?? me.members[0] ?? "")}#asked-anew`,
      "newcomer-waiting": address.invitation(first),
      "newcomer-chosen": address.invitation(first),
      "invitation-open": address.invitation(first),
      "succession-waiting": address.stewards,
      "succession-backed": address.stewards,
      "handover-waiting": address.conversation(first),
      "complaint-unanswered": address.complaints,
      "misalignment-unanswered": address.member(second),
      "arrival-unsaid": `${address.commitment(first)}#ties`,
      "window-closing": address.theCoalition,
      "term-ending": address.stewards,
      "talk-rested": address.conversation(first),
      "gains-unnamed": address.gaps,
      "never-read-back": address.reading,
      "moved-waiting": address.yourWord,
      "pledge-asked-anew": address.resources,
      "round-open": address.pulseOf(second),
      "review-open": address.review,
      "words-answered-changed": address.commitment(first),
      "not-getting": `${address.commitment(first)}#ties`,
      "need-answered-changed": address.prepareTalk(second),
      "round-unheard": address.pulse,
      "past-due": `${address.commitment(first)}?do=became`,
      "due-soon": address.commitment(first),
      "affirm-waiting": address.commitment(first),
      "tie-waiting": `${address.commitment(first)}#ties`,
      "possible-unsaid": `${address.commitment(first)}#ties`,
      "gap-asked": address.gaps,
      "no-member": address.members,
      "nobody-speaks": address.nameRepresentative(first),
      "not-talked-to": address.prepareTalk(first),
      "own-gain-unnamed": address.gaps,
      unmarked: `${address.conversation(first)}?step=marks`,
    };
    return me.person === null ? address.front : ways[code as Code];
  };
};

const keyOf = ({ code, about }: Finding) => `${code} ${about.join(" ")}`;
