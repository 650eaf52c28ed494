import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { Button, ButtonLink, Note, Page, Section } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useAddress } from "../../../../workspace/useAddress.ts";
import { SaidWords } from "../../../SaidWords.tsx";
import { useCoalition } from "../../../coalition/useCoalition.ts";
import { MadeLinkView } from "../../../coalition/person/MadeLinkView.tsx";
import { useMakingLink } from "../../../coalition/person/useMakingLink.ts";
import { useNames } from "../../../coalition/useNames.ts";
import { PrintActions } from "./PrintActions.tsx";

type SlipProps = { readonly it: Kept<Commitment>; readonly spoken: NonNullable<Commitment["spoken"]> };

/** For the one who said yes aloud: what was noted in her name, and the way to say it in person, or to undo it. */
export function SpokenSlip({ it, spoken }: SlipProps) {
  const { say, day, dayOf } = useSpeech();
  const { me } = useStanding();
  const { name } = useCoalition();
  const names = useNames();
  const address = useAddress();
  const { made, trouble, make } = useMakingLink({
    task: "affirm",
    person: spoken.speaker,
    member: it.member,
    about: it.id,
    handedOver: "qr",
  });
  const told = {
    speaker: names.person(spoken.speaker),
    witness: names.person(spoken.witness),
    steward: names.person(spoken.notedBy),
    member: names.member(it.member),
    day: day(dayOf(spoken.at)),
    coalition: name,
  };
  return (
    <div className="sheet">
      <PrintActions>
        {me.isSteward && !made && me.person !== spoken.speaker && (
          <Button onClick={() => void make()}>{say("slip.make")}</Button>
        )}
        <ButtonLink look="quiet" href={address.reading}>
          {say("sheet.back")}
        </ButtonLink>
      </PrintActions>
      {trouble && <Note tone="held">{trouble}</Note>}
      <Page
        title={say("slip.title", told)}
        words={<SaidWords words={it.words} size="large" />}
        lead={say("slip.noted", told)}
      >
        <Section title={say("slip.what-it-is")}>
          <p>{say("slip.counts", told)}</p>
        </Section>
        <Section title={say("slip.what-you-can-do")}>
          <p>{say("slip.do", told)}</p>
          {made ? (
            <MadeLinkView made={made} handedOver="qr" as={say("slip.link", told)} />
          ) : (
            <p className="quiet">{say("slip.no-link", told)}</p>
          )}
        </Section>
      </Page>
    </div>
  );
}
