import { useEvidence } from "../../records/useEvidence.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";
import { Anchor } from "../../parts/index.ts";
import type { Pair } from "./useSideBySide.ts";

/** Pairs by who said them and how they begin, each leading to both in full. */
export function PairList({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { say } = useSpeech();
  const find = useEvidence();
  const { sideBySide } = useAddress();
  const begins = (id: string) => {
    const it = find(id);
    return it?.words && <Beginning whose={it.label} said={it.words.said} />;
  };
  return (
    <ol className="pair-list">
      {pairs.map(({ key, one, other }) => (
        <li key={key}>
          {begins(one)}
          {begins(other)}
          <Anchor href={`${sideBySide}?pair=${key}`} className="screen-only">
            {say("side-by-side.read")}
          </Anchor>
        </li>
      ))}
    </ol>
  );
}

function Beginning({ whose, said }: { readonly whose: string; readonly said: string }) {
  return (
    <p>
      <span className="whose">{whose}</span>{" "}
      <span className="said-line" dir="auto">
        {said}
      </span>
    </p>
  );
}
