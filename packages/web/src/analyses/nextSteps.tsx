import type { Finding, analyses } from "@mortar/core";
import type { MessageId } from "@mortar/catalogue/src/browser.ts";
import { wayOn } from "@mortar/core/src/analyses/nextSteps/waysOn.ts";
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
  return (
    <Sentence
      size={isFirst ? "large" : "small"}
      plain={say(id, step.args)}
      reason={say(`${id}.reason`, step.args)}
      actions={
        <>
          <WaitingAbout id={step.about[0] ?? ""} />
          <ButtonLink look={isFirst ? "main" : "plain"} href={leadsTo(step)}>
            {say(`step.${step.code as Code}`)}
          </ButtonLink>
        </>
      }
    />
  );
}

const useWaysOn = () => {
  const { front } = useAddress();
  const { world, me } = useStanding();
  return (step: Finding): string => (me.person === null ? front : front + wayOn(step, world));
};

const keyOf = ({ code, about }: Finding) => `${code} ${about.join(" ")}`;
