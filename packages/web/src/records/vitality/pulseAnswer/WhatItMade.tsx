import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { Told } from "../../commitments/tie/WhatYourGivesMade.tsx";
import type { Tie } from "@mortar/core/src/records/commitments/tie/shape.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { madeLatestFirst } from "./madeLatestFirst.ts";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";

/** First of all, what its gives made possible, in the receivers' own words: the one said last, and large for whoever gave. */
export function WhatItMade({ talk }: { readonly talk: TalkOf }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const [first, ...others] = madeLatestFirst(world, talk);
  if (!first) return <div className="made" />;
  const isOwn = me.members.includes(talk.member);
  const title = isOwn ? say("talk-of.made", { member: names.member(talk.member) }) : say("talk-of.made-by-it");
  return (
    <div className="made">
      <Section title={title}>
        <div className="made-possible">
          {isOwn ? <Told tie={first} size="large" /> : <ToldShortly tie={first} />}
          {others.length > 0 && (
            <Disclosure summary={say("front.more", { count: others.length })}>
              <div className="stack">
                {others.map((tie) =>
                  isOwn ? <Told key={tie.id} tie={tie} size="said" /> : <ToldShortly key={tie.id} tie={tie} />,
                )}
              </div>
            </Disclosure>
          )}
        </div>
      </Section>
    </div>
  );
}

/** The words and whose they are: what a talk begins with. */
function ToldShortly({ tie: { receiver, makesPossible } }: { readonly tie: Tie }) {
  const names = useNames();
  if (!makesPossible) return null;
  return (
    <figure>
      <SaidWords words={makesPossible.words} size="small" />
      <figcaption>{names.member(receiver)}</figcaption>
    </figure>
  );
}
