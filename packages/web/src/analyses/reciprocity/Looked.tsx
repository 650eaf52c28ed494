import type { Exchange, Strand } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import type { ReactNode } from "react";
import { Button, Sentence, Sentences, Tag } from "../../parts/index.ts";
import { SaidWords } from "../../records/SaidWords.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { MemberSays } from "./MemberSays.tsx";
import { SaidHere, StandingTag } from "./SaidHere.tsx";
import type { LookedAt } from "./lookedAt.ts";
import type { Found } from "./useReciprocity.ts";

type LookedProps = { readonly found: Found; readonly at: LookedAt; readonly onClose: () => void };

/** What is looked at, in the words that were said, with the way to each of them. */
export function Looked({ found, at, onClose }: LookedProps) {
  return at.kind === "member" ? (
    <LookedMember found={found} id={at.id} onClose={onClose} />
  ) : (
    <LookedTie found={found} id={at.id} onClose={onClose} />
  );
}

function LookedMember({ found, id, onClose }: Omit<LookedProps, "at"> & { readonly id: string }) {
  const member = found.answer.members.find((it) => it.id === id);
  if (!member) return null;
  return (
    <Panel title={member.name} onClose={onClose}>
      <MemberSays found={found} member={member} />
    </Panel>
  );
}

function LookedTie({ found, id, onClose }: Omit<LookedProps, "at"> & { readonly id: string }) {
  const { say } = useSpeech();
  const tie = found.answer.exchanges.find((it) => keyOf(it) === id);
  if (!tie) return null;
  const name = (other: string) => found.answer.members.find((it) => it.id === other)?.name ?? "";
  const between = { giver: name(tie.giver), receiver: name(tie.receiver) };
  return (
    <Panel title={say("looked.tie", between)} onClose={onClose}>
      {tie.strands.map((strand) => (
        <LookedStrand key={strand.tie} found={found} strand={strand} {...between} />
      ))}
    </Panel>
  );
}

const keyOf = ({ giver, receiver }: Exchange) => `${giver}>${receiver}`;

type StrandProps = {
  readonly found: Found;
  readonly strand: Strand;
  readonly giver: string;
  readonly receiver: string;
};

function LookedStrand({ found, strand, giver, receiver }: StrandProps) {
  const { say } = useSpeech();
  const possible = found.world.ties.get(strand.tie)?.makesPossible;
  return (
    <Sentences>
      <SaidHere found={found} id={strand.give} label={say("looked.gives", { member: giver })}>
        <StandingTag standing={strand.standing} />
        {strand.arrived && (
          <Tag shape={strand.arrived === "yes" ? "tick" : "half"}>{say(`looked.arrived-${strand.arrived}`)}</Tag>
        )}
      </SaidHere>
      <SaidHere found={found} id={strand.need} label={say("looked.needs", { member: receiver })} />
      {possible ? (
        <Sentence size="small" label={say("looked.possible", { member: receiver })}>
          <SaidWords words={possible.words} size="small" />
        </Sentence>
      ) : (
        <Sentence
          size="small"
          label={say("looked.possible", { member: receiver })}
          plain={say("looked.possible-unsaid")}
        />
      )}
    </Sentences>
  );
}

function Panel({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { say } = useSpeech();
  return (
    <aside className="looked" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {say("looked.close")}
        </Button>
      </header>
      <div className="inside">{children}</div>
    </aside>
  );
}
