import { Getting, Holds } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import type { ReactNode } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Anchor, Choice, Tag } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import type { Before } from "./before.ts";
import { gettingField, holdsField, type Saying } from "./saying.ts";

type Asks = {
  readonly fields: Saying;
  readonly write: (changed: Readonly<Record<string, string>>) => void;
  readonly before: Before;
};

/** Is it still true? And, of each tie that answers it, does it arrive? */
export function OnePromise({
  commitment,
  gets,
  ...asks
}: Asks & { readonly commitment: string; readonly gets: readonly string[] }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const it = world.commitments.get(commitment);
  if (!it) return null;
  return (
    <div className="asked" role="group" aria-label={it.words.said}>
      <OneQuestion
        label={say(`as.${it.as}`)}
        words={<SaidWords words={it.words} size="small" />}
        more={it.reopened && <SaidAnew member={it.member} />}
      >
        <Taps
          asks={say("answering.still-true")}
          field={holdsField(commitment)}
          options={Holds.options.map((value) => ({ value, label: say(`answering.holds-${value}`) }))}
          last={asks.before.holds(commitment)}
          {...asks}
        />
      </OneQuestion>
      {gets.map((tie) => (
        <OneGet key={tie} tie={tie} {...asks} />
      ))}
    </div>
  );
}

/** Does what was agreed arrive? */
export function OneGet({ tie: id, ...asks }: Asks & { readonly tie: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const tie = world.ties.get(id);
  if (!tie) return null;
  const give = world.commitments.get(tie.give);
  const giver = names.member(tie.giver);
  return (
    <OneQuestion
      label={say("answering.getting-this", { giver })}
      words={give && <SaidWords words={give.words} size="small" />}
      of="tie"
    >
      <Taps
        asks={say("answering.getting", { giver })}
        field={gettingField(id)}
        options={Getting.options.map((value) => ({ value, label: say(`answering.getting-${value}`) }))}
        last={asks.before.getting(id)}
        {...asks}
      />
    </OneQuestion>
  );
}

type OneProps = {
  readonly label: string;
  readonly words: ReactNode;
  readonly more?: ReactNode;
  readonly of?: "promise" | "tie";
  readonly children: ReactNode;
};

function OneQuestion({ label, words, more, of = "promise", children }: OneProps) {
  return (
    <div className="one-question" data-of={of}>
      <div className="what">
        <p className="label">{label}</p>
        {words}
        {more}
      </div>
      {children}
    </div>
  );
}

type TapsProps = Asks & {
  readonly asks: string;
  readonly field: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What was answered the last time. */
  readonly last: string | undefined;
};

function Taps({ asks, field, options, last, fields, write }: TapsProps) {
  const { say } = useSpeech();
  return (
    <Choice
      legend={<span className="unseen">{asks}</span>}
      name={field}
      look="row"
      options={options.map((it) => (it.value === last ? { ...it, hint: say("answering.last-time") } : it))}
      chosen={[fields[field] ?? ""]}
      onChoose={([as = ""]) => write({ [field]: as })}
    />
  );
}

/** Somebody else said yes to it. An answer to a round affirms nothing: that is said on the member's page. */
function SaidAnew({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  const text = say("answering.asked-anew");
  return (
    <p className="tags">
      <Tag shape="ring" tone="held">
        {me.members.includes(member) ? <Anchor href={`${address.member(member)}#asked-anew`}>{text}</Anchor> : text}
      </Tag>
    </p>
  );
}
