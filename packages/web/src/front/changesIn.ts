import type { Words } from "@mortar/core";
import type { World } from "../coalition/world.ts";

/** The latest thing that happened to one record, as the front page tells it. */
export type Changed = {
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly what: What;
  readonly member: string;
  readonly person: string;
  readonly words?: Words;
};

type What =
  | "released"
  | "affirmed"
  | "conditional"
  | "spoken"
  | "withdrawn"
  | "held-back"
  | "kept"
  | "strained"
  | "lapsed"
  | "renegotiated"
  | "member"
  | "speaks"
  | "spoke"
  | "talk";

/** The latest change of each record one sees, the newest first. */
export const changesIn = (world: World): readonly Changed[] =>
  [...promises(world), ...people(world)].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));

const promises = ({ commitments }: World): readonly Changed[] =>
  [...commitments.values()].map(({ id, member, words, disclosure, fulfilment, changed: { at, by } }) => ({
    kind: "commitments",
    id,
    at,
    by: by.person,
    what: disclosure === "affirmed" && fulfilment !== "open" ? fulfilment : disclosure,
    member,
    person: by.person,
    words,
  }));

const people = ({ members, representations, conversations }: World): readonly Changed[] => [
  ...[...members.values()].map(({ id, changed: { at, by } }) =>
    changed("members", id, at, by.person, "member", id, by.person),
  ),
  ...[...representations.values()].map(({ id, member, person, isOver, changed: { at, by } }) =>
    changed("representations", id, at, by.person, isOver ? "spoke" : "speaks", member, person),
  ),
  ...[...conversations.values()].map(({ id, member, steward, changed: { at, by } }) =>
    changed("conversations", id, at, by.person, "talk", member, steward),
  ),
];

const changed = (
  kind: string,
  id: string,
  at: string,
  by: string,
  what: What,
  member: string,
  person: string,
): Changed => ({
  kind,
  id,
  at,
  by,
  what,
  member,
  person,
});
