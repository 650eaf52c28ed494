import { type ReactNode, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useLine, useStanding, useWaiting, useWorkspace } from "../coalition/WorkspaceContext.ts";
import { Home, Places, Shell } from "../parts/index.ts";
import { useCoalition } from "../records/coalition/useCoalition.ts";
import { useNames } from "../records/coalition/useNames.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { ExampleBanner } from "./ExampleBanner.tsx";
import { NoticeBar } from "./NoticeBar.tsx";
import { QuietMenu } from "./QuietMenu.tsx";
import { standsIn } from "./standsIn.ts";
import { useAddress } from "./useAddress.ts";
import { usePlaces } from "./usePlaces.ts";

export function WorkspaceShell({ children }: { readonly children: ReactNode }) {
  const { say } = useSpeech();
  const { name } = useCoalition();
  const address = useAddress();
  const [here] = useLocation();
  const places = usePlaces(here);
  return (
    <Shell
      skipLabel={say("shell.skip")}
      home={<Home href={address.front}>{name}</Home>}
      speaker={<Speaker />}
      places={<Places label={say("shell.places")} places={places} here={standsIn(here, address)} />}
      notice={<ExampleBanner />}
      connection={<Connection />}
      foot={<QuietMenu />}
    >
      {children}
      <NoticeBar key={here} />
    </Shell>
  );
}

function Speaker() {
  const { say, list } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const roles = [
    ...me.members.map((id) => say("shell.for", { member: names.member(id) })),
    ...(me.isSteward ? [say("shell.steward")] : []),
  ];
  return (
    <>
      <b>{me.person === null ? "" : names.person(me.person)}</b> {roles.length > 0 && <span>{list(roles)}</span>}
    </>
  );
}

/** How long a line may be gone before it is worth a sentence. */
const PATIENCE_MS = 1_500;

function Connection() {
  const { say } = useSpeech();
  const { isForgetful } = useWorkspace();
  const state = useLine();
  const count = useWaiting().filter(({ problem }) => !problem).length;
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    if (state !== "down") return;
    const timer = setTimeout(() => setDown(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setDown(false);
    };
  }, [state]);
  if (!isDown) return null;
  if (isForgetful()) return say("line.down-forgetful");
  return count > 0 ? say("line.down-waiting", { count }) : say("line.down");
}
