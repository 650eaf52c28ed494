import type { AroundNavHandler } from "wouter";
import type { Messages } from "../speech/messages.ts";
import { roomAt } from "./rooms.ts";

/** So long a room may take before one stands in it without it. React shows what it waited for no sooner than this either. */
const PATIENCE_MS = 300;

/** Whoever changes her mind while a room is on its way goes where she wanted last, or stays where she went back to. */
let latest = 0;

/**
 * One stays where one is until the code of the next room is here, and what it says, which is mostly at once: "One moment"
 * for a tenth of a second only makes it slower.
 */
export const enterOnceHere =
  (messages: Pick<Messages, "whole" | "areWhole">): AroundNavHandler =>
  (navigate, to, options) => {
    const room = roomAt(to);
    const way = ++latest;
    if (!room || (room.isHere() && messages.areWhole())) return navigate(to, options);
    const from = location.href;
    const enter = () => {
      if (way === latest && location.href === from) navigate(to, options);
    };
    const late = new Promise((go) => setTimeout(go, PATIENCE_MS));
    // What cannot be brought is told by the room itself.
    const here = Promise.all([room.load().catch(() => {}), messages.whole]);
    void Promise.race([here, late]).then(enter);
  };

/** A finger on a link is as good as there: the code of its room is asked for before it is lifted. */
export const bringRoom = (href: string): void =>
  void roomAt(href)
    ?.load()
    .catch(() => {});
