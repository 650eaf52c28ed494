import type { About, Asker } from "@mortar/core";
import type { World } from "../../coalition/world.ts";

/** The other records that hold the same passage and that this person may take it out of: where released words came from, and went to. */
export const alsoSaidIn = (
  { answers, commitments }: World,
  me: Asker,
  { kind, id }: About,
  passage: string,
): readonly About[] => {
  const origin = commitments.get(id)?.origin?.answer;
  const root = kind === "answers" ? id : origin;
  if (root === undefined) return [];
  const answer = answers.get(root);
  const isOwnAnswer =
    answer && (answer.speaker === me.person || answer.steward === me.person) && answer.words.said.includes(passage);
  const released = [...commitments.values()].filter(
    (it) => it.origin?.answer === root && me.members.includes(it.member) && it.words.said.includes(passage),
  );
  return [
    ...(isOwnAnswer ? [{ kind: "answers", id: root }] : []),
    ...released.map((it) => ({ kind: "commitments", id: it.id })),
  ].filter((it) => it.id !== id);
};
