import { Link, useLocation } from "wouter";
import type { AnchorProps } from "../parts/index.ts";
import { useWorkspace } from "../coalition/WorkspaceContext.ts";
import { bringRoom } from "./enterOnceHere.ts";

/**
 * Within the coalition the page stays and the room changes; every other address is the browser's own matter, a place
 * further down in this very room included.
 */
export function RoomLink({ children, ...rest }: AnchorProps) {
  const { boot } = useWorkspace();
  const [here] = useLocation();
  const home = `/c/${boot.view.coalition}`;
  const isRoom = rest.href === home || ["/", "?", "#"].some((next) => rest.href.startsWith(home + next));
  const isHere = rest.href.startsWith(`${here}#`);
  if (!isRoom || isHere) return <a {...rest}>{children}</a>;
  return (
    <Link {...rest} onPointerDown={() => bringRoom(rest.href)}>
      {children}
    </Link>
  );
}
