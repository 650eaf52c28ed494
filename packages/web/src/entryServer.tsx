import { renderToString } from "react-dom/server";
import type { Boot } from "./boot.ts";
import { openWorkspace } from "./coalition/openWorkspace.ts";
import { roomAt, rooms } from "./workspace/rooms.ts";
import { WorkspaceApp } from "./workspace/WorkspaceApp.tsx";

await Promise.all(rooms.map(({ load }) => load()));

/** The HTML inside `#root`; `heard` is told which messages it says. */
export const render = (boot: Boot, heard: (id: string) => void): string =>
  renderToString(<WorkspaceApp workspace={openWorkspace(boot)} heard={heard} />);

/** The kinds of record the page at this address (path and query) needs at first; `null` where there is no room. */
export const kindsFor = (url: string): readonly string[] | null => roomAt(url)?.kinds ?? null;

/** The source file of the room at this address, as Vite's manifest names it: its chunk is worth preloading. */
export const chunkFor = (url: string): string | null => roomAt(url)?.chunk ?? null;

/** The questions whose answers the page at this address shows first, beside those of the front page. */
export const questionsFor = (url: string): readonly string[] => {
  const room = roomAt(url);
  return room && "asks" in room ? room.asks : [];
};
