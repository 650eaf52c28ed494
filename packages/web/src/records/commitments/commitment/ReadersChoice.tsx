import { audienceOf } from "@mortar/core/src/records/commitments/commitment/readBy.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Choice, Readers as ReadersLine } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";
import { useReaders } from "../../useReaders.ts";

/** Named members, with the stewards or without them; `null`: everyone in the coalition. */
export type ChosenReaders = { readonly members: readonly string[]; readonly stewards: boolean } | null;

/** As a command takes them: absent where everyone reads. */
export const namedIn = (readers: ChosenReaders) =>
  readers === null ? {} : { readers: { members: [...readers.members], stewards: readers.stewards } };

type ChoiceProps = {
  /** Whose words they are: it always reads them. */
  readonly member: string;
  readonly name: string;
  readonly readers: ChosenReaders;
  readonly onChoose: (readers: ChosenReaders) => void;
};

/** A member chooses who reads words of its own, and sees at every step who that is. */
export function ReadersChoice({ member, name, readers, onChoose }: ChoiceProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const { host } = useCoalition();
  const names = useNames();
  const inWords = useReaders();
  const others = [...world.members.values()].filter(({ id, left }) => id !== member && !left);
  const audience = audienceOf(readers, member);
  return (
    <>
      <Choice
        legend={say("commitment.readers-who")}
        name={`${name} who`}
        options={[
          { value: "all", label: say("commitment.readers-all") },
          { value: "some", label: say("commitment.readers-some"), hint: say("commitment.readers-some-hint") },
        ]}
        chosen={[readers === null ? "all" : "some"]}
        onChoose={([chosen]) => onChoose(chosen === "some" ? { members: [], stewards: true } : null)}
      />
      {readers && (
        <>
          <Choice
            legend={say("commitment.readers-members", { member: names.member(member) })}
            name={`${name} members`}
            takes="many"
            options={others.map((it) => ({ value: it.id, label: it.name.said }))}
            chosen={readers.members}
            onChoose={(members) => onChoose({ ...readers, members })}
          />
          <Choice
            legend={say("commitment.readers-and")}
            name={`${name} stewards`}
            takes="many"
            options={[
              {
                value: "stewards",
                label: say("commitment.readers-stewards"),
                hint: say("commitment.readers-stewards-hint"),
              },
            ]}
            chosen={readers.stewards ? ["stewards"] : []}
            onChoose={(chosen) => onChoose({ ...readers, stewards: chosen.length > 0 })}
          />
        </>
      )}
      <p>
        <ReadersLine reach={inWords.reach(audience)}>
          {say("readers.can-read-and-host", { readers: inWords.words(audience), host })}
        </ReadersLine>
      </p>
    </>
  );
}
