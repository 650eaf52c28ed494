import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Disclosure, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../../coalition/useNames.ts";
import { Told } from "../../commitments/tie/WhatYourGivesMade.tsx";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";

/** First of all, what its gives made possible, in the receivers' own words. */
export function WhatItMade({ talk }: { readonly talk: TalkOf }) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const [first, ...others] = talk.made.map((id) => world.ties.get(id)).filter((it) => it !== undefined);
  if (!first) return <div className="made" />;
  return (
    <div className="made">
      <Section title={say("talk-of.made", { member: names.member(talk.member) })}>
        <div className="made-possible">
          <Told tie={first} size={me.members.includes(talk.member) ? "large" : "said"} />
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
    </div>
  );
}
