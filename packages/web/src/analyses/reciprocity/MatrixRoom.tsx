import { giveNeedMatrix } from "@mortar/core/src/pictures/giveNeedMatrix.ts";
import { useMemo, useRef, useState } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Section } from "../../parts/index.ts";
import { SaveMenu } from "../../parts/saving/SaveMenu.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { Legend } from "./Legend.tsx";
import { Looked } from "./Looked.tsx";
import type { LookedAt } from "./lookedAt.ts";
import { MatrixSvg } from "./MatrixSvg.tsx";
import { MemberSays } from "./MemberSays.tsx";
import { type Chosen, PictureRoom } from "./PictureRoom.tsx";
import { TwinTables } from "./TwinTables.tsx";
import { useDevice } from "./useDevice.ts";
import type { Found } from "./useReciprocity.ts";
import { useSaving } from "./useSaving.ts";
import { WhoseTies } from "./WhoseTies.tsx";

/** The give/need matrix: which give meets which need, and what is met by nothing yet. On a phone, member by member. */
export function MatrixRoom() {
  return (
    <PictureRoom view="matrix">{(found, chosen) => <Matrix key={chosen.on} found={found} {...chosen} />}</PictureRoom>
  );
}

function Matrix({ found, on, of: chosen }: Chosen & { readonly found: Found }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const device = useDevice();
  const isWide = device !== "narrow";
  const { members } = found.answer;
  const first = members.find(({ id }) => me.members.includes(id)) ?? members[0];
  const one = members.find(({ id }) => id === chosen) ?? first;
  const of = isWide ? chosen : (one?.id ?? null);
  const [lookedAt, look] = useState<LookedAt | null>(null);
  const picture = useRef<HTMLElement>(null);
  const shown = useMemo(() => {
    const { members, exchanges, unmet, unasked } = found.answer;
    const isShown = (...ids: readonly string[]) => of === null || ids.includes(of);
    return giveNeedMatrix({
      members,
      exchanges: exchanges.filter(({ giver, receiver }) => isShown(giver, receiver)),
      unmet: unmet.filter(({ member }) => isShown(member)),
      unasked: unasked.filter(({ member }) => isShown(member)),
    });
  }, [found, of]);
  const ways = useSaving({ found, of, on, title: say("view.matrix"), picture: isWide ? picture : null });
  return (
    <>
      <div className="picture-tools screen-only">
        <WhoseTies found={found} of={of} offers={isWide ? "everyone" : "each"} />
        <SaveMenu label={say("save.label")} ways={ways} />
      </div>
      {isWide && (
        <figure className="picture" ref={picture} data-only={device === null ? "wide" : undefined}>
          <MatrixSvg matrix={shown} answer={found.answer} own={me.members} lookedAt={lookedAt} onLook={look} />
          {lookedAt && <Looked found={found} at={lookedAt} onClose={() => look(null)} />}
        </figure>
      )}
      {device !== "wide" && one && (
        <div data-only={device === null ? "narrow" : undefined}>
          <Section title={one.name}>
            <MemberSays found={found} member={one} />
          </Section>
        </div>
      )}
      <Legend view="matrix" />
      <TwinTables found={found} of={of} />
    </>
  );
}
