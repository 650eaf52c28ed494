import type { Kept } from "@mortar/core";
import type { Review } from "@mortar/core/src/records/vitality/review/review.ts";
import { Moving, type ReviewAnswer, Worked } from "@mortar/core/src/records/vitality/reviewAnswer/reviewAnswer.ts";
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
  readonly onSent: () => void;
};

/** Where an answer to a review is shown while it waits. */
export const reviewAbout = (review: string, member: string) => `review-${review}-${member}`;

/** Three questions. Working alone for a reason is fine; the reason is asked for. */
export function ReviewForm({ member, review, answer, onSent }: FormProps) {
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
    <>
      <Questions about={about} fields={fields} write={write} />
      <p className="hint">{say("review.who-reads")}</p>
      {isKept && <Status>{say("draft.kept")}</Status>}
      <Actions>
        <Button look="main" disabled={!said} onClick={() => void send()}>
          {say("review.send")}
        </Button>
      </Actions>
    </>
  );
}

type Field = "goal" | "worked" | "why" | "learned";
type Fields = Readonly<Record<Field, string>>;
type QuestionsProps = {
  readonly about: string;
  readonly fields: Fields;
  readonly write: (changed: Partial<Fields>) => void;
};

function Questions({ about, fields, write }: QuestionsProps) {
  const { say } = useSpeech();
  return (
    <>
      <Choice
        legend={say("review.goal")}
        name={`goal ${about}`}
        look="row"
        options={Moving.options.map((value) => ({ value, label: say(`review.goal-${value}`) }))}
        chosen={[fields.goal]}
        onChoose={([chosen = ""]) => write({ goal: chosen })}
      />
      <Choice
        legend={say("review.worked")}
        name={`worked ${about}`}
        look="row"
        options={Worked.options.map((value) => ({ value, label: say(`review.worked-${value}`) }))}
        chosen={[fields.worked]}
        onChoose={([chosen = ""]) => write({ worked: chosen })}
      />
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
