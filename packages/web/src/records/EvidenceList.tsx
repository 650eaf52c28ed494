import { Anchor, Disclosure } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { SaidWords } from "./SaidWords.tsx";
import { type Evidence, useEvidence } from "./useEvidence.ts";

type ListProps = {
  readonly label: string;
  /** Ids of records of any kind; what this reader does not see is not here. */
  readonly about: readonly string[];
};

/** As many as are read at a glance. */
const SHOWN = 3;

/** What a sentence rests on: each record by its name and its own words, and one click from all of it. */
export function EvidenceList({ label, about }: ListProps) {
  const { say } = useSpeech();
  const find = useEvidence();
  const found = [...new Set(about)].map(find).filter((it) => it !== null);
  if (found.length === 0) return null;
  return (
    <div className="evidence">
      <p className="caption">{label}</p>
      <Found found={found.slice(0, SHOWN)} />
      {found.length > SHOWN && (
        <Disclosure summary={say("front.more", { count: found.length - SHOWN })}>
          <Found found={found.slice(SHOWN)} />
        </Disclosure>
      )}
    </div>
  );
}

function Found({ found }: { readonly found: readonly Evidence[] }) {
  return (
    <ul>
      {found.map(({ id, href, label, words, facts }) => (
        <li key={id}>
          <Anchor href={href}>{label}</Anchor>
          {words && <SaidWords words={words} size="small" quotes="none" />}
          {facts.length > 0 && <p className="facts-line">{facts.join(" · ")}</p>}
        </li>
      ))}
    </ul>
  );
}
