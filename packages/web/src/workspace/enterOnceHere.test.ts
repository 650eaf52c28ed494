import { afterEach, expect, test, vi } from "vitest";
import { enterOnceHere } from "./enterOnceHere.ts";
import { roomAt } from "./rooms.ts";

type Navigate = Parameters<ReturnType<typeof enterOnceHere>>[0];
const enter = enterOnceHere({ whole: Promise.resolve(), areWhole: () => true });
const at = (room: string) => `/c/coalition-one${room}`;

afterEach(() => vi.restoreAllMocks());

/** A room whose code is on its way until it `comes`. */
const onItsWay = (href: string) => {
  const room = roomAt(href)!;
  const way = Promise.withResolvers<void>();
  const isHere = vi.spyOn(room, "isHere").mockReturnValue(false);
  vi.spyOn(room, "load").mockReturnValue(way.promise);
  return {
    comes: async () => {
      isHere.mockReturnValue(true);
      way.resolve();
      // Whatever follows from it has happened.
      await new Promise(setImmediate);
    },
  };
};

test("one stays until the next room is here, and enters a room that is here at once", async () => {
  const navigate = vi.fn<Navigate>();
  const owed = onItsWay(at("/owed"));
  enter(navigate, at("/owed"));
  expect(navigate).not.toHaveBeenCalled();
  await owed.comes();
  expect(navigate).toHaveBeenCalledExactlyOnceWith(at("/owed"), undefined);
  enter(navigate, at("/owed?member=1"), { replace: true });
  expect(navigate).toHaveBeenLastCalledWith(at("/owed?member=1"), { replace: true });
});

test("whoever changes her mind on the way goes where she wanted last", async () => {
  const navigate = vi.fn<Navigate>();
  const [stewards, owed] = [onItsWay(at("/stewards")), onItsWay(at("/owed"))];
  enter(navigate, at("/stewards"));
  enter(navigate, at("/owed"));
  await stewards.comes();
  expect(navigate).not.toHaveBeenCalled();
  await owed.comes();
  expect(navigate.mock.calls).toEqual([[at("/owed"), undefined]]);
});

test("whoever goes back meanwhile is not taken away again", async () => {
  const navigate = vi.fn<Navigate>();
  const questions = onItsWay(at("/questions"));
  enter(navigate, at("/questions"));
  history.replaceState(null, "", at("/members"));
  await questions.comes();
  expect(navigate).not.toHaveBeenCalled();
});

test("an address that is no room is entered at once", () => {
  const navigate = vi.fn<Navigate>();
  enter(navigate, at("/no-such-room"));
  expect(navigate).toHaveBeenCalledExactlyOnceWith(at("/no-such-room"), undefined);
});

test("one stays until what the next room says is here too, though its code is", async () => {
  const navigate = vi.fn<Navigate>();
  const { promise: whole, resolve: isWhole } = Promise.withResolvers<void>();
  await roomAt(at("/owed"))?.load();
  enterOnceHere({ whole, areWhole: () => false })(navigate, at("/owed"));
  await new Promise(setImmediate);
  expect(navigate).not.toHaveBeenCalled();
  isWhole();
  await vi.waitFor(() => expect(navigate).toHaveBeenCalledOnce());
});
