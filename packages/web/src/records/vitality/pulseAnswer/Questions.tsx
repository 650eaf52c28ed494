import { Getting, Holds } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, Choice } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { gettingField, holdsField, type Saying } from "./saying.ts";

type Spoken = Pick<TalkOf, "promises" | "gets">;
type QuestionsProps = {
  readonly talk: TalkOf;
  readonly spoken: Spoken;
  readonly fields: Saying;
  readonly write: (changed: Readonly<Record<string, string>>) => void;
};

/** Three questions for each commitment that matters: its words, and one tap for each. */
export function Questions({ talk, spoken, fields, write }: QuestionsProps) {
  const { say } = useSpeech();
  const left = talk.promises.length + talk.gets.length - spoken.promises.length - spoken.gets.length;
  const allTrue = () => write(Object.fromEntries(spoken.promises.map((id) => [holdsField(id), "true"])));
  return (
    <>
      {spoken.promises.length > 1 && (
        <p className="actions">
          <Button onClick={allTrue}>{say("answering.all-true")}</Button>
        </p>
      )}
      {spoken.promises.map((commitment) => (
        <OnePromise key={commitment} commitment={commitment} spoken={spoken} fields={fields} write={write} />
      ))}
      {left > 0 && <p className="quiet">{say("answering.left-out", { count: left })}</p>}
      <Choice
        legend={say("answering.need")}
        name={`need ${talk.member}`}
        look="row"
        options={(["no", "yes"] as const).map((value) => ({ value, label: say(`answering.need-${value}`) }))}
        chosen={[fields["need"] ?? ""]}
        onChoose={([need = ""]) => write({ need })}
      />
    </>
  );
}

type PromiseProps = Omit<QuestionsProps, "talk"> & { readonly commitment: string };

function OnePromise({ commitment, spoken, fields, write }: PromiseProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const it = world.commitments.get(commitment);
  if (!it) return null;
  const ties = spoken.gets.map((id) => world.ties.get(id)).filter((tie) => tie?.need === commitment);
  const holds = holdsField(commitment);
  return (
    <div className="asked" role="group" aria-label={it.words.said}>
      <p className="label">{say(`as.${it.as}`)}</p>
      <SaidWords words={it.words} size="small" />
      <Choice
        legend={say("answering.still-true")}
        name={`holds ${commitment}`}
        look="row"
        options={Holds.options.map((value) => ({ value, label: say(`answering.holds-${value}`) }))}
        chosen={[fields[holds] ?? ""]}
        onChoose={([as = ""]) => write({ [holds]: as })}
      />
      {ties.map(
        (tie) =>
          tie && (
            <Choice
              key={tie.id}
              legend={say("answering.getting", { giver: names.member(tie.giver) })}
              hint={world.commitments.get(tie.give)?.words.said}
              name={`getting ${tie.id}`}
              look="row"
              options={Getting.options.map((value) => ({ value, label: say(`answering.getting-${value}`) }))}
              chosen={[fields[gettingField(tie.id)] ?? ""]}
              onChoose={([as = ""]) => write({ [gettingField(tie.id)]: as })}
            />
          ),
      )}
    </div>
  );
}
