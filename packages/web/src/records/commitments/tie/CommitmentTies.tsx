import type { Kept } from "@mortar/core";
import { type Commitment, isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { type Tie, tiesOf } from "@mortar/core/src/records/commitments/tie/shape.ts";
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
  const touching = tiesOf(world.ties, it.id) as readonly Kept<Tie>[];
  const ties = touching.filter((tie) => !isDouble(tie, touching)).sort(asTheyStand);
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

/** It was proposed twice, and has been agreed as another. */
const isDouble = ({ id, give, need, state }: Tie, ties: readonly Tie[]) =>
  state === "declined" &&
  ties.some((tie) => tie.id !== id && tie.give === give && tie.need === need && tie.state === "agreed");

/** What waits for a yes first, then what stands, then what is over. */
const asTheyStand = (a: Tie, b: Tie) => order.indexOf(a.state) - order.indexOf(b.state);

const order = ["proposed", "agreed", "ended", "declined"];
