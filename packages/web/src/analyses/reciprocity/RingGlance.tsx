import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import { ringOrder } from "@mortar/core/src/pictures/ringOrder.ts";
import { useMemo, useState } from "react";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { ButtonLink, Section } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";
import { MemberDrawing, NameDrawing, RingGround, TieDrawing } from "./RingDrawing.tsx";
import { type Found, useReciprocity } from "./useReciprocity.ts";
import "../../style/pictures.css";

/** More members than this have no room for their names at this size. */
const NAMED_MAX = 10;

/** The ring at a glance, with its one sentence; to be walked through it is opened. */
export function RingGlance() {
  const found = useReciprocity(null);
  if (found === null || found === "coming" || found.answer.exchanges.length === 0) return null;
  return <Glance found={found} />;
}

function Glance({ found: { answer } }: { readonly found: Found }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  const [kept] = useState(() => ringOrder(answer));
  const [atFirst] = useState(() => new Set(answer.exchanges.map(keyOf)));
  const canvas = answer.members.length > NAMED_MAX ? "small" : "narrow";
  const ring = useMemo(() => reciprocityRing(answer, canvas, kept), [answer, canvas, kept]);
  const inOneSentence = say(`analysis.reciprocity.${answer.whole.code}`, answer.whole.args);
  return (
    <Section title={say("view.ring")}>
      <div className="ring-glance">
        <svg
          className="ring"
          viewBox={`0 0 ${ring.width} ${ring.height}`}
          direction="ltr"
          role="img"
          aria-label={inOneSentence}
        >
          <RingGround outline={ring.outline} />
          {ring.members.map((member) => (
            <NameDrawing key={member.id} member={member} nearness={undefined} isOwn={me.members.includes(member.id)} />
          ))}
          {ring.ties.map((tie) => (
            <TieDrawing key={keyOf(tie)} tie={tie} nearness={undefined} isNew={!atFirst.has(keyOf(tie))} />
          ))}
          {ring.members.map((member) => (
            <MemberDrawing
              key={member.id}
              member={member}
              nearness={undefined}
              isOwn={me.members.includes(member.id)}
            />
          ))}
        </svg>
        <p>{inOneSentence}</p>
        <ButtonLink look="quiet" href={address.ring}>
          {say("front.ring-open")}
        </ButtonLink>
      </div>
    </Section>
  );
}

type Between = { readonly giver: string; readonly receiver: string; readonly standing: string };

const keyOf = ({ giver, receiver, standing }: Between) => `${giver}>${receiver} ${standing}`;
