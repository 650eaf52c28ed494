import { Actions, Button, Empty, LinkedCode, Page, Section, Sentence, Sentences, Tag, Words } from "../parts/index.ts";
import { Frame } from "./Frame.tsx";

const address = "https://mortar.example/l/k7Qm-2xVt-9aRf";

export function MembersScreen() {
  return (
    <Frame here="#members">
      <Page title="Members" lead="Who is in this together, and who speaks for them.">
        <Section title="Four members" note="Two more are invited">
          <Sentences>
            <Sentence
              size="small"
              plain="Operations"
              reason="Priya Raman speaks for it. Anselm Okafor is her second."
              margin={<Tag shape="tick">Since 9 February</Tag>}
            />
            <Sentence
              size="small"
              plain="Security"
              reason="Ilse van Dam speaks for it."
              margin={<Tag shape="tick">Since 9 February</Tag>}
            />
            <Sentence
              size="small"
              plain="Finance"
              reason="Nobody speaks for it since 30 April."
              margin={
                <Tag shape="crack" tone="held">
                  Voice suspended
                </Tag>
              }
              actions={<Button look="quiet">Name somebody</Button>}
            />
            <Sentence
              size="small"
              plain="Datenschutzgrundverordnungsbeauftragte"
              reason="Invited on 8 May. They see nothing yet."
              margin={<Tag shape="ring">Invited</Tag>}
            />
          </Sentences>
        </Section>
        <Section title="Invite someone">
          <div className="stack prose">
            <LinkedCode code={<SampleCode />} codeLabel="Code for the link below" address={address}>
              <p>
                Whoever opens this link answers as <b>Marit Holm for Finance</b>. It works once, until 21 May.
              </p>
              <Actions>
                <Button look="main">Copy the link</Button>
                <Button>Print a sheet</Button>
              </Actions>
            </LinkedCode>
          </div>
        </Section>
        <Section title="Departed members">
          <Empty title="Nobody has left.">
            <p className="quiet">
              Whoever leaves takes their words along and keeps a copy of what is still owed, both ways.
            </p>
          </Empty>
        </Section>
      </Page>
    </Frame>
  );
}

export function InviteSheet() {
  return (
    <main className="alone">
      <div className="sheet page">
        <header>
          <h1>Cloud together</h1>
          <p className="lead">What Operations said on 14 May</p>
        </header>
        <Words
          size="large"
          said="We keep a second on-call rota running until the last workload has moved, weekends included."
          cuts={[]}
          cutLabel="Something was taken back here."
        />
        <LinkedCode code={<SampleCode />} codeLabel="Code for the link below" address={address}>
          <p>Read it again in quiet. With this link Priya Raman can take her yes back until 21 May.</p>
        </LinkedCode>
        <div className="signature">
          <span>Priya Raman, for Operations</span>
          <span>Day</span>
        </div>
      </div>
    </main>
  );
}

/** Looks like a code and leads nowhere: three finders and a fixed pattern. */
function SampleCode() {
  const cells = Array.from({ length: 25 * 25 }, (_, index) => ({ x: index % 25, y: Math.floor(index / 25) }));
  const inFinder = (x: number, y: number) => (x < 8 && y < 8) || (x > 16 && y < 8) || (x < 8 && y > 16);
  const dark = cells.filter(({ x, y }) => !inFinder(x, y) && (x * 7 + y * 13 + ((x * y) % 5) * 3) % 11 < 5);
  const finder = (x: number, y: number) => `M${x} ${y}h7v7h-7zm1 1v5h5v-5zm1 1h3v3h-3z`;
  return (
    <svg viewBox="0 0 25 25" fill="currentColor" fillRule="evenodd" aria-hidden="true">
      <path
        d={`${finder(0, 0)}${finder(18, 0)}${finder(0, 18)}${dark.map(({ x, y }) => `M${x} ${y}h1v1h-1z`).join("")}`}
      />
    </svg>
  );
}
