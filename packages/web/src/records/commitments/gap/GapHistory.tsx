import type { Past } from "@mortar/client";
import type { Kept } from "@mortar/core";
import type { Gap } from "@mortar/core/src/records/commitments/gap/shape.ts";
import { useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Entries, Loading } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

/** What happened about a gap, oldest first; fetched when it is opened. */
export function GapHistory({ gap }: { readonly gap: Kept<Gap> }) {
  const { say, day, dayOf } = useSpeech();
  const { client, line } = useWorkspace();
  const names = useNames();
  const [past, setPast] = useState<readonly Past[] | null>(null);
  const [revision, setRevision] = useState("");
  const load = () => {
    if (revision === gap.revision) return;
    setRevision(gap.revision);
    client.history("gaps", gap.id).then(setPast, line.isDown);
  };
  return (
    <Disclosure summary={say("history.title")} onToggle={load}>
      {past === null ? (
        <Loading>{say("history.loading")}</Loading>
      ) : (
        <Entries
          entries={past.map(({ type, at, by, told }, index) => ({
            id: String(index),
            when: <time dateTime={dayOf(at)}>{day(dayOf(at))}</time>,
            what: say(messageFor(type as Told, told), { person: names.person(by.person) }),
          }))}
        />
      )}
    </Disclosure>
  );
}

type Told = "GapRaised" | "GapAsked" | "GapShown" | "GapClosed";

const messageFor = (type: Told, told: Past["told"]) => {
  if (type === "GapRaised") return told["by"] === "steward" ? "history.GapAsked" : "history.GapRaised";
  if (type === "GapClosed") return told["isNamed"] ? "history.GapClosed-named" : "history.GapClosed";
  return `history.${type}` as const;
};
