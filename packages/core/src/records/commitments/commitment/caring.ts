import { z } from "zod";
import { command, words } from "../../../kernel/index.ts";
import { Day, Language, reason } from "../../../values/index.ts";
import { dayOf } from "../../coalition/coalition/coalition.ts";
import { PersonId } from "../../coalition/person/personId.ts";
import { belongsTo, isVoiceOf } from "../../coalition/representation/representation.ts";
import { isSteward } from "../../coalition/stewardship/stewardship.ts";
import { whyStale } from "../../stale.ts";
import { refuse, whyNotAffirmed, whyNotOwn, type World } from "./rules.ts";
import { CommitmentId, Fulfilment, GuaranteeForm } from "./shape.ts";

const reportFulfilment = command({
  does: "Say what became of an affirmed commitment of your member.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, became: Fulfilment, why: reason().nullable().default(null), on: Day }),
  decide: ({ id, became, why, on }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const not = whyNotOwn(it, world, actor) ?? whyNotAffirmed(it);
    if (not) return not;
    return it.fulfilment === became && !why ? [] : [{ type: "FulfilmentReported", id, became, why, on }];
  },
});

const nameOwner = command({
  does: "Say which person of your member sees to a commitment, and by when.",
  input: z.strictObject({ id: CommitmentId, owner: PersonId.nullable(), due: Day.nullable(), seen: z.string() }),
  decide: ({ id, owner, due, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor) ?? whyStale(it, seen, it.words);
    if (why) return why;
    if (owner && !belongsTo(world, owner, it.member)) return refuse("owner-not-of-member", owner);
    if (due && due !== it.due && due < dayOf(world, actor.at)) return refuse("day-past", id);
    return it.due === due && (it.owner ?? null) === owner ? [] : [{ type: "OwnerNamed", id, owner, due }];
  },
});

const secureCommitment = command({
  does: "Say what secures a commitment of your member, or that nothing does.",
  humanOnly: true,
  input: z.strictObject({
    id: CommitmentId,
    guarantee: z.strictObject({ as: GuaranteeForm, words: reason() }).nullable(),
    seen: z.string(),
  }),
  decide: ({ id, guarantee, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const why = whyNotOwn(it, world, actor) ?? whyStale(it, seen, it.words);
    return why ?? [{ type: "CommitmentSecured", id, guarantee }];
  },
});

const translateCommitment = command({
  does: "Put a translation beside the words of a commitment.",
  humanOnly: true,
  input: z.strictObject({ id: CommitmentId, words: words(), language: Language, seen: z.string() }),
  decide: ({ id, words, language, seen }, world: World, actor) => {
    const it = world.commitments.get(id);
    if (!it) return refuse("unknown", id);
    const may = isVoiceOf(world, actor, it.member) || isSteward(world, actor.person);
    if (!may) return refuse("not-for-translation", id);
    return whyStale(it, seen, it.words) ?? [{ type: "CommitmentTranslated", id, words, language }];
  },
});

export const caring = { reportFulfilment, nameOwner, secureCommitment, translateCommitment };
