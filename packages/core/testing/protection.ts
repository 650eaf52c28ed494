import { allotments, bo, gathered, ines, inesServes, library, noor, olu, tariq } from "./cast.ts";
import { by } from "./story.ts";

/** An AI system belongs: Noor answers for it and speaks for it. */
export const rota = "member-rota-00001";
export const rotaJoins = by(ines, {
  type: "MemberJoined",
  id: rota,
  form: "ai-system",
  name: "Rota planner",
  organisation: null,
  objective: "Fill every shift",
  accountable: noor.person,
});
export const noorSpeaks = {
  type: "RepresentativeNamed",
  id: "representation-noor",
  member: rota,
  person: noor.person,
  role: "representative",
} as const;
const misaligned = by(olu, {
  type: "MisalignmentNamed",
  id: "misalignment-1-0000000000",
  member: rota,
  words: "The same three people fill every shift.",
  person: olu.person,
  byMember: allotments,
  on: "2026-03-02",
});
export const withRota = [...gathered, rotaJoins, by(ines, noorSpeaks), misaligned] as const;

/** Tariq has complained about Ines, who is the steward, to Olu. */
export const complaint = {
  id: "complaint-1-0000000000",
  about: ines.person,
  words: "She told the allotments what we said in private.",
  person: tariq.person,
  member: library,
  to: [olu.person],
  on: "2026-03-02",
} as const;
export const complained = by(tariq, { type: "ComplaintHeard", ...complaint });

/** Bo is to take the place of Ines: both members have said yes, and he has not accepted yet. */
export const boInHerPlace = {
  id: "succession-1-0000000000",
  candidate: bo.person,
  replaces: inesServes.id,
  until: "2027-03-31",
  proposedBy: library,
} as const;
export const succeeding = [
  ...gathered,
  complained,
  by(tariq, { type: "SuccessorProposed", ...boInHerPlace }),
  by(olu, { type: "SuccessorBacked", id: boInHerPlace.id, member: allotments }),
] as const;
