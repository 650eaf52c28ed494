import type { Kept } from "@mortar/core";
import type { Review } from "@mortar/core/src/records/vitality/review/review.ts";
import type { ReviewAnswer } from "@mortar/core/src/records/vitality/reviewAnswer/reviewAnswer.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Scrolled, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { answerOf, wasAsked } from "./answerOf.ts";

type AnswersProps = { readonly review: Kept<Review>; readonly last: Kept<Review> | undefined };

/** What each member says this time, with what it said the last time beside it. Nothing is averaged. */
export function ReviewAnswers({ review, last }: AnswersProps) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const members = [...world.members.values()].filter(
    ({ id, left }) => answerOf(world, review.id, id) !== undefined || (!left && wasAsked(world, review, id)),
  );
  const title = say("review.table", { day: day(review.on) });
  return (
    <Scrolled label={title}>
      <table className="table review-answers" data-stacks="">
        <caption className="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say("table.member")}</th>
            <th scope="col">{say("review.this-time")}</th>
            {last && <th scope="col">{say("review.last-time", { day: day(last.on) })}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name.said}</th>
              <td data-column={say("review.this-time")}>
                <Answer it={answerOf(world, review.id, id)} />
                <TalkAbout member={id} review={review} />
              </td>
              {last && (
                <td data-column={say("review.last-time", { day: day(last.on) })} className="last">
                  {wasAsked(world, last, id) ? (
                    <Answer it={answerOf(world, last.id, id)} />
                  ) : (
                    <p className="review-answer quiet small">{say("review.not-there")}</p>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

/** Alone, with a reason, is fine; alone as it happened is worth a talk, and a steward finds the way to it here. */
function TalkAbout({ member, review }: { readonly member: string; readonly review: Kept<Review> }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const address = useAddress();
  const isDrifting = answerOf(world, review.id, member)?.worked === "alone";
  if (!me.isSteward || review.isClosed || !isDrifting) return null;
  return (
    <p className="review-answer">
      <Anchor href={address.pulseOf(member)}>{say("review.talk-about")}</Anchor>
    </p>
  );
}

/** One answer: the goal, how it worked, what it learned; in its own words where there are some. */
export function Answer({ it }: { readonly it: Kept<ReviewAnswer> | undefined }) {
  const { say } = useSpeech();
  const names = useNames();
  if (!it)
    return (
      <p className="review-answer">
        <Tag shape="gap">{say("review.not-said")}</Tag>
      </p>
    );
  return (
    <div className="review-answer">
      <p className="tags">
        <Tag {...moves[it.goal]}>{say(`review.goal-${it.goal}`)}</Tag>
        <Tag {...works[it.worked]}>{say(`review.worked-${it.worked}`)}</Tag>
      </p>
      {it.why && <SaidWords words={it.why} size="small" />}
      {it.learned && (
        <div>
          <p className="quiet small">{say("review.learned")}</p>
          <SaidWords words={it.learned} size="small" />
        </div>
      )}
      <p className="quiet small">{names.person(it.person)}</p>
    </div>
  );
}

const moves = {
  moving: { shape: "tick", tone: "pen" },
  hardly: { shape: "half", tone: "quiet" },
  not: { shape: "ended", tone: "held" },
  "cannot-say": { shape: "gap", tone: "quiet" },
} as const;

const works = {
  shared: { shape: "people", tone: "quiet" },
  "alone-for-a-reason": { shape: "person", tone: "quiet" },
  alone: { shape: "person", tone: "held" },
} as const;
