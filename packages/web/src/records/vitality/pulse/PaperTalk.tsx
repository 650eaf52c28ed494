import { needsIn } from "@mortar/core/src/records/vitality/pulseAnswer/needs.ts";
import { Getting, Holds } from "@mortar/core/src/records/vitality/pulseAnswer/shape.ts";
import type { Pulse } from "@mortar/core/src/records/vitality/pulse/pulse.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import { madeLatestFirst } from "../pulseAnswer/madeLatestFirst.ts";
import type { TalkOf } from "@mortar/core/src/analyses/pulseTalk/shape.ts";

type PaperProps = { readonly talk: TalkOf; readonly round: Pulse | undefined };

/** The same talk on paper, with boxes for a pen; a steward writes it down later as read out from it. */
export function PaperTalk({ talk, round }: PaperProps) {
  const { say, day } = useSpeech();
  const { world } = useStanding();
  const { name } = useCoalition();
  const names = useNames();
  const member = names.member(talk.member);
  const [made] = madeLatestFirst(world, talk);
  return (
    <article className="sheet paper-talk paper-only" aria-label={say("paper-talk.title", { member })}>
      <header>
        <h1>{say("paper-talk.title", { member })}</h1>
        <p>
          {name}
          {round && ` · ${say("pulse.round", { from: day(round.from), until: day(round.until) })}`}
        </p>
      </header>
      {made?.makesPossible && (
        <section>
          <h2>{say("talk-of.made", { member })}</h2>
          <SaidWords words={made.makesPossible.words} size="small" />
          <p className="small">{names.member(made.receiver)}</p>
        </section>
      )}
      <Boxes
        asks={say("answering.readers")}
        options={[say("answering.readers-all"), say("paper-talk.few", { member })]}
        look="column"
      />
      <section>
        {talk.promises.map((id) => (
          <OnPaper key={id} promise={id} gets={talk.gets.filter((tie) => world.ties.get(tie)?.need === id)} />
        ))}
        {needsIn(world, talk.promises).length === 0 && (
          <Boxes asks={say("answering.need")} options={[say("answering.need-no"), say("answering.need-yes")]} />
        )}
      </section>
      <section>
        <p>{say("answering.words")}</p>
        <div className="lines" />
      </section>
      <p className="small">{say("paper-talk.how")}</p>
      <div className="signature">
        <span>{say("paper-talk.name")}</span>
        <span>{say("paper-talk.day")}</span>
      </div>
    </article>
  );
}

type OnPaperProps = { readonly promise: string; readonly gets: readonly string[] };

/** One commitment and what is to come for it, each with its boxes. */
function OnPaper({ promise, gets }: OnPaperProps) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const it = world.commitments.get(promise);
  if (!it) return null;
  return (
    <div className="asked">
      <p className="label">{say(`as.${it.as}`)}</p>
      <SaidWords words={it.words} size="small" />
      <Boxes
        asks={say("answering.still-true")}
        options={Holds.options.map((value) => say(`answering.holds-${value}`))}
      />
      {gets.map((id) => {
        const tie = world.ties.get(id);
        const give = world.commitments.get(tie?.give ?? "");
        return (
          tie && (
            <div key={id} className="asked-of-tie">
              {give && <SaidWords words={give.words} size="small" />}
              <Boxes
                asks={say("answering.getting-this", { giver: names.member(tie.giver) })}
                options={Getting.options.map((value) => say(`answering.getting-${value}`))}
              />
            </div>
          )
        );
      })}
    </div>
  );
}

type BoxesProps = { readonly asks: string; readonly options: readonly string[]; readonly look?: "row" | "column" };

function Boxes({ asks, options, look = "row" }: BoxesProps) {
  return (
    <p className="boxes" data-look={look}>
      <span>{asks}</span>
      {options.map((option) => (
        <span key={option} className="box">
          {option}
        </span>
      ))}
    </p>
  );
}
