import { Button, ButtonLink, Page, Section, Sentence, Sentences, Tag, Words } from "../parts/index.ts";
import { Frame } from "./Frame.tsx";

const cutLabel = "Something was taken back here.";

export function FrontScreen() {
  return (
    <Frame here="#front">
      <Page
        title="Why we are together"
        words={
          <Words
            size="large"
            quotes="none"
            cutLabel={cutLabel}
            cuts={[]}
            said="We leave the old hall by next summer, and nobody is left carrying both."
          />
        }
        lead="Four members. The next session is on Thursday 14 May."
      >
        <Section title="What needs you now">
          <Sentences>
            <Sentence
              plain="Read two sentences back to Priya Raman of Operations."
              reason="She released them on Monday. Until she says yes they are words, not a commitment."
              actions={
                <ButtonLink look="main" href="#stage">
                  Read them back
                </ButtonLink>
              }
            />
            <Sentence
              plain="Prepare the conversation with Finance."
              reason="Finance has not named what it gains. That is data: talk to them before you convene."
              actions={<ButtonLink href="#readers">Prepare it</ButtonLink>}
            />
          </Sentences>
        </Section>
        <Since />
        <Gaps />
      </Page>
    </Frame>
  );
}

function Since() {
  return (
    <Section title="Since you were here on Friday">
      <Sentences>
        <Sentence
          label={<time dateTime="2026-05-11">Monday</time>}
          size="small"
          plain="Security affirmed what it gives."
        >
          <Words
            size="small"
            cutLabel={cutLabel}
            cuts={[]}
            said="We review every landing zone within five working days, and say no in writing when we say no."
          />
        </Sentence>
        <Sentence
          label={<time dateTime="2026-05-10">Sunday</time>}
          size="small"
          plain="Engineering changed one sentence about its risk. Both wordings are kept."
          actions={<Button look="quiet">See what changed</Button>}
        />
      </Sentences>
    </Section>
  );
}

function Gaps() {
  return (
    <Section title="What is not there yet">
      <Sentences>
        <Sentence size="small" label={<Tag shape="gap">Finance</Tag>} plain="Finance has not named what it gains." />
        <Sentence
          size="small"
          label={<Tag shape="gap">Operations</Tag>}
          plain="Nobody has yet said what the second on-call rota from Operations makes possible for them."
        />
        <Sentence
          size="small"
          label={
            <Tag shape="crack" tone="held">
              Strained
            </Tag>
          }
          plain="Engineering and Operations both need the same two people in June."
        />
      </Sentences>
    </Section>
  );
}
