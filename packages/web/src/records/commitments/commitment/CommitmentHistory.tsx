import type { Past } from "@mortar/client";
import type { Kept, Words } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useState } from "react";
import { useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Entries, Loading } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";

/** What happened to a commitment, oldest first; fetched when it is opened. */
export function CommitmentHistory({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const { client, line } = useWorkspace();
  const [past, setPast] = useState<readonly Past[] | null>(null);
  const [revision, setRevision] = useState("");
  const load = () => {
    if (revision === it.revision) return;
    setRevision(it.revision);
    client.history("commitments", it.id).then(setPast, line.isDown);
  };
  return (
    <Disclosure summary={say("history.title")} onToggle={load}>
      {past === null ? <Loading>{say("history.loading")}</Loading> : <Happened past={past} />}
    </Disclosure>
  );
}

function Happened({ past }: { readonly past: readonly Past[] }) {
  const { say, day, dayOf } = useSpeech();
  const names = useNames();
  return (
    <Entries
      entries={past.map(({ type, at, by, told }, index) => {
        const words = wordsTold(told);
        const became = told["became"] as Commitment["fulfilment"] | undefined;
        return {
          id: String(index),
          when: <time dateTime={dayOf(at)}>{day(dayOf(at))}</time>,
          what: (
            <>
              {say(`history.${type as Told}`, {
                person: names.person(by.person),
                became: became ? say(`fulfilment.${became}`) : "",
              })}
              {words && <SaidWords words={words} size="small" />}
            </>
          ),
        };
      })}
    />
  );
}

/** What was written with it: its words, whose yes it waits for, why, or what secures it. */
const wordsTold = ({ words, to, why, guarantee }: Past["told"]): Words | null => {
  const secured = guarantee as { readonly words: Words } | null | undefined;
  return ((words ?? to ?? why) as Words | null | undefined) ?? secured?.words ?? null;
};

type Told =
  | "CommitmentReleased"
  | "CommitmentReworded"
  | "CommitmentAffirmed"
  | "ConditionNamed"
  | "SpokenYesNoted"
  | "SpokenYesWitnessed"
  | "WitnessDeclined"
  | "CommitmentReopened"
  | "CommitmentRenewed"
  | "AffirmationUndone"
  | "CommitmentWithdrawn"
  | "CommitmentHeldBack"
  | "WordsTakenBackOnRequest"
  | "HoldBackEnded"
  | "FulfilmentReported"
  | "CommitmentReplaced"
  | "ReplacementUndone"
  | "OwnerNamed"
  | "CommitmentSecured"
  | "CommitmentReadersNamed"
  | "CommitmentTranslated";
