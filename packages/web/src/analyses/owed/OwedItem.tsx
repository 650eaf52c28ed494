import type { MessageId } from "@mortar/catalogue/src/browser.ts";
import type { Owed } from "@mortar/core/src/analyses/owed/promise.ts";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { ButtonLink, Sentence, Tag } from "../../parts/index.ts";
import { useNames } from "../../records/coalition/useNames.ts";
import { SaidWords } from "../../records/SaidWords.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";

/** One promise, or what is left now of one pledge: how it stands, its words, and the one thing to do about it. */
export function OwedItem({ it }: { readonly it: Owed }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const said = world.pledges.get(it.pledge ?? "")?.what ?? world.commitments.get(it.commitment)?.words;
  const id: MessageId = `analysis.owed.${it.code}`;
  if (!said) return null;
  return (
    <Sentence plain={say(id, it.args)} reason={say(`${id}.reason`, it.args)} actions={<WayOn it={it} />}>
      <SaidWords words={said} size="small" quotes={it.pledge ? "none" : "hung"} />
      <p className="tags">
        <Facts it={it} />
      </p>
    </Sentence>
  );
}

function Facts({ it: { due, owner, askedAgain, reaches, arrivedAt, side, pledge } }: { readonly it: Owed }) {
  const { say, day, list } = useSpeech();
  const names = useNames();
  const named = (members: readonly string[]) => list(members.map(names.member));
  return (
    <>
      {due && <Tag>{say("commitment.due", { day: day(due) })}</Tag>}
      {(owner || !pledge) && (
        <Tag shape={owner ? "person" : "gap"}>
          {owner ? say("owner.sees-to-it", { person: names.person(owner) }) : say("owner.nobody")}
        </Tag>
      )}
      {side !== "theirs" && !pledge && reaches.length > 0 && (
        <Tag shape="arrow">{say("owed.reaches", { members: named(reaches) })}</Tag>
      )}
      {arrivedAt.length > 0 && (
        <Tag shape="tick" tone="pen">
          {say("owed.arrived", { members: named(arrivedAt) })}
        </Tag>
      )}
      {askedAgain > 0 && <Tag shape="heard">{say("asked-again.times", { count: askedAgain })}</Tag>}
    </>
  );
}

/** One button each: to say what became of it, to name a day, to ask, or to look at it. */
function WayOn({ it }: { readonly it: Owed }) {
  const { say } = useSpeech();
  const address = useAddress();
  const look = it.code.endsWith("-overdue") ? "main" : "plain";
  const toPage = (step: string) => `${address.commitment(it.commitment)}${step}`;
  if (it.side === "ours" && it.pledge !== undefined)
    return <ButtonLink href={address.pledge(it.pledge)}>{say("owed.say-moved")}</ButtonLink>;
  if (it.side === "ours")
    return it.code === "ours-open" ? (
      <ButtonLink href={toPage("?do=owner")}>{say("owed.name-a-day")}</ButtonLink>
    ) : (
      <ButtonLink look={look} href={toPage("?do=became")}>
        {say("commitment.say-became")}
      </ButtonLink>
    );
  if (it.side === "theirs" && it.pledge === undefined)
    return (
      <ButtonLink look={look} href={toPage("#ties")}>
        {say("owed.say-arrived")}
      </ButtonLink>
    );
  return <ButtonLink href={toPage("")}>{say("commitment.see-whole")}</ButtonLink>;
}
