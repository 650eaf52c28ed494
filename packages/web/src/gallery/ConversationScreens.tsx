import { useRef, useState } from "react";
import {
  Actions,
  Button,
  ButtonLink,
  Choice,
  Note,
  Page,
  Readers,
  ReadersList,
  Section,
  Sentence,
  Sentences,
  Status,
  Tag,
  TextArea,
  TwoUp,
  Undo,
  useChosenPassage,
  Words,
} from "../parts/index.ts";
import { Frame } from "./Frame.tsx";

const cutLabel = "Something was taken back here.";
const answer =
  "We stop driving to the old hall at three in the morning. That alone is worth it.\n\nWhat I need is that nobody piles new services on top while we move, otherwise we carry both.";
const kinds = ["Gives", "Needs", "Gains", "Gains for others", "Risks"].map((label) => ({ value: label, label }));

export function ReadersScreen() {
  return (
    <Frame here="#front">
      <Page
        title="Before anything is said"
        lead="These people can read what Priya Raman says in this conversation. Nobody else can."
      >
        <ReadersList
          label="Everyone who can read it"
          readers={[
            { id: "priya", name: "Priya Raman", why: "whose conversation it is" },
            { id: "jonas", name: "Jonas Weber", why: "steward, who asks and writes down; works for Engineering" },
            {
              id: "ops",
              name: "Anselm Okafor",
              why: "colleague from Operations, added by Priya Raman",
              action: (
                <Button look="quiet">
                  Take off<span className="unseen"> Anselm Okafor</span>
                </Button>
              ),
            },
            {
              id: "host",
              name: "Nordlicht Rechenzentrumsbetriebsgesellschaft",
              why: "hosts the server; its administrators could read the disk",
              shape: "machine",
            },
          ]}
        />
        <Actions>
          <ButtonLink look="main" href="#answers">
            Begin
          </ButtonLink>
          <Button>Add one of your own colleagues</Button>
        </Actions>
      </Page>
    </Frame>
  );
}

export function AnswersScreen() {
  return (
    <Frame here="#front" connection="Offline. What you write is kept here and sent later.">
      <Page
        title="Conversation with Priya Raman"
        lead="For Operations, on 11 May."
        actions={<Readers reach="few">Priya Raman, Anselm Okafor, you, and the host of the server</Readers>}
      >
        <div className="stack">
          <TextArea
            label="If this succeeds, what is better for your team?"
            hint="Her words, not yours. Leave contradictions in."
            defaultValue={answer}
            rows={3}
          />
          <Status>Kept 14:02 · not sent yet</Status>
        </div>
        <div className="stack">
          <TextArea label="What do you risk by taking part?" rows={3} />
        </div>
        <div className="stack">
          <TextArea
            label="What do you need from the others?"
            rows={3}
            error="This was changed on another device. Both wordings are kept."
          />
        </div>
        <Actions>
          <ButtonLink look="main" href="#marking">
            Go through it together
          </ButtonLink>
          <Button>Leave it for now</Button>
        </Actions>
      </Page>
    </Frame>
  );
}

export function MarkingScreen() {
  const words = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState("We stop driving to the old hall at three in the morning.");
  useChosenPassage(words, ({ from, to }) => setChosen(answer.slice(from, to)));
  return (
    <Frame here="#front">
      <Page
        title="What of this is a commitment?"
        lead="Select a passage, or take the whole answer. What you leave stays between you."
      >
        <Section title="If this succeeds, what is better for your team?">
          <Sentences>
            <Sentence
              margin={
                <Tag shape="pen" tone="pen">
                  Gains: 1 passage
                </Tag>
              }
            >
              <div ref={words}>
                <Words
                  said={answer}
                  cuts={[]}
                  cutLabel={cutLabel}
                  passages={[
                    { from: 0, to: 56, label: "Gains" },
                    { from: 102, to: 148, label: "Needs" },
                  ]}
                />
              </div>
              <Button look="quiet">Take the whole answer</Button>
            </Sentence>
          </Sentences>
        </Section>
        <Section title="The passage">
          <Sentences>
            <Sentence>
              <Words said={chosen} cuts={[]} cutLabel={cutLabel} size="small" />
              <Choice
                legend="It says what Operations"
                name="kind"
                options={kinds}
                initiallyChosen={["Gains"]}
                look="row"
              />
              <Actions>
                <Button look="main">Mark it</Button>
              </Actions>
            </Sentence>
          </Sentences>
        </Section>
      </Page>
    </Frame>
  );
}

export function ReleaseScreen() {
  const said = "Nobody piles new services on top while we move.";
  return (
    <Frame here="#front">
      <Page
        title="Release this sentence"
        words={<Words said={said} cuts={[]} cutLabel={cutLabel} size="large" />}
        lead="Only these words leave the conversation. Everything around them stays where it is."
      >
        <TwoUp
          first={{
            title: "Who can read it now",
            children: (
              <Readers reach="few">Priya Raman, Anselm Okafor, Jonas Weber, and the host of the server</Readers>
            ),
          }}
          second={{
            title: "Who can read it afterwards",
            children: (
              <Readers reach="circle">
                Everyone in Operations, Security, Finance and Engineering: 14 people today, and whoever joins them
              </Readers>
            ),
          }}
        />
        <Choice
          legend="Let it be read by"
          name="audience"
          initiallyChosen={["coalition"]}
          options={[
            { value: "coalition", label: "All four members" },
            { value: "some", label: "Members I name", hint: "Security and Finance, say, and not Engineering" },
            { value: "public", label: "Anyone", hint: "It appears on the public page" },
          ]}
        />
        <Actions>
          <Button look="main">Release it</Button>
          <Button>Not now</Button>
        </Actions>
        <Undo action={<Button look="quiet">Undo</Button>}>
          One sentence is released to Security. They have not opened it yet.
        </Undo>
        <Note tone="held" title="Once someone has read it, it cannot be unread">
          <p>You can still take the words back. Others then see that something was taken back, and not what.</p>
        </Note>
      </Page>
    </Frame>
  );
}
