import type { Kept } from "@mortar/core";
import type { Review } from "@mortar/core/src/records/vitality/review/review.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Empty, Loading, Page, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { answerOf, wasAsked } from "../reviewAnswer/answerOf.ts";
import { ReviewAnswers } from "../reviewAnswer/ReviewAnswers.tsx";
import { YourReview } from "../reviewAnswer/YourReview.tsx";
import { VitalityTabs } from "../VitalityTabs.tsx";
import { CloseReview, OpenReview } from "./OpenReview.tsx";
import "../../../style/vitality.css";

/** Once a month, in one screen: is the goal moving, is each one's work still aligned, are we learning? */
export function ReviewRoom() {
  const { say, day } = useSpeech();
  const { world, me, isWhole } = useStanding();
  useRoomTitle(say("view.review"));
  const [latest, ...before] = [...world.reviews.values()].sort(latestFirst);
  const open = latest && !latest.isClosed ? latest : undefined;
  if (!latest && !isWhole) return <Loading>{say("room.loading")}</Loading>;
  const [last] = before;
  return (
    <Page title={say("view.review")} lead={say("review.lead")} actions={<VitalityTabs view="review" />}>
      {!open && me.isSteward && (
        <div className="screen-only">
          <OpenReview />
        </div>
      )}
      {!open && !me.isSteward && (
        <Empty title={say("review.none-open")}>
          <p>{say("review.none-open-why")}</p>
        </Empty>
      )}
      {open && me.members.map((member) => <YourReview key={member} member={member} review={open} last={last} />)}
      {latest && (
        <Section id={latest.id} title={say("review.of-day", { day: day(latest.on) })} note={<Heard review={latest} />}>
          <ReviewAnswers review={latest} last={last} />
          {me.isSteward && open && <CloseReview review={open} />}
        </Section>
      )}
      <Earlier reviews={before} />
    </Page>
  );
}

/** How many of those who are asked have answered. */
function Heard({ review }: { readonly review: Kept<Review> }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const asked = [...world.members.values()].filter(({ id, left }) => !left && wasAsked(world, review, id));
  const heard = asked.filter(({ id }) => answerOf(world, review.id, id) !== undefined);
  return say("pulse.heard", { count: heard.length, all: asked.length });
}

function Earlier({ reviews }: { readonly reviews: readonly Kept<Review>[] }) {
  const { say, day } = useSpeech();
  if (reviews.length === 0) return null;
  return (
    <Section title={say("review.earlier")}>
      {reviews.map((review, index) => (
        <Disclosure key={review.id} summary={say("review.of-day", { day: day(review.on) })}>
          <ReviewAnswers review={review} last={reviews[index + 1]} />
        </Disclosure>
      ))}
    </Section>
  );
}

const latestFirst = (one: Review, other: Review) =>
  Number(one.isClosed) - Number(other.isClosed) || (one.on < other.on ? 1 : one.on > other.on ? -1 : 0);
