import { lazy, Suspense } from "react";
import { useLine, useWaitingAbout, useWorkspace } from "../coalition/WorkspaceContext.ts";
import type { Waiting } from "../coalition/queueKeeping.ts";
import { Actions, Button, Note, Status } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { wordedIn } from "./wordedIn.ts";

const Conflict = lazy(async () => ({ default: (await import("./Conflict.tsx")).Conflict }));

/** What this person asked for about one record and the server has not taken: on its way, kept here, or refused. */
export function WaitingAbout({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const waiting = useWaitingAbout(id);
  const line = useLine();
  const onTheWay = waiting.some(({ problem }) => !problem);
  return (
    <>
      {onTheWay && <Status>{say(line === "down" ? "waiting.kept" : "waiting.sending")}</Status>}
      {waiting
        .filter(({ problem }) => problem)
        .map((it) => (
          <NotTaken key={it.request} it={it} />
        ))}
    </>
  );
}

/** Refused: the words stay, with the reason, until their writer lets them go. */
export function NotTaken({ it }: { readonly it: Waiting }) {
  const { say } = useSpeech();
  const { queue } = useWorkspace();
  const said = wordsOf(it.ask);
  // What secures a commitment is no other wording of it.
  if (it.problem?.stands && said !== null && !("guarantee" in it.ask))
    return (
      <Suspense>
        <Conflict it={it} stands={it.problem.stands} mine={said} />
      </Suspense>
    );
  return (
    <Note tone="held" title={say("waiting.refused")}>
      <p>{reasonOf(it)}</p>
      {said !== null && (
        <blockquote className="words" data-size="small">
          {said}
        </blockquote>
      )}
      <Actions>
        {said !== null && (
          <Button look="quiet" onClick={() => void navigator.clipboard?.writeText(said)}>
            {say("waiting.copy")}
          </Button>
        )}
        <Button look="quiet" onClick={() => void queue.letGo(it.request)}>
          {say("waiting.let-go")}
        </Button>
      </Actions>
    </Note>
  );
}

const reasonOf = ({ problem }: Waiting): string =>
  problem?.invalid?.map(({ sentence, code }) => sentence ?? code).join(" ") || (problem?.sentence ?? "");

/** The words somebody wrote, in whichever field a command takes them. */
export const wordsOf = (ask: Readonly<Record<string, unknown>>): string | null => {
  const field = wordedIn(ask);
  if (field !== undefined) return String(ask[field]);
  const guarantee = ask["guarantee"] as { readonly words?: string } | null | undefined;
  return guarantee?.words ?? null;
};
