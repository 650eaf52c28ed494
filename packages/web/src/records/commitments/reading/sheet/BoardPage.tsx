import type { Kept } from "@mortar/core";
import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useSyncExternalStore } from "react";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Page, Section, Sentence, Sentences } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useAddress } from "../../../../workspace/useAddress.ts";
import { SaidWords } from "../../../SaidWords.tsx";
import { useCoalition } from "../../../coalition/useCoalition.ts";
import { useNames } from "../../../coalition/useNames.ts";
import { PrintActions } from "./PrintActions.tsx";

type BoardProps = { readonly it: Kept<Commitment>; readonly condition: NonNullable<Commitment["conditional"]> };

/** One sheet for whoever has to say yes first: the words, what they mean, whom it concerns, by when, how to answer. */
export function BoardPage({ it, condition }: BoardProps) {
  const { say, day } = useSpeech();
  const { name } = useCoalition();
  const names = useNames();
  const address = useAddress();
  const told = {
    member: names.member(it.member),
    to: condition.to.said,
    by: day(condition.by),
    person: names.person(condition.person),
    coalition: name,
  };
  return (
    <div className="sheet">
      <PrintActions>
        <ButtonLink look="quiet" href={address.commitment(it.id)}>
          {say("sheet.back-to-it")}
        </ButtonLink>
      </PrintActions>
      <Page
        title={say("board.title", told)}
        words={<SaidWords words={it.words} size="large" />}
        lead={say("reading.whose", { member: told.member, as: say(`as.${it.as}`) })}
      >
        <Section title={say("board.means")}>
          <p>{say(`board.means.${it.as}`, told)}</p>
          <p>{say("board.means.until", told)}</p>
        </Section>
        <Section title={say("board.who")}>
          <WhomItConcerns id={it.id} />
        </Section>
        <Section title={say("board.when")}>
          <p>{it.due ? say("board.when.due", { ...told, due: day(it.due) }) : say("board.when.by", told)}</p>
        </Section>
        <Section title={say("board.how")}>
          <p>{say("board.how.signed-in", told)}</p>
          <Address path={address.commitment(it.id)} />
        </Section>
      </Page>
      <p className="signature paper-only">
        <span>{say("board.signature")}</span>
        <span>{say("board.signature.day")}</span>
      </p>
    </div>
  );
}

function WhomItConcerns({ id }: { readonly id: string }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const names = useNames();
  const tied = [...world.ties.values()]
    .filter(({ give, need, state }) => (give === id || need === id) && (state === "proposed" || state === "agreed"))
    .map(({ id: tie, give, need, giver, receiver }) => ({
      id: tie,
      member: names.member(give === id ? receiver : giver),
      words: world.commitments.get(give === id ? need : give)?.words,
    }));
  if (tied.length === 0) return <p>{say("board.nobody-yet")}</p>;
  return (
    <Sentences>
      {tied.map(({ id, member, words }) => (
        <Sentence key={id} size="small" label={member}>
          {words && <SaidWords words={words} size="small" />}
        </Sentence>
      ))}
    </Sentences>
  );
}

/** Where this coalition is kept, as it is typed into a browser. */
function Address({ path }: { readonly path: string }) {
  const origin = useSyncExternalStore(
    () => () => {},
    () => location.origin,
    () => "",
  );
  return (
    <p className="address" dir="ltr">
      {origin + path}
    </p>
  );
}
