import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Empty, Section, Sentence, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { CommitmentState } from "../../commitments/commitment/CommitmentState.tsx";
import { SaidWords } from "../../SaidWords.tsx";
import { useNames } from "../useNames.ts";
import { type OpenPromise, openPromises } from "./openPromises.ts";

/** The sheet both sides keep: what one still owes, and what is still owed to it. */
export function OpenPromises({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const { own, owed } = openPromises(world, member);
  const told = { member: names.member(member) };
  return (
    <>
      <Section
        title={say("leaving.own", told)}
        note={own.length > 0 ? say("leaving.own-note", { count: own.length }) : undefined}
      >
        <Promises promises={own} whose="own" />
      </Section>
      <Section
        title={say("leaving.owed", told)}
        note={owed.length > 0 ? say("leaving.owed-note", { count: owed.length }) : undefined}
      >
        <Promises promises={owed} whose="owed" />
      </Section>
    </>
  );
}

function Promises({ promises, whose }: { readonly promises: readonly OpenPromise[]; readonly whose: "own" | "owed" }) {
  const { say, list } = useSpeech();
  const names = useNames();
  if (promises.length === 0) return <Empty title={say("leaving.nothing-open")} />;
  return (
    <Sentences>
      {promises.map(({ it, members }) => (
        <Sentence
          key={it.id}
          label={say(`as.${it.as}`)}
          margin={<CommitmentState it={it} />}
          reason={
            members.length > 0 ? say(`leaving.${whose}-to`, { members: list(members.map(names.member)) }) : undefined
          }
        >
          <SaidWords words={it.words} size="small" />
        </Sentence>
      ))}
    </Sentences>
  );
}
