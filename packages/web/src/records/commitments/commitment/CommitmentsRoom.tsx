import { useSearch } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { ButtonLink, Empty, Loading, Note, Page } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { AnotherDay } from "../AnotherDay.tsx";
import { CommitmentTabs } from "../CommitmentTabs.tsx";
import { NonNegotiables } from "../nonNegotiable/NonNegotiables.tsx";
import { CommitmentFilters } from "./CommitmentFilters.tsx";
import { filterFrom, type FilterName, isShownIn } from "./filters.ts";
import { MemberCommitments } from "./MemberCommitments.tsx";
import { usePast } from "./usePast.ts";

/** Who gives, needs and gains what, member by member, one's own first. */
export function CommitmentsRoom() {
  const { say } = useSpeech();
  const search = new URLSearchParams(useSearch());
  const on = search.get("on");
  const as = search.get("as");
  const address = useAddress().commitments;
  useRoomTitle(say("place.commitments"));
  return (
    <Page title={say("place.commitments")} lead={say("commitments.lead")} actions={<CommitmentTabs view="list" />}>
      {on === null ? <Now show={filterFrom(search.get("show"))} as={as} /> : <Then on={on} as={as} />}
      <div className="screen-only">
        <AnotherDay on={on} address={address} />
      </div>
    </Page>
  );
}

type NowProps = { readonly show: FilterName; readonly as: string | null };

function Now({ show, as }: NowProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const address = useAddress();
  const fast = [...world.nonNegotiables.values()].filter(({ isLifted }) => !isLifted).length;
  const isNothing = show !== "all" && ![...world.commitments.values()].some((it) => isShownIn[show](it, me));
  return (
    <>
      <div className="beside-list">
        <CommitmentFilters world={world} here={show} />
        {fast > 0 && (
          <ButtonLink look="quiet" href={address.standsFast}>
            {say("fast.see", { count: fast })}
          </ButtonLink>
        )}
      </div>
      {isNothing ? <Empty title={say("commitments.none-shown")} /> : <ByMember world={world} as={as} show={show} />}
      {show === "all" && <NonNegotiables world={world} when="now" />}
    </>
  );
}

type ThenProps = { readonly on: string; readonly as: string | null };

/** As it was when a day had ended. */
function Then({ on, as }: ThenProps) {
  const { say, day } = useSpeech();
  const past = usePast(on);
  return (
    <>
      <Note tone="held">{say("commitments.as-it-was", { day: day(on) })}</Note>
      {past === null ? (
        <Loading>{say("commitments.past-loading")}</Loading>
      ) : (
        <>
          <ByMember world={past} as={as} show="all" on={on} />
          <NonNegotiables world={past} when="then" />
        </>
      )}
    </>
  );
}

type ByMemberProps = NowProps & { readonly world: World; readonly on?: string };

function ByMember({ world, as, show, on }: ByMemberProps) {
  const { say } = useSpeech();
  const { me, isWhole } = useStanding();
  const first = as ?? me.members[0];
  const members = [...world.members.values()].sort(
    (a, b) => rank(a.id, first, me.members) - rank(b.id, first, me.members),
  );
  if (members.length === 0) return <Empty title={say("commitments.no-members")} />;
  return members.map((member) => (
    <MemberCommitments
      key={`${member.id} ${on}`}
      member={member}
      world={world}
      when={on === undefined ? "now" : "then"}
      show={show}
      isWhole={isWhole}
    />
  ));
}

/** The member one speaks as, then one's others, then all in the order in which they joined. */
const rank = (id: string, first: string | undefined, own: readonly string[]) =>
  id === first ? 0 : own.includes(id) ? 1 : 2;
