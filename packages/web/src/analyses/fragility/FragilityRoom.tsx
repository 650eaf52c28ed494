import type { Fragility, Resting } from "@mortar/core/src/analyses/fragility/shape.ts";
import { useLocation, useSearch } from "wouter";
import { ButtonLink, Empty, Note, Section, SelectField, Sentences } from "../../parts/index.ts";
import { useNames } from "../../records/coalition/useNames.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";
import { useTold } from "../answering/useTold.ts";
import { FindingItem, keyOf } from "../closer/FindingItem.tsx";
import { QuestionPage } from "../closer/QuestionPage.tsx";
import { Without } from "./Without.tsx";

/** If a member left: a steward's private what-if, about what holds, never about what anybody is worth. */
export function FragilityRoom() {
  const { say } = useSpeech();
  const answer = useTold<Fragility>("fragility", "each-change");
  const isAsked = answer !== null && answer !== "coming";
  return (
    <QuestionPage
      question="fragility"
      answer={answer}
      none={<Empty title={say("fragility.none")}>{say("fragility.none-why")}</Empty>}
      first={isAsked && <Note title={say("closer.stewards-only")}>{say("fragility.private")}</Note>}
    >
      {(found) => <WhatIf found={found} />}
    </QuestionPage>
  );
}

function WhatIf({ found }: { readonly found: Fragility }) {
  const { say } = useSpeech();
  const of = new URLSearchParams(useSearch()).get("of");
  const chosen = found.resting.find(({ member }) => member === of);
  if (found.resting.length === 0) return null;
  return (
    <>
      <WhoLeaves resting={found.resting} of={chosen?.member ?? null} />
      {chosen ? <Without found={found} it={chosen} /> : <Everything found={found} title={say("fragility.found")} />}
    </>
  );
}

type WhoProps = { readonly resting: readonly Resting[]; readonly of: string | null };

function WhoLeaves({ resting, of }: WhoProps) {
  const { say } = useSpeech();
  const names = useNames();
  const [here, go] = useLocation();
  const choose = (id: string) => go(id === "" ? here : `${here}?of=${id}`, { replace: true });
  return (
    <SelectField
      label={say("fragility.who")}
      hint={say("fragility.who-hint")}
      value={of ?? ""}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">{say("fragility.nobody-chosen")}</option>
      {resting.map(({ member }) => (
        <option key={member} value={member}>
          {names.member(member)}
        </option>
      ))}
    </SelectField>
  );
}

function Everything({ found, title }: { readonly found: Fragility; readonly title: string }) {
  if (found.findings.length === 0) return null;
  return (
    <Section title={title}>
      <Sentences label={title}>
        {found.findings.map((it) => (
          <FindingItem
            key={keyOf(it)}
            question="fragility"
            it={it}
            about={ofTwo.has(it.code) ? it.about : it.about.slice(1)}
            actions={!ofTwo.has(it.code) && <WithoutLink member={it.about[0] ?? ""} />}
          />
        ))}
      </Sentences>
    </Section>
  );
}

/** Findings about two members together; all others are about the first record they name, and rest on the rest. */
const ofTwo: ReadonlySet<string> = new Set(["pair", "pair-following"]);

function WithoutLink({ member }: { readonly member: string }) {
  const { say } = useSpeech();
  const names = useNames();
  const { fragility } = useAddress();
  return (
    <ButtonLink look="quiet" href={`${fragility}?of=${member}`}>
      {say("fragility.look", { member: names.member(member) })}
    </ButtonLink>
  );
}
