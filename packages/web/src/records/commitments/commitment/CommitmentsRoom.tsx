import { type FormEvent, useMemo } from "react";
import { useLocation, useSearch } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Button, ButtonLink, DayPicker, Disclosure, Empty, Loading, Note, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { MemberCommitments } from "./MemberCommitments.tsx";
import { usePast } from "./usePast.ts";

/** Who gives, needs and gains what, member by member, one's own first. */
export function CommitmentsRoom() {
  const { say, day } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const search = new URLSearchParams(useSearch());
  const on = search.get("on");
  const past = usePast(on);
  useRoomTitle(say("place.commitments"));

  const shown = on === null ? world : past;
  const first = search.get("as") ?? me.members[0];
  const members = useMemo(
    () =>
      [...(shown?.members.values() ?? [])].sort(
        (a, b) => rank(a.id, first, me.members) - rank(b.id, first, me.members),
      ),
    [shown, first, me.members],
  );
  return (
    <Page title={say("place.commitments")} lead={say("commitments.lead")} actions={<AnotherDay on={on} />}>
      {on !== null && <Note tone="held">{say("commitments.as-it-was", { day: day(on) })}</Note>}
      {on !== null && shown === null && <Loading>{say("commitments.past-loading")}</Loading>}
      {shown !== null && members.length === 0 && <Empty title={say("commitments.no-members")} />}
      {shown !== null &&
        members.map((member) => (
          <MemberCommitments
            key={`${member.id} ${on}`}
            member={member}
            world={shown}
            when={on === null ? "now" : "then"}
            isWhole={isWhole}
          />
        ))}
    </Page>
  );
}

/** The member one speaks as, then one's others, then all in the order in which they joined. */
const rank = (id: string, first: string | undefined, own: readonly string[]) =>
  id === first ? 0 : own.includes(id) ? 1 : 2;

function AnotherDay({ on }: { readonly on: string | null }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  const [, go] = useLocation();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("on");
    if (typeof chosen === "string" && chosen !== "") go(`${address.commitments}?on=${chosen}`);
  };
  return (
    <Disclosure summary={say("commitments.another-day")} open={on !== null}>
      <form className="stack" method="get" onSubmit={show}>
        <DayPicker label={say("commitments.day")} name="on" defaultValue={on ?? ""} max={me.today} required />
        <div className="actions">
          <Button type="submit">{say("commitments.show-day")}</Button>
          {on !== null && (
            <ButtonLink look="quiet" href={address.commitments}>
              {say("commitments.today")}
            </ButtonLink>
          )}
        </div>
      </form>
    </Disclosure>
  );
}
