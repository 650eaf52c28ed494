import type { Finding } from "@mortar/core";
import type { Gap } from "@mortar/core/src/analyses/gaps/gaps.ts";
import type { MessageId } from "@mortar/catalogue/src/browser.ts";
import { ButtonLink, Section, Sentence, Sentences, Tag } from "../parts/index.ts";
import { useNames } from "../records/coalition/useNames.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "../workspace/useAddress.ts";
import { useAnswer } from "./useAnswer.ts";

const SHOWN = 5;

/** What is not named yet: a fact about each member, and no one's fault. What already needs this person now is not said twice. */
export function Gaps() {
  const { say } = useSpeech();
  const address = useAddress();
  const steps = useAnswer("nextSteps") ?? [];
  const found = ((useAnswer("gaps") ?? []) as readonly Gap[]).filter(isNotAmong(steps));
  if (found.length === 0) return null;
  return (
    <Section title={say("front.gaps")} note={say("front.gaps-note")}>
      <GapList gaps={found.slice(0, SHOWN)} />
      <p className="actions">
        <ButtonLink look="quiet" href={address.gaps}>
          {say("front.all-gaps")}
        </ButtonLink>
      </p>
    </Section>
  );
}

const isNotAmong =
  (steps: readonly Finding[]) =>
  ({ code, about: [member], raised }: Gap) =>
    !steps.some(
      (step) =>
        (step.code === "own-gain-unnamed" && code === "your-own-gain" && step.about[0] === member) ||
        (step.code === "gap-asked" && step.about[0] === raised),
    );

function GapList({ gaps }: { readonly gaps: readonly Finding[] }) {
  const { say } = useSpeech();
  const names = useNames();
  return (
    <Sentences>
      {gaps.map(({ code, about: [member = ""], args }) => {
        const id: MessageId = `analysis.gaps.${code}`;
        return (
          <Sentence
            key={`${code} ${member}`}
            size="small"
            label={<Tag shape="gap">{names.member(member)}</Tag>}
            plain={say(id, args)}
            reason={say(`${id}.reason`, args)}
          />
        );
      })}
    </Sentences>
  );
}
