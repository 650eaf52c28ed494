import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Choice } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

type ReadersProps = {
  readonly member: string;
  readonly chosen: string;
  readonly onChoose: (readers: string) => void;
};

/** Who reads the answer, said before it is sent: everyone here, or one's own member and the stewards by their names. */
export function ReadersChoice({ member, chosen, onChoose }: ReadersProps) {
  const { say, list } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const stewards = [...world.stewardships.values()].filter(({ isOver }) => !isOver).map(({ person }) => person);
  const named = { member: names.member(member), stewards: list([...new Set(stewards)].map(names.person)) };
  return (
    <Choice
      legend={say("answering.readers")}
      name={`readers ${member}`}
      look="row"
      options={(["all", "few"] as const).map((value) => ({
        value,
        label: say(`answering.readers-${value}`),
        hint: say(`answering.readers-${value}-hint`, named),
      }))}
      chosen={[chosen]}
      onChoose={([readers = ""]) => onChoose(readers)}
    />
  );
}
