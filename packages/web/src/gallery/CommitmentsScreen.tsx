import type { ReactNode } from "react";
import {
  DayPicker,
  Disclosure,
  Entries,
  Note,
  Page,
  Readers,
  Section,
  Sentence,
  Sentences,
  Tag,
  Words,
} from "../parts/index.ts";
import { Frame } from "./Frame.tsx";

export function CommitmentsScreen() {
  return (
    <Frame here="#commitments">
      <Page
        title="Commitments"
        lead="Who gives, needs and gains what, and is it true?"
        actions={
          <Disclosure summary="As it was on another day">
            <DayPicker label="Day" defaultValue="2026-03-03" />
          </Disclosure>
        }
      >
        <Section title="Operations" note="Priya Raman speaks for Operations">
          <Sentences>
            <Commitment
              kind="Gives"
              said="We keep a second on-call rota running until the last workload has moved, weekends included."
              state={
                <Tag shape="tick" tone="pen">
                  Affirmed on 4 May by Priya Raman, from her own link
                </Tag>
              }
              readers={<Readers reach="circle">All four members</Readers>}
            />
            <Commitment
              kind="Needs"
              said={"Nobody adds a workload in the last week of a quarter.\nNot even a small one."}
              state={
                <Tag shape="heard" tone="pen">
                  Said yes aloud on 4 May, heard by Jonas Weber. Priya Raman can take it back.
                </Tag>
              }
              readers={<Readers reach="circle">All four members</Readers>}
            />
            <Commitment
              kind="Risks"
              said="If this stalls halfway we pay for two data centres, and it is my people who get the calls."
              state={<Tag shape="ring">Released, not yet affirmed</Tag>}
              readers={<Readers reach="few">Priya Raman, Jonas Weber and Security</Readers>}
            />
          </Sentences>
        </Section>
        <Section title="Security" note="Ilse van Dam speaks for Security">
          <Sentences>
            <Commitment
              kind="Gains"
              said="One place to show the auditors, instead of nineteen."
              state={<Tag shape="half">Affirmed if the board agrees by 12 May</Tag>}
              readers={<Readers reach="everywhere">Anyone</Readers>}
            />
            <Commitment
              kind="Makes possible for others"
              said="Engineering can ship on the day they are ready, because our review does not wait for a meeting."
              cuts={[16]}
              state={<Tag shape="ended">Withdrawn on 9 May</Tag>}
              readers={<Readers reach="circle">All four members</Readers>}
            />
          </Sentences>
        </Section>
        <Section title="Finance">
          <Sentences>
            <Sentence
              label={<Tag shape="gap">Gains</Tag>}
              plain="Finance has not named what it gains."
              reason="That is data: talk to them before you convene."
            />
          </Sentences>
        </Section>
        <Note>
          Affirmed words are never changed. New words make a new commitment, and the old one stays readable in its
          history.
        </Note>
      </Page>
    </Frame>
  );
}

type CommitmentProps = {
  readonly kind: string;
  readonly said: string;
  readonly cuts?: readonly number[];
  readonly state: ReactNode;
  readonly readers: ReactNode;
};

function Commitment({ kind, said, cuts = [], state, readers }: CommitmentProps) {
  return (
    <Sentence
      label={kind}
      margin={
        <>
          {state}
          {readers}
        </>
      }
      more={
        <Disclosure summary="History">
          <Entries
            entries={[
              { id: "1", when: <time dateTime="2026-05-04">4 May</time>, what: "Affirmed by Priya Raman" },
              { id: "2", when: <time dateTime="2026-04-27">27 April</time>, what: "Released to all four members" },
            ]}
          />
        </Disclosure>
      }
    >
      <Words said={said} cuts={cuts} cutLabel="Something was taken back here." />
    </Sentence>
  );
}
