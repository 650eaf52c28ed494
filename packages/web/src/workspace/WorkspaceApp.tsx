import { Suspense, useMemo } from "react";
import { Route, Router, Switch } from "wouter";
import type { Workspace } from "../coalition/openWorkspace.ts";
import { WorkspaceContext } from "../coalition/WorkspaceContext.ts";
import { AnchorContext, Loading } from "../parts/index.ts";
import { SpeechContext, speechFor } from "../speech/SpeechContext.ts";
import { NoSuchRoom } from "./NoSuchRoom.tsx";
import { RoomLink } from "./RoomLink.tsx";
import { RoomTrouble } from "./RoomTrouble.tsx";
import { rooms } from "./rooms.ts";
import { WorkspaceShell } from "./WorkspaceShell.tsx";

export function WorkspaceApp({ workspace }: { readonly workspace: Workspace }) {
  const { boot } = workspace;
  const [zone] = (boot.view.tables["coalitions"] ?? []) as readonly { readonly zone?: string }[];
  const speech = useMemo(() => speechFor(boot.locale, boot.messages, zone?.zone ?? "UTC"), [boot, zone]);
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
