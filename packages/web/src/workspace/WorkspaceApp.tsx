import type { Compiled, Say } from "@mortar/catalogue/src/browser.ts";
import {
  type ReactNode,
  startTransition,
  Suspense,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import { Route, Router, Switch } from "wouter";
import type { Workspace } from "../coalition/openWorkspace.ts";
import { WorkspaceContext } from "../coalition/WorkspaceContext.ts";
import type { Standing } from "../coalition/world.ts";
import { AnchorContext, Loading } from "../parts/index.ts";
import type { Messages } from "../speech/messages.ts";
import { SpeechContext, speechFor } from "../speech/SpeechContext.ts";
import { enterOnceHere } from "./enterOnceHere.ts";
import { NoSuchRoom } from "./NoSuchRoom.tsx";
import { RoomLink } from "./RoomLink.tsx";
import { RoomTrouble } from "./RoomTrouble.tsx";
import { roomAt, rooms } from "./rooms.ts";
import { WorkspaceShell } from "./WorkspaceShell.tsx";

type WorkspaceAppProps = {
  readonly workspace: Workspace;
  /** Told which messages are said, where somebody listens. */
  readonly heard?: (id: string) => void;
  /** Told once everything drawn answers a hand. */
  readonly onAwake?: () => void;
};

export function WorkspaceApp({ workspace, heard, onAwake }: WorkspaceAppProps) {
  const { boot, store, messages } = workspace;
  const zone = useSyncExternalStore(
    store.follow,
    () => zoneOf(store.standing()),
    () => zoneOf(store.first),
  );
  const known = useMessages(messages, boot.messages);
  const speech = useMemo(() => {
    const isFirst = known === boot.messages && boot.messagesAt !== undefined;
    const it = speechFor(boot.locale, known, zone, isFirst ? messages.now : undefined);
    return heard ? { ...it, say: listenedTo(it.say, heard) } : it;
  }, [boot, known, messages, zone, heard]);
  const enter = useMemo(() => enterOnceHere(messages), [messages]);
  const [path = "", search = ""] = boot.url.split("?");
  const first = roomAt(boot.url);
  const awake = onAwake && <Awake onAwake={onAwake} />;
  return (
    <SpeechContext value={speech}>
      <WorkspaceContext value={workspace}>
        <AnchorContext value={RoomLink}>
          <Router ssrPath={path} ssrSearch={search} aroundNav={enter}>
            <WorkspaceShell>
              <RoomTrouble beside={awake}>
                <Suspense fallback={<Loading>{speech.say("room.loading")}</Loading>}>
                  <Switch>
                    {rooms.map((room) => (
                      <Route key={room.path} path={`/c/${boot.view.coalition}${room.path}`}>
                        {room === first ? <room.Room /> : <Sayable messages={messages} room={<room.Room />} />}
                      </Route>
                    ))}
                    <Route>
                      <NoSuchRoom />
                    </Route>
                  </Switch>
                  {awake}
                </Suspense>
              </RoomTrouble>
            </WorkspaceShell>
          </Router>
        </AnchorContext>
      </WorkspaceContext>
    </SpeechContext>
  );
}

/** The page came with what its own room says; any other room waits for all the rest. */
function Sayable({ messages, room }: { readonly messages: Messages; readonly room: ReactNode }) {
  if (!messages.areWhole()) use(messages.whole);
  return room;
}

/** Beside a room: it wakes when that does. */
function Awake({ onAwake }: { readonly onAwake: () => void }) {
  useEffect(onAwake, [onAwake]);
  return null;
}

/**
 * Once all have come they are taken up when the page has woken: an update before that would have it drawn anew, and
 * whatever was focused in it would be gone.
 */
const useMessages = (messages: Messages, first: Compiled): Compiled => {
  const [known, setKnown] = useState(first);
  useEffect(() => {
    const take = () => startTransition(() => setKnown(messages.now()));
    take();
    return messages.follow(take);
  }, [messages]);
  return known;
};

const listenedTo =
  (say: Say, heard: (id: string) => void): Say =>
  (id, values) => {
    heard(id);
    return say(id, values);
  };

const zoneOf = ({ world }: Standing): string => {
  const [coalition] = world.coalitions.values();
  return coalition?.zone ?? "UTC";
};
