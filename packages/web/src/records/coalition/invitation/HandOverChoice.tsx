import type { Kept } from "@mortar/core";
import type { Invitation } from "@mortar/core/src/records/coalition/invitation/shape.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { HandOver } from "../person/HandOver.tsx";
import { useNames } from "../useNames.ts";

type ChoiceProps = { readonly it: Kept<Invitation>; readonly member: string };

/** For a member that answers by links: somebody who speaks for it is handed the choice what a newcomer will read. */
export function HandOverChoice({ it, member }: ChoiceProps) {
  const { say } = useSpeech();
  const names = useNames();
  const told = { member: names.member(member), newcomer: it.name.said };
  return (
    <HandOver
      link={{ task: "newcomer", member, about: it.id }}
      said={{
        button: say("welcoming.hand-over"),
        title: say("welcoming.hand-over-this", told),
        note: (person) => say("welcoming.hand-over-note", { ...told, person }),
        to: say("welcoming.hand-over-to", told),
      }}
    />
  );
}
