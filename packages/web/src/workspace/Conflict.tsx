import type { Problem } from "@mortar/client";
import { useState } from "react";
import type { Waiting } from "../coalition/queueKeeping.ts";
import { useDraft } from "../coalition/useDraft.ts";
import { useWorkspace } from "../coalition/WorkspaceContext.ts";
import { Actions, Button, Disclosure, Note, TextArea, TwoUp, Words } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { wordedIn } from "./wordedIn.ts";

type ConflictProps = { readonly it: Waiting; readonly stands: NonNullable<Problem["stands"]>; readonly mine: string };

/** Two people wrote at the same time. Both wordings stand side by side: choose one, or write a third. */
export function Conflict({ it, stands, mine }: ConflictProps) {
  const { say, moment } = useSpeech();
  const { queue } = useWorkspace();
  const third = useDraft(it.about, `third ${it.request}`, { said: mine, revision: stands.revision });
  const [isSent, setSent] = useState(false);
  const theirs = stands.words;

  const keep = async (words: string) => {
    setSent(true);
    const field = wordedIn(it.ask) ?? "words";
    third.clear();
    await queue.letGo(it.request);
    const { command, as, about } = it;
    await queue.ask({ command, as, about, ask: { ...it.ask, [field]: words, seen: stands.revision } });
  };
  const letGo = () => {
    third.clear();
    void queue.letGo(it.request);
  };
  return (
    <Note tone="held" title={say("conflict.title")}>
      <p>{say("conflict.lead")}</p>
      <TwoUp
        first={{
          title: say("conflict.yours", { moment: moment(it.at) }),
          children: (
            <>
              <Words said={mine} cuts={[]} cutLabel={say("words.cut")} size="small" />
              <Button disabled={isSent} onClick={() => void keep(mine)}>
                {say("conflict.keep-yours")}
              </Button>
            </>
          ),
        }}
        second={{
          title: say("conflict.stands"),
          children: (
            <>
              <Words said={theirs.said} cuts={theirs.cuts} cutLabel={say("words.cut")} size="small" />
              <Button disabled={isSent} onClick={letGo}>
                {say("conflict.keep-theirs")}
              </Button>
            </>
          ),
        }}
      />
      <Disclosure summary={say("conflict.third")}>
        <div className="stack">
          <TextArea
            label={say("conflict.third-label")}
            value={third.text}
            onChange={(event) => third.write(event.currentTarget.value)}
            rows={2}
          />
          <Actions>
            <Button look="main" disabled={isSent || third.text.trim() === ""} onClick={() => void keep(third.text)}>
              {say("conflict.keep-third")}
            </Button>
          </Actions>
        </div>
      </Disclosure>
    </Note>
  );
}
