import { Suspense, useMemo, useSyncExternalStore } from "react";
import { Route, Router, Switch } from "wouter";
import type { Workspace } from "../coalition/openWorkspace.ts";
import { WorkspaceContext } from "../coalition/WorkspaceContext.ts";
import type { Standing } from "../coalition/world.ts";
import { AnchorContext, Loading } from "../parts/index.ts";
import { SpeechContext, speechFor } from "../speech/SpeechContext.ts";
import { NoSuchRoom } from "./NoSuchRoom.tsx";
import { RoomLink } from "./RoomLink.tsx";
import { RoomTrouble } from "./RoomTrouble.tsx";
import { rooms } from "./rooms.ts";
import { WorkspaceShell } from "./WorkspaceShell.tsx";

export function WorkspaceApp({ workspace }: { readonly workspace: Workspace }) {
  const { boot, store } = workspace;
  const zone = useSyncExternalStore(
    store.follow,
    () => zoneOf(store.standing()),
    () => zoneOf(store.first),
  );
  const speech = useMemo(() => speechFor(boot.locale, boot.messages, zone), [boot, zone]);
  const [path = "", search = ""] = boot.url.split("?");
  return (
    <SpeechContext value={speech}>
      <WorkspaceContext value={workspace}>
        <AnchorContext value={RoomLink}>
          <Router ssrPath={path} ssrSearch={search}>
            <WorkspaceShell>
              <RoomTrouble>
                <Suspense fallback={<Loading>{speech.say("room.loading")}</Loading>}>
                  <Switch>
                    {rooms.map(({ path, Room }) => (
                      <Route key={path} path={`/c/${boot.view.coalition}${path}`}>
                        <Room />
                      </Route>
                    ))}
                    <Route>
                      <NoSuchRoom />
                    </Route>
                  </Switch>
                </Suspense>
              </RoomTrouble>
            </WorkspaceShell>
          </Router>
        </AnchorContext>
      </WorkspaceContext>
    </SpeechContext>
  );
}

const zoneOf = ({ world }: Standing): string => {
  const [coalition] = world.coalitions.values();
  return coalition?.zone ?? "UTC";
};
