import type { Kept } from "@mortar/core";
import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Menu } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** Each form of a tie is a step aside from reading it; one is open at a time. */
export type TieFormName = "possible" | "arrival" | "take-back";

type ActionsProps = { readonly tie: Kept<Tie>; readonly onOpen: (form: TieFormName) => void };

/** What someone who speaks for one of the two members may do with a tie. */
export function TieActions({ tie, onOpen }: ActionsProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const ask = useAskFor(tie);
  const side = waitingSide(tie, me.members);
  if (side)
    return (
      <>
        <p className="quiet small">{say("tie.decline-hint")}</p>
        <Actions>
          <Button look="main" onClick={() => ask("agreeTie", side)}>
            {say("tie.agree")}
          </Button>
          <Button onClick={() => ask("declineTie", side)}>{say("tie.decline")}</Button>
        </Actions>
      </>
    );
  const own = [tie.receiver, tie.giver].find((member) => me.members.includes(member));
  if (tie.state !== "agreed" || own === undefined) return null;
  const opener = (form: TieFormName, label: string) => (
    <Button look="quiet" onClick={() => onOpen(form)}>
      {label}
    </Button>
  );
  return (
    <Actions>
      {own === tie.receiver && !tie.makesPossible && (
        <Button look="main" onClick={() => onOpen("possible")}>
          {say("tie.say-possible")}
        </Button>
      )}
      {own === tie.receiver && opener("arrival", say("tie.report"))}
      <Menu label={say("commitment.more")}>
        {own === tie.receiver && tie.makesPossible && (
          <>
            {opener("possible", say("tie.say-anew"))}
            {opener("take-back", say("take-back.title"))}
          </>
        )}
        <Button look="quiet" onClick={() => ask("endTie", own)}>
          {say("tie.end")}
        </Button>
      </Menu>
    </Actions>
  );
}

/** The member of the asker's whose yes a tie waits for. */
export const waitingSide = ({ state, agreed, giver, receiver }: Tie, own: readonly string[]): string | undefined => {
  if (state !== "proposed") return undefined;
  if (!agreed.giver && own.includes(giver)) return giver;
  return !agreed.receiver && own.includes(receiver) ? receiver : undefined;
};

const useAskFor = ({ id }: Tie) => {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const request = useRequest();
  return (command: "agreeTie" | "declineTie" | "endTie", as: string) => {
    const asked = request({ command, ask: { id }, as });
    void asked.then((isDone) => isDone && notices.say(say(`tie.now-${command}`)));
  };
};
