import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { Facts, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { useNames } from "../useNames.ts";

/** Why somebody was asked, by whom, who else is named, and what is asked of her. */
export function InvitationFacts({ it }: { readonly it: Invitation }) {
  const { say, day, list } = useSpeech();
  const names = useNames();
  const others = it.others.map(({ said }) => said);
  const facts: readonly (readonly [string, string])[] = [
    [say("invitation.joins-as"), say("invitation.form-and-name", { form: say(`form.${it.form}`), name: it.name.said })],
    [say("invitation.by-whom"), say("invitation.by-on", { person: names.person(it.steward), day: day(it.on) })],
    [say("invitation.who-else"), others.length > 0 ? list(others) : say("invitation.nobody-else")],
    [say("invitation.hours"), say("invitation.hours-count", { hours: it.hours })],
    [say("invitation.joins"), day(it.joins)],
    ...(it.state === "open" ? [[say("invitation.by"), day(it.by)] as const] : []),
  ];
  return (
    <Section title={say("invitation.why-title")}>
      <div className="telling">
        <SaidWords words={it.why} id={it.id} />
        {it.objective && <p>{say("member.objective", { objective: it.objective.said })}</p>}
        <Facts facts={facts} />
      </div>
    </Section>
  );
}
