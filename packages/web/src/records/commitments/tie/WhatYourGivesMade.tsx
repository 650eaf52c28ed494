import type { Kept } from "@mortar/core";
import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Disclosure, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { Arrival } from "./TieState.tsx";
import "../../../style/ties.css";

/** What the gives of one's members made possible: in the receivers' own words, the latest first and large. */
export function WhatYourGivesMade() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const said = [...world.ties.values()]
    .filter(({ giver, makesPossible, state }) => me.members.includes(giver) && makesPossible && state === "agreed")
    .sort(latestFirst);
  const [latest, ...others] = said;
  if (!latest) return null;
  return (
    <Section title={say("made-possible.title", { count: said.length })}>
      <div className="made-possible">
        <Told tie={latest} size="large" />
        {others.length > 0 && (
          <Disclosure summary={say("front.more", { count: others.length })}>
            <div className="stack">
              {others.map((tie) => (
                <Told key={tie.id} tie={tie} size="said" />
              ))}
            </div>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

export function Told({ tie, size }: { readonly tie: Kept<Tie>; readonly size: "large" | "said" }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const address = useAddress();
  const give = world.commitments.get(tie.give);
  return (
    <figure>
      {tie.makesPossible && <SaidWords words={tie.makesPossible.words} size={size} />}
      <figcaption>
        <p>
          <strong>{names.member(tie.receiver)}</strong>
          {tie.makesPossible && `, ${names.person(tie.makesPossible.person)}`}
        </p>
        {give && (
          <p>
            {say("made-possible.because")} <Anchor href={address.commitment(give.id)}>{give.words.said}</Anchor>
          </p>
        )}
        <Arrival tie={tie} />
      </figcaption>
    </figure>
  );
}

const latestFirst = (a: Tie, b: Tie) => {
  const [one = "", other = ""] = [a.makesPossible?.at, b.makesPossible?.at];
  return one < other ? 1 : one > other ? -1 : a.id < b.id ? -1 : 1;
};
