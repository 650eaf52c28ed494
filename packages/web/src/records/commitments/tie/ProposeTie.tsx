import type { Kept } from "@mortar/core";
import { type Commitment, isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useSearch } from "wouter";
import { newId } from "../../../coalition/newId.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding, useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { Actions, Button, Choice, Disclosure, Note, TwoUp } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useNames } from "../../coalition/useNames.ts";
import { SaidWords } from "../../SaidWords.tsx";
import "../../../style/ties.css";

type ProposeProps = { readonly it: Kept<Commitment>; readonly as: "give" | "need" };

/** "Which need does this meet?": chosen among what was said in front of all, then both stand side by side. */
export function ProposeTie({ it, as }: ProposeProps) {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const [asked, place] = useAskedFor();
  const [chosen, setChosen] = useState(asked);
  const about = `tie-${it.id}`;
  const propose = useProposing(it, as, about);
  const isOnTheWay = useWaitingAbout(about).some(({ problem }) => !problem);
  const possible = possibleFor(it, as, world);
  const other = possible.find(({ id }) => id === chosen);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (other && !isOnTheWay) void propose(other).then(() => setChosen(""));
  };
  return (
    <>
      <WaitingAbout id={about} />
      <div id="propose-tie" ref={place}>
        <Disclosure summary={say(`tie.propose-${as}`)} open={asked !== ""}>
          {possible.length === 0 ? (
            <Note>{say(`tie.nothing-for-${as}`)}</Note>
          ) : (
            <form className="stack" onSubmit={send}>
              <Choice
                legend={say(`tie.choose-for-${as}`)}
                name={about}
                options={possible.map(({ id, words, member }) => ({
                  value: id,
                  label: (
                    <span className="said-line" dir="auto">
                      {words.said}
                    </span>
                  ),
                  hint: names.member(member),
                }))}
                chosen={[chosen]}
                onChoose={([id = ""]) => setChosen(id)}
              />
              {other && <SideBySide give={as === "give" ? it : other} need={as === "give" ? other : it} />}
              <Actions>
                <Button type="submit" look="main" disabled={!other || isOnTheWay}>
                  {say(other && sideOf([it, other], me.members) ? "tie.propose-as" : "tie.propose", {
                    member: names.member((other && sideOf([it, other], me.members)) ?? ""),
                  })}
                </Button>
              </Actions>
            </form>
          )}
        </Disclosure>
      </div>
    </>
  );
}

/** The other end, where the address names one (`?tie=ID`); the reader is taken to it once it is drawn. */
const useAskedFor = () => {
  const id = new URLSearchParams(useSearch()).get("tie") ?? "";
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = id === "" ? null : place.current?.querySelector<HTMLElement>("input:checked");
    chosen?.scrollIntoView({ block: "center" });
    chosen?.focus({ preventScroll: true });
  }, [id]);
  return [id, place] as const;
};

/** What is given, and what is needed: each in its member's own words. */
function SideBySide({ give, need }: { readonly give: Commitment; readonly need: Commitment }) {
  const { say } = useSpeech();
  const names = useNames();
  const sideFor = (it: Commitment) => ({
    title: say("commitment.whose", { member: names.member(it.member), as: it.as }),
    children: <SaidWords words={it.words} size="small" />,
  });
  return (
    <>
      <TwoUp first={sideFor(give)} second={sideFor(need)} level={3} />
      <p className="quiet">
        {say("tie.propose-hint", { giver: names.member(give.member), receiver: names.member(need.member) })}
      </p>
    </>
  );
}

const useProposing = (it: Kept<Commitment>, as: "give" | "need", about: string) => {
  const { say } = useSpeech();
  const { me } = useStanding();
  const { notices } = useWorkspace();
  const request = useRequest();
  return async (other: Commitment) => {
    const ends = as === "give" ? { give: it.id, need: other.id } : { give: other.id, need: it.id };
    const member = sideOf([it, other], me.members) ?? me.members[0];
    const asked = { command: "proposeTie", ask: { id: newId(), ...ends }, about } as const;
    if (await request({ ...asked, ...(member !== undefined && { as: member }) })) notices.say(say("tie.now-proposed"));
  };
};

/** The member this person speaks for among the two: hers has said yes with the proposal. */
const sideOf = (ends: readonly Commitment[], own: readonly string[]) =>
  ends.find(({ member }) => own.includes(member))?.member;

/** What other members have said in front of all that could be at the other end; what nothing meets yet comes first. */
const possibleFor = (it: Commitment, as: "give" | "need", { commitments, ties }: World) => {
  const live = [...ties.values()].filter(({ state }) => state === "proposed" || state === "agreed");
  const isTied = (id: string) => live.some(({ give, need }) => give === id || need === id);
  const isTiedToThis = (id: string) =>
    live.some(({ give, need }) => (give === it.id && need === id) || (need === it.id && give === id));
  return [...commitments.values()]
    .filter((other) => other.as === (as === "give" ? "need" : "give") && other.member !== it.member && isOut(other))
    .filter(({ id, replacedBy }) => !isTiedToThis(id) && !replacedBy)
    .sort((a, b) => Number(isTied(a.id)) - Number(isTied(b.id)));
};
