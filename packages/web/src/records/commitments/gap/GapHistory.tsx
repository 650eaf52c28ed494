import type { Past } from "@mortar/client";
import type { Kept } from "@mortar/core";
import type { Gap } from "@mortar/core/src/records/commitments/gap/shape.ts";
import type { Reply } from "@mortar/core/src/records/reply/reply.ts";
import { useState } from "react";
import { useStanding, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Entries, Loading } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";

/** What happened about a gap, oldest first; fetched when it is opened. */
export function GapHistory({ gap }: { readonly gap: Kept<Gap> }) {
  const { say, day, dayOf } = useSpeech();
  const { world } = useStanding();
  const { client, line } = useWorkspace();
  const names = useNames();
  const [past, setPast] = useState<readonly Past[] | null>(null);
  const [revision, setRevision] = useState("");
  const replies = [...world.replies.values()].filter(({ about }) => about.id === gap.id);
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
          entries={[...past.map(asHappened), ...replies.map(asReplied)].sort(earliestFirst).map(({ at, by, what }) => ({
            id: `${at} ${what}`,
            when: <time dateTime={dayOf(at)}>{day(dayOf(at))}</time>,
            what: say(what, { person: names.person(by) }),
          }))}
        />
      )}
    </Disclosure>
  );
}

type Entry = {
  readonly at: string;
  readonly by: string;
  readonly what: ReturnType<typeof messageFor> | "history.Replied";
};

const asHappened = ({ type, at, by, told }: Past): Entry => ({
  at,
  by: by.person,
  what: messageFor(type as Told, told),
});

const asReplied = ({ person, changed }: Kept<Reply>): Entry => ({
  at: changed.at,
  by: person,
  what: "history.Replied",
});

const earliestFirst = (a: Entry, b: Entry) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

type Told = "GapRaised" | "GapAsked" | "GapShown" | "GapClosed" | "WordsTakenBackOnRequest";

const messageFor = (type: Told, told: Past["told"]) => {
  if (type === "GapRaised") return told["by"] === "steward" ? "history.GapAsked" : "history.GapRaised";
  if (type === "GapClosed") return told["isNamed"] ? "history.GapClosed-named" : "history.GapClosed";
  return `history.${type}` as const;
};
