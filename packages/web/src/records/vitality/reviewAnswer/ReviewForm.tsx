import type { Kept } from "@mortar/core";
import type { Review } from "@mortar/core/src/records/vitality/review/review.ts";
import { Moving, type ReviewAnswer, Worked } from "@mortar/core/src/records/vitality/reviewAnswer/reviewAnswer.ts";
import type { ReactNode } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraftedFields } from "../../../coalition/useDraftedFields.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Status, TextArea } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type FormProps = {
  readonly member: string;
  readonly review: Kept<Review>;
  /** What was answered before, where it is changed. */
  readonly answer?: Kept<ReviewAnswer>;
  /** What was answered the last time, named in its place. */
  readonly last: Kept<ReviewAnswer> | undefined;
  /** What stands beside the words: the last time's. */
  readonly beside: ReactNode;
  readonly onSent: () => void;
};

/** Where an answer to a review is shown while it waits. */
export const reviewAbout = (review: string, member: string) => `review-${review}-${member}`;

/** Three questions. Working alone for a reason is fine; the reason is asked for. */
export function ReviewForm({ member, review, answer, last, beside, onSent }: FormProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  const about = reviewAbout(review.id, member);
  const { fields, write, clear, isKept, seen } = useDraftedFields(
    about,
    "review",
    beginningFrom(answer),
    answer?.revision,
  );
  const said = saidFrom(fields);
  const send = async () => {
    if (!said) return;
    const asked = answer
      ? request({ command: "changeReviewAnswer", ask: { id: answer.id, ...said, seen }, about, as: member })
      : request({
          command: "answerReview",
          ask: { id: newId(), review: review.id, member, ...said },
          about,
          as: member,
        });
    if (!(await asked)) return;
    clear();
    notices.say(say("review.now-kept"));
    onSent();
  };
  return (
    <div className="reviewing">
      <Questions about={about} fields={fields} write={write} last={last} />
      <div className="sides">
        <div>
          <InWords fields={fields} write={write} />
          <p className="hint quiet small">{say("review.who-reads")}</p>
          <Actions>
            <Button look="main" disabled={!said} onClick={() => void send()}>
              {say("review.send")}
            </Button>
            {isKept && <Status>{say("draft.kept")}</Status>}
          </Actions>
        </div>
        {beside}
      </div>
    </div>
  );
}

type Field = "goal" | "worked" | "why" | "learned";
type Fields = Readonly<Record<Field, string>>;
type AsksProps = { readonly fields: Fields; readonly write: (changed: Partial<Fields>) => void };
type QuestionsProps = AsksProps & Pick<FormProps, "last"> & { readonly about: string };

function Questions({ about, fields, write, last }: QuestionsProps) {
  const { say } = useSpeech();
  const lastTime = (isLast: boolean) => (isLast ? { hint: say("answering.last-time") } : {});
  return (
    <>
      <Choice
        legend={say("review.goal")}
        name={`goal ${about}`}
        look="row"
        options={Moving.options.map((value) => ({
          value,
          label: say(`review.goal-${value}`),
          ...lastTime(value === last?.goal),
        }))}
        chosen={[fields.goal]}
        onChoose={([chosen = ""]) => write({ goal: chosen })}
      />
      <Choice
        legend={say("review.worked")}
        name={`worked ${about}`}
        look="row"
        options={Worked.options.map((value) => ({
          value,
          label: say(`review.worked-${value}`),
          ...lastTime(value === last?.worked),
        }))}
        chosen={[fields.worked]}
        onChoose={([chosen = ""]) => write({ worked: chosen })}
      />
    </>
  );
}

function InWords({ fields, write }: AsksProps) {
  const { say } = useSpeech();
  return (
    <>
      {fields.worked === REASONED && (
        <TextArea
          label={say("review.why")}
          value={fields.why}
          onChange={(event) => write({ why: event.currentTarget.value })}
          rows={2}
        />
      )}
      <TextArea
        label={say("review.learned-ask")}
        hint={say("form.optional")}
        value={fields.learned}
        onChange={(event) => write({ learned: event.currentTarget.value })}
        rows={2}
      />
    </>
  );
}

/** The one way of working that asks for a reason. */
const REASONED: Worked = "alone-for-a-reason";

const beginningFrom = (answer: ReviewAnswer | undefined): Fields => ({
  goal: answer?.goal ?? "",
  worked: answer?.worked ?? "",
  why: answer?.why?.said ?? "",
  learned: answer?.learned?.said ?? "",
});

/** As core takes it; `null` while something is missing. */
const saidFrom = (fields: Fields) => {
  const [goal, worked] = [Moving.safeParse(fields.goal), Worked.safeParse(fields.worked)];
  const why = worked.data === REASONED ? fields.why.trim() : null;
  if (!goal.success || !worked.success || why === "") return null;
  return { goal: goal.data, worked: worked.data, why, learned: fields.learned.trim() || null };
};
