import { useEffect } from "react";
import { useCoalition } from "../records/coalition/useCoalition.ts";
import { showAim } from "./showAim.ts";

let isFirst = true;

/** Names the page; and, after moving between rooms, takes the reader to its beginning, or to what the address points at. */
export const useRoomTitle = (title: string) => {
  const { name } = useCoalition();
  useEffect(() => {
    document.title = title === name ? name : `${title} · ${name}`;
  }, [title, name]);
  useEffect(() => {
    const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (aim) showAim(aim);
    else if (!isFirst) {
      scrollTo(0, 0);
      document.getElementById("main")?.focus({ preventScroll: true });
    }
    isFirst = false;
  }, []);
};
