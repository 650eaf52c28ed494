import { expect, test, vi } from "vitest";
import type { Kept, WithId } from "@mortar/core";
import { viewOf, wholeWorld } from "../../testing/boots.ts";
import { openCoalitionStore } from "./coalitionStore.ts";

const amara = "person-amara-okafor";
const risk = "commitment-engineering-risk";

const opened = () => {
  const view = viewOf(wholeWorld(), amara);
  const onCut = vi.fn<(kind: string, id: string) => void>();
  return { view, onCut, store: openCoalitionStore({ view, onCut }) };
};

test("a patch puts one record in the place of its older version, and tells who listens", () => {
  const { store } = opened();
  const changed = vi.fn<() => void>();
  store.follow(changed);
  const before = store.standing().world;
  const item = { ...before.commitments.get(risk), disclosure: "affirmed" } as unknown as Kept<WithId>;
  store.patch([{ kind: "commitments", id: risk, item }]);
  expect(store.standing().world.commitments.get(risk)).toBe(item);
  expect(before.commitments.get(risk)?.disclosure).toBe("released");
  expect(store.standing().world.members).toBe(before.members);
  expect(changed).toHaveBeenCalledOnce();
});

test("a record that is no longer to be seen goes", () => {
  const { store } = opened();
  store.patch([{ kind: "commitments", id: risk, item: null }]);
  expect(store.standing().world.commitments.has(risk)).toBe(false);
});

test("a fresh view leaves what did not change as it was, and drops what is gone", () => {
  const { store, view } = opened();
  const before = store.standing().world;
  const commitments = view.tables["commitments"]?.filter(({ id }) => id !== risk) ?? [];
  store.replace(structuredClone({ ...view, tables: { ...view.tables, commitments } }));
  const after = store.standing();
  expect(after.world.members).toBe(before.members);
  expect(after.world.commitments.has(risk)).toBe(false);
  expect(after.world.commitments.get("commitment-security-give")).toBe(
    before.commitments.get("commitment-security-give"),
  );
  expect(after.isWhole).toBe(true);
});

test("words taken back are noticed, by patch and by view, once", () => {
  const { store, view, onCut } = opened();
  const it = store.standing().world.commitments.get(risk);
  const item = { ...it, words: { ref: "r", said: "Customers", cuts: [9] } } as unknown as Kept<WithId>;
  store.patch([{ kind: "commitments", id: risk, item }]);
  expect(onCut.mock.calls).toEqual([["commitments", risk]]);
  const commitments = view.tables["commitments"]?.map((it) => (it.id === risk ? item : it)) ?? [];
  store.replace({ ...view, tables: { ...view.tables, commitments } });
  expect(onCut).toHaveBeenCalledOnce();
});

test("words taken back right beside an earlier gap are noticed too", () => {
  const { store, onCut } = opened();
  const it = store.standing().world.commitments.get(risk);
  const saying = (said: string) => ({ ...it, words: { ref: "r", said, cuts: [9] } }) as unknown as Kept<WithId>;
  for (const said of ["Customers wait", "Customers"])
    store.patch([{ kind: "commitments", id: risk, item: saying(said) }]);
  expect(onCut).toHaveBeenCalledTimes(2);
});

test("a kind that is not here yet reads as empty", () => {
  const view = viewOf(wholeWorld(), amara, ["members"]);
  const { world, isWhole } = openCoalitionStore({ view, onCut: () => {} }).standing();
  expect(world.members.size).toBe(5);
  expect([...world.commitments.values()]).toEqual([]);
  expect(isWhole).toBe(false);
});

test("purging leaves nothing, and no rights", () => {
  const { store } = opened();
  store.purge();
  const { world, me } = store.standing();
  expect(world.members.size + world.commitments.size).toBe(0);
  expect(me).toMatchObject({ members: [], isSteward: false });
});
