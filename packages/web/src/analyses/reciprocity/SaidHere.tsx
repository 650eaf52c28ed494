import type { Standing } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import type { ReactNode } from "react";
import { ButtonLink, type MarkShape, Sentence, Tag } from "../../parts/index.ts";
import { SaidWords } from "../../records/SaidWords.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";
import type { Found } from "./useReciprocity.ts";

type SaidProps = { readonly found: Found; readonly id: string; readonly label: string; readonly children?: ReactNode };

/** One commitment in its member's words, and the way to all that is known of it. */
export function SaidHere({ found, id, label, children }: SaidProps) {
  const { say } = useSpeech();
  const address = useAddress();
  const it: Commitment | undefined = found.world.commitments.get(id);
  if (!it) return null;
  return (
    <Sentence
      size="small"
      label={label}
      actions={
        <ButtonLink look="quiet" href={address.commitment(id)}>
          {say("looked.open")}
        </ButtonLink>
      }
    >
      <SaidWords words={it.words} size="small" />
      {children}
    </Sentence>
  );
}

export function StandingTag({ standing }: { readonly standing: Standing }) {
  const { say } = useSpeech();
  return <Tag {...shapes[standing]}>{say(`standing.${standing}`)}</Tag>;
}

const shapes: Readonly<Record<Standing, { readonly shape: MarkShape; readonly tone?: "pen" | "held" }>> = {
  affirmed: { shape: "tick", tone: "pen" },
  spoken: { shape: "heard", tone: "pen" },
  pending: { shape: "ring" },
  "asked-again": { shape: "half", tone: "held" },
  strained: { shape: "crack", tone: "held" },
};
