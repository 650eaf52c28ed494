import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Entries } from "../../../parts/index.ts";
import { Anchor } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useNames } from "../../coalition/useNames.ts";

/** The private conversations with a member that this reader may read. */
export function Talks({ member }: { readonly member: string }) {
  const { say, day, list } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const address = useAddress();
  const talks = [...world.conversations.values()].filter((it) => it.member === member);
  if (talks.length === 0) return null;
  return (
    <Disclosure summary={say("talks.title", { count: talks.length })}>
      <Entries
        entries={talks.map(({ id, on, speakers }) => ({
          id,
          when: <time dateTime={on}>{day(on)}</time>,
          what: (
            <Anchor href={address.conversation(id)}>
              {say("talks.with", { people: list(speakers.map(names.person)) })}
            </Anchor>
          ),
        }))}
      />
    </Disclosure>
  );
}
