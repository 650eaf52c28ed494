import { useState } from "react";
import {
  Actions,
  Button,
  Choice,
  Dialog,
  Loading,
  Mark,
  Menu,
  Note,
  Page,
  Section,
  SelectField,
  Status,
  Stroke,
  Tag,
  TextArea,
  Undo,
  Words,
} from "../parts/index.ts";
import type { MarkShape } from "../parts/index.ts";
import { Frame } from "./Frame.tsx";

const shapes: readonly MarkShape[] = [
  "ring",
  "half",
  "tick",
  "heard",
  "ended",
  "gap",
  "crack",
  "lock",
  "person",
  "people",
  "open",
  "machine",
  "pen",
  "unlinked",
  "arrow",
];
const cutLabel = "Something was taken back here.";

export function PartsScreen() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Frame here="#front">
      <Page title="The parts" lead="Everything a screen is made of.">
        <Said />
        <Marks />
        <Section title="Buttons and questions">
          <div className="stack prose">
            <Actions>
              <Button look="main">Main</Button>
              <Button>Plain</Button>
              <Button look="quiet">Quiet</Button>
              <Button disabled>Not possible yet</Button>
              <Button onClick={() => setOpen(true)}>Open the dialog</Button>
              <Menu label="More">
                <Button>Export</Button>
                <Button>Print</Button>
              </Menu>
            </Actions>
            <SelectField label="Choose one">
              <option>Operations</option>
              <option>Security</option>
            </SelectField>
            <TextArea label="In the page's own voice" voice="plain" rows={2} />
            <Choice
              legend="Several"
              name="several"
              takes="many"
              initiallyChosen={["b"]}
              options={[
                { value: "a", label: "One" },
                { value: "b", label: "Two", hint: "with a hint" },
              ]}
            />
          </div>
        </Section>
        <Voices />
      </Page>
      {isOpen ? (
        <Dialog
          title="Take these words back?"
          closeLabel="Close"
          onClose={() => setOpen(false)}
          actions={<Button look="main">Take them back</Button>}
        >
          <p>Others will see that something was taken back, and not what.</p>
        </Dialog>
      ) : null}
    </Frame>
  );
}

function Said() {
  return (
    <Section title="Words">
      <div className="stack prose">
        <Words size="large" said="Large, for one sentence at a time." cuts={[]} cutLabel={cutLabel} />
        <Words said="Something was here and was taken back." cuts={[19]} cutLabel={cutLabel} />
        <Words size="small" said={"Line one,\n   line two indented, 👩🏽‍🌾 and e\u0301."} cuts={[]} cutLabel={cutLabel} />
        <Words lang="ar" said="نراجع كل طلب خلال خمسة أيام عمل." cuts={[]} cutLabel={cutLabel} />
        <Stroke />
      </div>
    </Section>
  );
}

function Marks() {
  return (
    <Section title="Marks and tags">
      <div className="stack prose">
        <Actions>
          {shapes.map((shape) => (
            <Tag key={shape} shape={shape}>
              {shape}
            </Tag>
          ))}
        </Actions>
        <Actions>
          <Tag shape="tick" tone="pen">
            Done by hand
          </Tag>
          <Tag shape="lock" tone="held">
            Kept from others
          </Tag>
          <Mark shape="pen" />
        </Actions>
      </div>
    </Section>
  );
}

function Voices() {
  return (
    <Section title="Voices of the page">
      <div className="stack prose">
        <Note>A note in passing.</Note>
        <Note tone="pen" title="With a title">
          A note that a hand can act on.
        </Note>
        <Note tone="held" title="Kept">
          A note about what is kept from others.
        </Note>
        <Undo action={<Button look="quiet">Undo</Button>}>One sentence is released.</Undo>
        <Status>Kept 14:02 · not sent yet</Status>
        <Loading>Fetching what was said</Loading>
      </div>
    </Section>
  );
}
