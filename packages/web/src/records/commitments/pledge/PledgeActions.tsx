import type { Kept } from "@mortar/core";
import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Menu } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

type ActionsProps = {
  readonly pledge: Kept<Pledge>;
  readonly onOpen: (form: "done" | "change") => void;
};

/** What someone who speaks for the member may do with its pledge: say "Done" first of all. */
export function PledgeActions({ pledge, onOpen }: ActionsProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const ask = useAskFor(pledge);
  if (pledge.isEnded || !me.members.includes(pledge.member)) return null;
  return (
    <Actions>
      {pledge.reopened && (
        <Button look="main" onClick={() => void ask("renewPledge")}>
          {say("pledge.stands")}
        </Button>
      )}
      <Button look={pledge.reopened ? "plain" : "main"} aria-describedby={pledge.id} onClick={() => onOpen("done")}>
        {say("pledge.done")}
      </Button>
      <Menu label={say("commitment.more")}>
        <Button look="quiet" onClick={() => onOpen("change")}>
          {say("pledge.change")}
        </Button>
        <Button look="quiet" onClick={() => void ask("endPledge")}>
          {say("pledge.end")}
        </Button>
      </Menu>
    </Actions>
  );
}

const useAskFor = ({ id, member }: Pledge) => {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  return async (command: "renewPledge" | "endPledge") => {
    if (await request({ command, ask: { id }, as: member })) notices.say(say(`pledge.now-${command}`));
  };
};
