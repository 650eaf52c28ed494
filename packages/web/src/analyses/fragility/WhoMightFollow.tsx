import type { Following } from "@mortar/core/src/algorithms/fragility/following.ts";
import { Section } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { sweepOf } from "./sweepOf.ts";
import { WavesFigure } from "./WavesFigure.tsx";

type FollowProps = { readonly thresholds: readonly number[]; readonly following: Following };

/** Who might follow, as a range: what a member needs in order to stay is an assumption. */
export function WhoMightFollow({ thresholds, following }: FollowProps) {
  const { say } = useSpeech();
  const title = say("follow.title");
  return (
    <Section title={title} note={say("follow.note")}>
      <ul className="sweep">
        {sweepOf(thresholds, following.lost).map(({ from, to, lost }) => (
          <li key={from}>{say(from === to ? "follow.at" : "follow.between", { from, to, count: lost })}</li>
        ))}
      </ul>
      {following.from !== null && <WavesFigure following={following} from={following.from} />}
    </Section>
  );
}
