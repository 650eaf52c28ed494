import type { About, Asker } from "@mortar/core";
import type { World } from "../../coalition/world.ts";

/**
 * The other records of the same origin that this person may take words out of: where released words came from, and
 * went to. Each of them, whatever it says now: an earlier wording may hold the passage.
 */
export const alsoSaidIn = ({ answers, commitments }: World, me: Asker, { kind, id }: About): readonly About[] => {
  const origin = commitments.get(id)?.origin?.answer;
  const root = kind === "answers" ? id : origin;
  if (root === undefined) return [];
  const answer = answers.get(root);
  const isOwnAnswer = answer && (answer.speaker === me.person || answer.steward === me.person);
  const released = [...commitments.values()].filter(
    (it) => it.origin?.answer === root && me.members.includes(it.member),
  );
  return [
    ...(isOwnAnswer ? [{ kind: "answers", id: root }] : []),
    ...released.map((it) => ({ kind: "commitments", id: it.id })),
  ].filter((it) => it.id !== id);
};
