import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { lazy, Suspense, useState } from "react";
import { useStanding, useWaitingAbout } from "../../../../coalition/WorkspaceContext.ts";
import { Button } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../../workspace/WaitingAbout.tsx";
import { partOf } from "../partOf.ts";

const TakeBack = lazy(async () => ({ default: (await import("../../../redaction/TakeBackForm.tsx")).TakeBackForm }));
const Translate = lazy(async () => ({ default: (await import("./TranslateForm.tsx")).TranslateForm }));

type AsideProps = { readonly it: Kept<Commitment>; readonly isOwn: boolean };

/** Buttons for what is seldom done with it: on paper, in another language, and what cannot be undone. */
export function Aside({ it, isOwn }: AsideProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const [open, setOpen] = useState<"translate" | "take-back" | null>(null);
  const translating = partOf("translate", it.id);
  const isOnTheWay = useWaitingAbout(it.id).length > 0;
  const close = () => setOpen(null);
  const own = isOwn ? { as: it.member } : {};
  if (open)
    return (
      <Suspense>
        {open === "translate" && <Translate it={it} {...own} onClose={close} />}
        {open === "take-back" && (
          <TakeBack key={it.revision} kind="commitments" id={it.id} words={it.words} {...own} onClose={close} />
        )}
      </Suspense>
    );
  return (
    <>
      <WaitingAbout id={translating} />
      <Button look="quiet" onClick={() => print()}>
        {say("commitment.print")}
      </Button>
      {(isOwn || me.isSteward) && !isOnTheWay && (
        <Button look="quiet" onClick={() => setOpen("translate")}>
          {say(it.translation ? "translation.change" : "translation.add")}
        </Button>
      )}
      {isOwn && !isOnTheWay && (
        <Button look="quiet" onClick={() => setOpen("take-back")}>
          {say("take-back.title")}
        </Button>
      )}
    </>
  );
}
