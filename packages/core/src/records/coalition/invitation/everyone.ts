import type { Readers } from "../../commitments/commitment/readers.ts";
import type { Commitment } from "../../commitments/commitment/shape.ts";
import type { Members } from "../member/member.ts";
import { present } from "../member/present.ts";

/** The coalition as it is, by the names of its members: whoever joins later is not among them. */
export const everyoneNow = (members: Members): Readers => ({
  members: present(members).map(({ id }) => id),
  stewards: true,
});

/** Said in front of the others, to whoever belongs and whoever will. */
export const isForAll = ({ disclosure, readers }: Commitment): boolean =>
  !readers && disclosure !== "released" && disclosure !== "held-back";

/** Open to all who belong now, and closed to whoever joins. */
export const isForEveryoneNow = ({ readers }: Commitment, members: Members): boolean =>
  readers?.stewards === true && present(members).every(({ id }) => readers.members.includes(id));
