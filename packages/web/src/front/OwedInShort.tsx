import type { MessageId } from "@mortar/catalogue/src/browser.ts";
import type { Finding } from "@mortar/core";
import type { Owed } from "@mortar/core/src/analyses/owed/promise.ts";
import { useAnswer } from "../analyses/useAnswer.ts";
import { useStanding } from "../coalition/WorkspaceContext.ts";
import { ButtonLink, Section } from "../parts/index.ts";
import { SaidWords } from "../records/SaidWords.tsx";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "../workspace/useAddress.ts";

const sides = ["ours", "theirs", "watched"] as const;

/** How much is owed by me and to me, and of each what comes next. */
export function OwedInShort() {
  const { say } = useSpeech();
  const { owed: address } = useAddress();
  const answer = (useAnswer("owed") ?? []) as readonly (Finding & Owed)[];
  if (answer.length === 0) return null;
  return (
    <Section title={say("place.owed")}>
      <div className="owed-short">
        {sides.map((side) => {
          const found = answer.filter((it) => it.side === side);
          return found.length === 0 ? null : <Side key={side} side={side} found={found} />;
        })}
        <ButtonLink look="quiet" href={address}>
          {say("front.owed-all")}
        </ButtonLink>
      </div>
    </Section>
  );
}

type SideProps = { readonly side: (typeof sides)[number]; readonly found: readonly Owed[] };

function Side({ side, found }: SideProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const [next] = found;
  const id = `analysis.owed.${next?.code}` as MessageId;
  const words = world.pledges.get(next?.pledge ?? "")?.what ?? world.commitments.get(next?.commitment ?? "")?.words;
  return (
    <div>
      <p className="count">{say(`front.owed-${side}`, { count: found.length })}</p>
      {next && words && (
        <>
          <SaidWords words={words} size="small" />
          <p className="reason">{say(id, next.args)}</p>
        </>
      )}
    </div>
  );
}
