import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Page, Section, Ways } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { useCoalition } from "../useCoalition.ts";
import { BringIn } from "./BringIn.tsx";
import { ownKinds, stewardKinds } from "./bringTableIn.ts";

/** What one takes along of the coalition, as files; and what a steward, or someone who speaks for a member, brings in from one. */
export function TakeAlongRoom() {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { boot } = useWorkspace();
  const { name } = useCoalition();
  useRoomTitle(say("take-along.title"));
  const [kind, ...kinds] = [...(me.members.length > 0 ? ownKinds : []), ...(me.isSteward ? stewardKinds : [])];
  const at = `/api/coalitions/${boot.view.coalition}/export`;
  const files = [
    { href: at, what: "all" },
    { href: `${at}?format=csv&kinds=members`, what: "members" },
    { href: `${at}?format=csv&kinds=commitments`, what: "commitments" },
    { href: `${at}?format=csv&kinds=pledges`, what: "pledges" },
    { href: `${at}?format=csv&kinds=movements`, what: "movements" },
  ] as const;
  return (
    <Page title={say("take-along.title")} lead={say("take-along.lead", { coalition: name })}>
      <Section title={say("take-along.files")} note={say("take-along.files-note")}>
        <Ways
          ways={files.map(({ href, what }) => ({
            href,
            title: say(`take-along.${what}`),
            about: say(`take-along.${what}-about`),
            look: "file",
          }))}
        />
      </Section>
      {kind && <BringIn kinds={[kind, ...kinds]} />}
    </Page>
  );
}
