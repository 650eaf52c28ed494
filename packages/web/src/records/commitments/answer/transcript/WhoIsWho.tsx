import { Note, Section, SelectField } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { ASKS, LEFT_OUT, NOT_A_NAME, type Plan } from "./plan.ts";

type WhoProps = {
  readonly plan: Plan;
  readonly speakers: readonly { readonly id: string; readonly name: string }[];
  readonly onSay: (key: string, role: string) => void;
};

/** Every name in the transcript, and whom it stands for: guessed where that is plain, said by a person always. */
export function WhoIsWho({ plan: { voices, isNamed }, speakers, onSay }: WhoProps) {
  const { say } = useSpeech();
  const turns = voices.reduce((sum, { turns }) => sum + turns, 0);
  return (
    <Section title={say("transcript.who")} note={say("transcript.who-note", { count: turns })}>
      {!isNamed && (
        <Note>
          <p>{say("transcript.nobody-named")}</p>
        </Note>
      )}
      <div className="voices-of">
        {voices.map(({ key, name, beginning, turns, role }) => (
          <SelectField
            key={key}
            label={
              name === null
                ? say("transcript.paragraph", { beginning })
                : say("transcript.turns-of", { name, count: turns })
            }
            hint={name === null ? undefined : say("transcript.paragraph", { beginning })}
            value={role}
            onChange={(event) => onSay(key, event.currentTarget.value)}
          >
            <option value="">{say("transcript.choose")}</option>
            <option value={ASKS}>{say("transcript.asks")}</option>
            {speakers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            {name !== null && <option value={NOT_A_NAME}>{say("transcript.not-a-name")}</option>}
            <option value={LEFT_OUT}>{say("transcript.leave-out")}</option>
          </SelectField>
        ))}
      </div>
    </Section>
  );
}
