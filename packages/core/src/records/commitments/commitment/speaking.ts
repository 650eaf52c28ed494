import { z } from "zod";
import { command } from "../../../kernel/index.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { belongsTo, isVoiceOf, speaksFor } from "../../coalition/representation/representation.ts";
import { isSteward } from "../../coalition/stewardship/stewardship.ts";
import { refuse, whyNotReleased, type World } from "./rules.ts";
import { type Commitment, CommitmentId } from "./shape.ts";

/**
 * A yes said aloud by someone without a phone in her hand. A steward writes it down and someone of another member says
 * that she heard it: neither can do it alone, and it never counts as affirmed.
 */
const noteSpoken = command({
  does: "Write down a yes said aloud, for someone of another member to witness.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, speaker: PersonId, witness: PersonId }),
  decide: ({ id, speaker, witness }, world: World, { person }) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    if (!isSteward(world, person)) return refuse("steward-only", id);
    const why = whyNotReleased(it);
    if (why) return why;
    if (!speaksFor(world, speaker, it.member)) return refuse("not-the-speaker", speaker);
    const isWitness = witness !== person && speaksForAnother(world, witness, it);
    return isWitness ? [{ type: "SpokenYesNoted", id, speaker, witness }] : refuse("not-a-witness", witness);
  },
});

const witnessSpoken = command({
  does: "Say that you heard another member say yes.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId }),
  decide: ({ id }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    if (it.disclosure !== "released" || !it.spoken) return refuse("nothing-spoken", id);
    const speaksHere = actor.member !== null && isVoiceOf(world, actor, actor.member);
    const isWitness = it.spoken.witness === actor.person && speaksForAnother(world, actor.person, it);
    return isWitness && speaksHere ? [{ type: "SpokenYesWitnessed", id }] : refuse("not-the-witness", id);
  },
});

const declineToWitness = command({
  does: "Say that you did not hear it.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId }),
  decide: ({ id }, world: World, { person }) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    if (it.disclosure !== "released" || !it.spoken) return refuse("nothing-spoken", id);
    return it.spoken.witness === person ? [{ type: "WitnessDeclined", id }] : refuse("not-the-witness", id);
  },
});

/** Does not belong to its member, and speaks for another that may read it. */
const speaksForAnother = (world: World, person: string, { member, readers }: Commitment) =>
  !belongsTo(world, person, member) &&
  (readers?.members ?? [...world.members.keys()]).some((other) => other !== member && speaksFor(world, person, other));

export const speaking = { noteSpoken, witnessSpoken, declineToWitness };
