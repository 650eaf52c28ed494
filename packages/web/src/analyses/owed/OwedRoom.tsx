import type { Finding } from "@mortar/core";
import type { Owed } from "@mortar/core/src/analyses/owed/promise.ts";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Empty, Loading, Page, Section, Sentences } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../workspace/useRoomTitle.ts";
import { useAnswer } from "../useAnswer.ts";
import { OwedItem } from "./OwedItem.tsx";

/** What I owe, what is owed to me; and, for a steward, what may need a talk. Each with one way on. */
export function OwedRoom() {
  const { say } = useSpeech();
  const { me, isWhole } = useStanding();
  const answer = useAnswer("owed") as readonly (Finding & Owed)[] | null;
  useRoomTitle(say("place.owed"));
  const hasNoPart = !me.isSteward && me.members.length === 0;
  if (!answer && !hasNoPart && !isWhole) return <Loading>{say("room.loading")}</Loading>;
  const on = (side: Owed["side"]) => (answer ?? []).filter((it) => it.side === side);
  return (
    <Page title={say("place.owed")} lead={say("owed.lead")}>
      {hasNoPart && <Empty title={say("owed.no-part")} />}
      {me.members.length > 0 && (
        <div className="sides">
          <Side title={say("owed.ours")} none={say("owed.nothing-ours")} found={on("ours")} />
          <Side
            title={say("owed.theirs")}
            none={say("owed.nothing-theirs")}
            why={say("owed.nothing-theirs-why")}
            found={on("theirs")}
          />
        </div>
      )}
      {me.isSteward && (
        <Side
          title={say("owed.watched")}
          note={say("owed.watched-note")}
          none={say("owed.nothing-watched")}
          found={on("watched")}
        />
      )}
    </Page>
  );
}

type SideProps = {
  readonly title: string;
  readonly note?: string;
  readonly none: string;
  /** What it would take for something to stand here. */
  readonly why?: string;
  readonly found: readonly Owed[];
};

function Side({ title, note, none, why, found }: SideProps) {
  return (
    <Section title={title} note={note}>
      {found.length === 0 ? (
        <Empty title={none}>{why && <p>{why}</p>}</Empty>
      ) : (
        <Sentences>
          {found.map((it) => (
            <OwedItem key={it.about.join(" ")} it={it} />
          ))}
        </Sentences>
      )}
    </Section>
  );
}
