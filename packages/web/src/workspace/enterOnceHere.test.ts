import { expect, test, vi } from "vitest";
import { enterOnceHere } from "./enterOnceHere.ts";
import { roomAt } from "./rooms.ts";

type Navigate = Parameters<typeof enterOnceHere>[0];
const at = (room: string) => `/c/coalition-one${room}`;

test("one stays until the next room is here, and enters a room that is here at once", async () => {
  const navigate = vi.fn<Navigate>();
  enterOnceHere(navigate, at("/owed"));
  expect(navigate).not.toHaveBeenCalled();
  await roomAt(at("/owed"))?.load();
  await vi.waitFor(() => expect(navigate).toHaveBeenCalledExactlyOnceWith(at("/owed"), undefined));
  enterOnceHere(navigate, at("/owed?member=1"), { replace: true });
  expect(navigate).toHaveBeenLastCalledWith(at("/owed?member=1"), { replace: true });
});

test("whoever changes her mind on the way goes where she wanted last", async () => {
  const navigate = vi.fn<Navigate>();
  enterOnceHere(navigate, at("/stewards"));
  enterOnceHere(navigate, at("/owed"));
  await roomAt(at("/stewards"))?.load();
  await new Promise((later) => setTimeout(later, 50));
  expect(navigate.mock.calls).toEqual([[at("/owed"), undefined]]);
});

test("whoever goes back meanwhile is not taken away again", async () => {
  const navigate = vi.fn<Navigate>();
  enterOnceHere(navigate, at("/questions"));
  history.replaceState(null, "", at("/members"));
  await roomAt(at("/questions"))?.load();
  await new Promise((later) => setTimeout(later, 50));
  expect(navigate).not.toHaveBeenCalled();
});

test("an address that is no room is entered at once", () => {
  const navigate = vi.fn<Navigate>();
  enterOnceHere(navigate, at("/no-such-room"));
  expect(navigate).toHaveBeenCalledExactlyOnceWith(at("/no-such-room"), undefined);
});
