import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Readers, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useReaders } from "../../useReaders.ts";
import { choosingReadersOf } from "./choosingReadersOf.ts";

const ReadersForm = lazy(async () => ({ default: (await import("./ReadersForm.tsx")).ReadersForm }));

/** Who can read one commitment, the host of the server included; its member changes that here. */
export function CommitmentReaders({ it }: { readonly it: Kept<Commitment> }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { host } = useCoalition();
  const readers = useReaders();
  const [isOpen, setOpen] = useState(false);
  const about = choosingReadersOf(it.id);
  const isOnTheWay = useWaitingAbout(about).length > 0;
  const mayChange = me.members.includes(it.member) && it.disclosure !== "held-back" && !isOnTheWay;
  return (
    <div className="stack prose" id={about}>
      <p>
        <Readers reach={readers.reach(it.audience)}>
          {say("readers.can-read-and-host", { readers: readers.words(it.audience), host })}
        </Readers>
      </p>
      {it.readers && (
        <p>
          <Tag>{say("commitment.readers-named")}</Tag>
        </p>
      )}
      <WaitingAbout id={about} />
      {isOpen && (
        <Suspense>
          <ReadersForm it={it} onClose={() => setOpen(false)} />
        </Suspense>
      )}
      {mayChange && !isOpen && (
        <Actions>
          <Button look="quiet" onClick={() => setOpen(true)}>
            {say("commitment.readers-change")}
          </Button>
        </Actions>
      )}
    </div>
  );
}
