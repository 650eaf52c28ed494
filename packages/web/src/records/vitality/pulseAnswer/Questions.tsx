import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Choice, Disclosure } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";
import { OneGet, OnePromise } from "./OneQuestion.tsx";
import { beforeOf } from "./before.ts";
import type { Saying } from "./saying.ts";

export type Spoken = Pick<TalkOf, "promises" | "gets">;
type QuestionsProps = {
  readonly talk: TalkOf;
  readonly spoken: Spoken;
  readonly fields: Saying;
  readonly write: (changed: Readonly<Record<string, string>>) => void;
};

/** As many questions as fit a screen beside everything else; the rest is a tap away. */
const SHOWN = 6;

/** Three questions for each commitment that matters: its words, one tap for each, and what was answered the last time. */
export function Questions({ talk, spoken, fields, write }: QuestionsProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const before = beforeOf(world.pulseAnswers.get(talk.lastAnswer ?? ""));
  const left = talk.promises.length + talk.gets.length - spoken.promises.length - spoken.gets.length;
  const needOf = (tie: string) => world.ties.get(tie)?.need ?? "";
  const asks = { fields, write, before };
  const each = spoken.promises.toSorted((one, other) => Number(before.stood(one)) - Number(before.stood(other)));
  const getsOf = (promise: string) => spoken.gets.filter((tie) => needOf(tie) === promise);
  const loose = spoken.gets.filter((tie) => !spoken.promises.includes(needOf(tie)));
  const promises = each.map((id) => <OnePromise key={id} commitment={id} gets={getsOf(id)} {...asks} />);
  const shown = asManyAsFit(each.map((id) => 1 + getsOf(id).length));
  return (
    <>
      {promises.slice(0, shown)}
      {loose.map((tie) => (
        <OneGet key={tie} tie={tie} {...asks} />
      ))}
      {promises.length > shown && (
        <Disclosure summary={say("answering.more", { count: promises.length - shown })}>
          <div className="answering">{promises.slice(shown)}</div>
        </Disclosure>
      )}
      {left > 0 && <p className="quiet small">{say("answering.left-out", { count: left })}</p>}
    </>
  );
}

/** How many commitments are shown at once, by the questions each brings: never fewer than one, never one hidden alone. */
const asManyAsFit = (questions: readonly number[]): number => {
  let [shown, asked] = [0, 0];
  while (shown < questions.length && (shown === 0 || asked + (questions[shown] ?? 0) <= SHOWN))
    asked += questions[shown++] ?? 0;
  return questions.length - shown === 1 ? questions.length : shown;
};

/** Asked where no need of its own stands above, whose line says the same. */
export function NeedQuestion({ talk, fields, write }: Omit<QuestionsProps, "spoken">) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const { need } = beforeOf(world.pulseAnswers.get(talk.lastAnswer ?? ""));
  return (
    <Choice
      legend={say("answering.need")}
      name={`need ${talk.member}`}
      look="row"
      options={(["no", "yes"] as const).map((value) => ({
        value,
        label: say(`answering.need-${value}`),
        ...(need === value && { hint: say("answering.last-time") }),
      }))}
      chosen={[fields["need"] ?? ""]}
      onChoose={([chosen = ""]) => write({ need: chosen })}
    />
  );
}
