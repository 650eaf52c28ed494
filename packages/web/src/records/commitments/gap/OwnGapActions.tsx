import type { Kept } from "@mortar/core";
import type { Gap as Finding } from "@mortar/core/src/analyses/gaps/gaps.ts";
import type { Gap } from "@mortar/core/src/records/commitments/gap/shape.ts";
import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, Menu } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { CannotSayForm } from "./CannotSayForm.tsx";
import { gapAbout } from "./gapAbout.ts";
import { useWayAbout } from "./useWayAbout.ts";

type ActionsProps = { readonly found: Finding; readonly gap: Kept<Gap> | undefined };

/** What a member may do about its own gap: name it, say that it cannot yet, show the others, or close it. */
export function OwnGapActions({ found, gap }: ActionsProps) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const address = useAddress();
  const request = useRequest();
  const called = useWayAbout(found);
  const { world } = useStanding();
  const hasReplied = [...world.replies.values()].some(
    ({ about, member }) => about.id === gap?.id && member === found.member,
  );
  const [isOpen, setOpen] = useState(false);
  const isWaiting = useWaitingAbout(gap?.id ?? gapAbout(found)).length > 0;
  if (isWaiting) return null;
  if (isOpen)
    return (
      <CannotSayForm
        found={found}
        gap={gap}
        beginning={hasReplied ? "" : say("gap.cannot-say-words")}
        onClose={() => setOpen(false)}
      />
    );
  const ask = async (command: "showGap" | "closeGap") => {
    if (gap && (await request({ command, ask: { id: gap.id }, as: gap.member })))
      notices.say(say(`gap.now-${command}`));
  };
  const answer = say(hasReplied ? "gap.say-more" : "gap.cannot-say");
  return (
    <Actions>
      <ButtonLink look="main" href={address.nameCommitment(found.member)} aria-label={called(say("gap.name-it"))}>
        {say("gap.name-it")}
      </ButtonLink>
      <Button aria-label={called(answer)} onClick={() => setOpen(true)}>
        {answer}
      </Button>
      {gap && (
        <Menu label={say("commitment.more")}>
          {gap.state === "raised" && (
            <Button look="quiet" onClick={() => void ask("showGap")}>
              {say("gap.show")}
            </Button>
          )}
          <Button look="quiet" onClick={() => void ask("closeGap")}>
            {say("gap.close")}
          </Button>
        </Menu>
      )}
    </Actions>
  );
}
