import { hours } from "@mortar/core/src/analyses/hours/hours.ts";
import { moved } from "@mortar/core/src/analyses/moved/moved.ts";
import { FindingItem, keyOf } from "../../../analyses/closer/FindingItem.tsx";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import "../../../style/closer.css";

/** As many as are read at a glance. */
const SHOWN = 3;

/** How far a pledge has moved stands beside it: here is what somebody could speak about. */
const shownBeside: ReadonlySet<string> = new Set(["part-of-due", "all-of-due", "uncounted", "unasked-thanked"]);

/** For stewards: what waits, what did not arrive, what nobody has thanked for, and of whom more is asked than it can give. */
export function WorthAWord() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const waiting = moved.answer(world, me)?.findings.filter(({ code }) => !shownBeside.has(code)) ?? [];
  const burdened = hours.answer(world, me)?.findings.filter(({ code }) => code === "more-than-offered") ?? [];
  const items = [
    ...waiting.map((it) => <FindingItem key={keyOf(it)} question="moved" it={it} />),
    ...burdened.map((it) => <FindingItem key={keyOf(it)} question="hours" it={it} about={it.about.slice(1)} />),
  ];
  if (items.length === 0) return null;
  return (
    <Section title={say("resources.worth-a-word")}>
      <Sentences>{items.slice(0, SHOWN)}</Sentences>
      {items.length > SHOWN && (
        <Disclosure summary={say("front.more", { count: items.length - SHOWN })}>
          <Sentences>{items.slice(SHOWN)}</Sentences>
        </Disclosure>
      )}
    </Section>
  );
}
