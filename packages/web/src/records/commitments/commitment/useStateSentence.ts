import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { useHowWeKnow } from "./useHowWeKnow.ts";

/** How a commitment stands before the others, in a sentence or two: who said yes, when, and how we know. */
export const useStateSentence = () => {
  const { say, day, dayOf } = useSpeech();
  const names = useNames();
  const howWeKnow = useHowWeKnow();

  const affirmed = ({ affirmed, reopened, member }: Commitment) => {
    if (!affirmed) return "";
    const told = { person: names.person(affirmed.person), day: day(dayOf(affirmed.at)) };
    const yes = say(affirmed.isInOwnWords ? "state.affirmed-own-words" : "state.affirmed", told);
    const anew = reopened && say("state.reopened", { member: names.member(member), day: day(dayOf(reopened.at)) });
    return [yes, say("state.how", { how: howWeKnow(affirmed) }), anew].filter(Boolean).join(" ");
  };

  const conditional = ({ conditional }: Commitment) => {
    if (!conditional) return "";
    const { person, at, to, by } = conditional;
    const told = { person: names.person(person), day: day(dayOf(at)), to: to.said, by: day(by) };
    return `${say("state.conditional", told)} ${say("state.how", { how: howWeKnow(conditional) })}`;
  };

  const spoken = ({ spoken }: Commitment) => {
    if (!spoken) return "";
    const told = {
      speaker: names.person(spoken.speaker),
      witness: names.person(spoken.witness),
      steward: names.person(spoken.notedBy),
      day: day(dayOf(spoken.at)),
    };
    return say(spoken.isWitnessed ? "state.spoken" : "state.spoken-waits", told);
  };

  return (it: Commitment): string => {
    const told = { member: names.member(it.member) };
    if (it.disclosure === "affirmed") return affirmed(it);
    if (it.disclosure === "conditional") return conditional(it);
    if (it.disclosure === "spoken" || (it.disclosure === "released" && it.spoken)) return spoken(it);
    return say(`state.${it.disclosure}`, told);
  };
};
