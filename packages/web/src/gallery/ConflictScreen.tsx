import { Actions, Button, Disclosure, Page, TextArea, TwoUp, Words } from "../parts/index.ts";
import { Frame } from "./Frame.tsx";

const cutLabel = "Something was taken back here.";

export function ConflictScreen() {
  return (
    <Frame here="#commitments">
      <Page
        title="Two wordings of the same sentence"
        lead="You and Anselm Okafor wrote at the same time. Neither is lost. Choose one, or write a third."
      >
        <TwoUp
          first={{
            title: "Yours, 14:02 on this device",
            children: (
              <>
                <Words
                  said="We keep a second on-call rota running until the last workload has moved."
                  cuts={[]}
                  cutLabel={cutLabel}
                />
                <Button>Keep this one</Button>
              </>
            ),
          }}
          second={{
            title: "Anselm Okafor, 13:58",
            children: (
              <>
                <Words
                  said="We keep a second on-call rota running until the end of June, weekends included."
                  cuts={[]}
                  cutLabel={cutLabel}
                  passages={[{ from: 44, to: 79, label: "differs" }]}
                />
                <Button>Keep this one</Button>
              </>
            ),
          }}
        />
        <Disclosure summary="Write a third" open>
          <div className="stack">
            <TextArea
              label="The sentence"
              defaultValue="We keep a second on-call rota running until the last workload has moved, weekends included."
              rows={2}
            />
            <Actions>
              <Button look="main">Keep this wording</Button>
            </Actions>
          </div>
        </Disclosure>
      </Page>
    </Frame>
  );
}
