import type { Gap } from "@mortar/core/src/records/commitments/gap/shape.ts";
import { Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

/** How a gap stands: who spoke of it and since when, whether it was asked about, shown, closed. */
export function GapState({ gap: { raised, asked, shown, closed } }: { readonly gap: Gap }) {
  const { say, day, dayOf } = useSpeech();
  const names = useNames();
  const told = ({ person, at }: { readonly person: string; readonly at: string }) => ({
    person: names.person(person),
    day: day(dayOf(at)),
  });
  return (
    <>
      <Tag>{say(`gap.raised-by-${raised.by}`, told(raised))}</Tag>
      {asked && asked.at !== raised.at && <Tag>{say("gap.asked-again", told(asked))}</Tag>}
      {shown && <Tag shape="open">{say("gap.shown-since", told(shown))}</Tag>}
      {closed && (
        <Tag shape={closed.isNamed ? "tick" : "ended"} tone={closed.isNamed ? "pen" : "quiet"}>
          {say(closed.isNamed ? "gap.closed-named" : "gap.closed", told(closed))}
        </Tag>
      )}
    </>
  );
}
