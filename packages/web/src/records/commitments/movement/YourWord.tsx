import type { Kept } from "@mortar/core";
import type { Movement } from "@mortar/core/src/records/commitments/movement/shape.ts";
import { useStanding, useWaitingAbout } from "../../../coalition/WorkspaceContext.ts";
import { Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { ComesBack } from "../../../workspace/ComesBack.tsx";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { useNamedAmount } from "../../useAmount.ts";
import { AllArrived } from "./AllArrived.tsx";
import { ConfirmActions } from "./ConfirmActions.tsx";
import { movementsIn, waitingFor } from "./movementsOf.ts";
import { NeedsMet } from "./NeedsMet.tsx";
import { namesOf, needsServed } from "./needsServed.ts";

/** What others say has moved to one's members: it counts once they say so too. */
export function YourWord() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const waiting = movementsIn(world).filter((it) => waitingFor(it, me.members) !== undefined);
  if (waiting.length === 0) return null;
  return (
    <Section id="your-word" title={say("moved.your-word")} note={say("moved.your-word-note")}>
      <Sentences>
        {waiting.map((it, place) => (
          <Asked
            key={it.id}
            it={it}
            as={waitingFor(it, me.members) ?? ""}
            names={namesOf(it, waiting.slice(0, place))}
          />
        ))}
      </Sentences>
      <AllArrived waiting={waiting} />
    </Section>
  );
}

type AskedProps = { readonly it: Kept<Movement>; readonly as: string; readonly names: "movement" | "needs" };

function Asked({ it, as, names: named }: AskedProps) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const amount = useNamedAmount();
  const isOnTheWay = useWaitingAbout(it.id).some(({ problem }) => !problem);
  const told = { giver: names.member(it.giver), receiver: names.member(as), day: day(it.on) };
  return (
    <Sentence plain={say(it.receiver === null ? "moved.says-to-all" : "moved.says-to-you", told)}>
      <SaidWords words={it.what} quotes="none" id={it.id} />
      <p>{amount(it)}</p>
      {named === "needs" && <NeedsMet needs={needsServed(world, it)} />}
      {it.pledge === null && (
        <p className="tags">
          <Tag shape="open">{say("moved.unasked")}</Tag>
        </p>
      )}
      <WaitingAbout id={it.id} />
      {!isOnTheWay && (
        <ComesBack to={it.id}>
          <ConfirmActions it={it} as={as} />
        </ComesBack>
      )}
    </Sentence>
  );
}
