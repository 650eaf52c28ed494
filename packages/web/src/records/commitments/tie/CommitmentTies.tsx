import type { Kept } from "@mortar/core";
import { type Commitment, isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { type Tie, tiesTouching } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { ProposeTie } from "./ProposeTie.tsx";
import { TieItem } from "./TieItem.tsx";

/** Which needs a give meets, or which gives meet a need; and the way to propose another. */
export function CommitmentTies({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  if (it.as !== "give" && it.as !== "need") return null;
  const ties = tiesTouching(world.ties, it.id).sort(asTheyStand) as readonly Kept<Tie>[];
  if (ties.length === 0 && !(isWhole && isOut(it))) return null;
  return (
    <Section title={say(`tie.title-${it.as}`)} note={say("tie.note")}>
      <Sentences>
        {ties.map((tie) => (
          <TieItem key={tie.id} tie={tie} seenFrom={it.as === "give" ? "giver" : "receiver"} />
        ))}
        {ties.length === 0 && (
          <Sentence size="small" plain={<Tag shape="gap">{say(`tie.none-${it.as}`)}</Tag>} reason={say("tie.anyone")} />
        )}
      </Sentences>
      {isWhole && isOut(it) && <ProposeTie it={it} as={it.as} />}
    </Section>
  );
}

/** What waits for a yes first, then what stands, then what is over. */
const asTheyStand = (a: Tie, b: Tie) => order.indexOf(a.state) - order.indexOf(b.state);

const order = ["proposed", "agreed", "ended", "declined"];
