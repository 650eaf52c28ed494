import type { Kept } from "@mortar/core";
import { isForAll, isForEveryoneNow } from "@mortar/core/src/records/coalition/invitation/everyone.ts";
import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { hasChosen } from "@mortar/core/src/records/coalition/invitation/standing.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Note, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../useNames.ts";

/** What of one member's a newcomer will read: all of it, unless the member closes something to her. */
export function ChooseForNewcomer({ it, member }: { readonly it: Kept<Invitation>; readonly member: string }) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const own = [...world.commitments.values()].filter((commitment) => commitment.member === member);
  const isClosed = (commitment: Commitment) => isForEveryoneNow(commitment, world.members);
  const possible = own.filter((commitment) => isForAll(commitment) || isClosed(commitment));
  const [open, setOpen] = useState<readonly string[] | null>(null);
  const shown = open ?? possible.filter((commitment) => !isClosed(commitment)).map(({ id }) => id);
  const isChosen = hasChosen(it, member);
  const told = { newcomer: it.name.said, member: names.member(member), day: day(it.joins) };

  const choose = async (opened: readonly string[]) => {
    const shut = possible.map(({ id }) => id).filter((id) => !opened.includes(id));
    const asked = request({ command: "openToNewcomer", ask: { id: it.id, closed: shut }, as: member });
    if (await asked) notices.say(say("choosing.now-chosen", told));
  };
  return (
    <Section title={say("choosing.title", told)} note={say("choosing.note", told)}>
      <div className="telling">
        {" "}
        {isChosen && <Note tone="pen">{say("choosing.chosen", told)}</Note>}
        {possible.length === 0 && <p>{say("choosing.nothing", told)}</p>}
        {possible.length > 0 && (
          <Choice
            legend={say("choosing.legend", told)}
            name={`open ${member}`}
            takes="many"
            options={possible.map(({ id, as, words }) => ({ value: id, label: words.said, hint: say(`as.${as}`) }))}
            chosen={shown}
            onChoose={setOpen}
          />
        )}
        <p className="reason">{say("choosing.besides", told)}</p>
        <Actions>
          <Button look="main" onClick={() => void choose(shown)}>
            {shown.length === possible.length
              ? say("choosing.keep-open")
              : say("choosing.send", { count: possible.length - shown.length })}
          </Button>
        </Actions>
      </div>
    </Section>
  );
}
