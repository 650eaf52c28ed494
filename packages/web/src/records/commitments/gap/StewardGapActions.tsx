import type { Kept } from "@mortar/core";
import type { Gap as Finding } from "@mortar/core/src/analyses/gaps/gaps.ts";
import type { Gap } from "@mortar/core/src/records/commitments/gap/shape.ts";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { gapAbout } from "./gapAbout.ts";
import { useWayAbout } from "./useWayAbout.ts";

type ActionsProps = { readonly found: Finding; readonly gap: Kept<Gap> | undefined };

/** A steward asks; nobody but the member answers. */
export function StewardGapActions({ found, gap }: ActionsProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const names = useNames();
  const request = useRequest();
  const called = useWayAbout(found);
  const isWaiting = useWaitingAbout(gap?.id ?? gapAbout(found)).length > 0;
  if (isWaiting) return null;
  const member = names.member(found.member);
  const ask = async () => {
    const asked = gap
      ? request({ command: "askAboutGap", ask: { id: gap.id } })
      : request({
          command: "raiseGap",
          ask: { id: newId(), member: found.member, as: found.as },
          about: gapAbout(found),
        });
    if (await asked) notices.say(say("gap.now-asked", { member }));
  };
  const way = say(gap ? "gap.ask-again" : "gap.ask", { member });
  return (
    <Actions>
      <Button aria-label={called(way)} onClick={() => void ask()}>
        {way}
      </Button>
    </Actions>
  );
}
