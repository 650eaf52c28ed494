import { useSpeech } from "../../../speech/SpeechContext.ts";
import { HandOver } from "../../coalition/person/HandOver.tsx";
import { useNames } from "../../coalition/useNames.ts";

type RoundProps = { readonly round: string; readonly member: string };

/** Where the talk cannot be had: somebody who speaks for the member answers from a link, without an account. */
export function HandOverRound({ round, member }: RoundProps) {
  const { say } = useSpeech();
  const names = useNames();
  const told = { member: names.member(member) };
  return (
    <HandOver
      link={{ task: "pulse", member, about: round }}
      said={{
        button: say("pulse.hand-over"),
        title: say("pulse.hand-over-this", told),
        note: (person) => say("pulse.hand-over-note", { ...told, person }),
        to: say("pulse.hand-over-to", told),
      }}
    />
  );
}
