import { type Changed, changesIn, wayTo } from "@mortar/core";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useStanding, useWorkspace } from "../coalition/WorkspaceContext.ts";
import { Button, ButtonLink, Empty, Section, Sentence, Sentences, Words } from "../parts/index.ts";
import { useNames } from "../records/coalition/useNames.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "../workspace/useAddress.ts";

const SHOWN = 6;

/** What changed since this person was here, as far as this device knows; the latest where it does not. */
export function Changes() {
  const { say, day, dayOf } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const lastVisit = useLastVisit();
  const [isAll, setAll] = useState(false);
  const all = useMemo(() => changesIn(world), [world]);
  const fresh = lastVisit ? all.filter(({ at, by }) => at > lastVisit && by !== me.person) : all;
  const shown = isAll ? fresh : fresh.slice(0, SHOWN);
  if (!isWhole) return null;
  return (
    <Section title={lastVisit ? say("front.since", { day: day(dayOf(lastVisit)) }) : say("front.lately")}>
      {shown.length === 0 ? (
        <Empty title={say("front.nothing-new")} />
      ) : (
        <Sentences>
          {shown.map((it) => (
            <Change key={`${it.kind} ${it.id}`} it={it} />
          ))}
        </Sentences>
      )}
      {fresh.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {say("front.more", { count: fresh.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

function Change({ it }: { readonly it: Changed }) {
  const { say, day, dayOf } = useSpeech();
  const names = useNames();
  const { front } = useAddress();
  const path = wayTo(it);
  const on = dayOf(it.at);
  const told = {
    member: names.member(it.member),
    person: names.person(it.person),
    other: names.member(it.other ?? ""),
  };
  return (
    <Sentence
      size="small"
      label={<time dateTime={on}>{day(on)}</time>}
      plain={say(`change.${it.what}`, told)}
      actions={
        path === "" ? undefined : (
          <ButtonLink look="quiet" href={front + path}>
            {say("change.see")}
          </ButtonLink>
        )
      }
    >
      {it.words && <Words size="small" said={it.words.said} cuts={it.words.cuts} cutLabel={say("words.cut")} />}
    </Sentence>
  );
}

/** When this page was last left on this device; `null` on the first visit and until the browser has told. */
const useLastVisit = (): string | null => {
  const { drafts } = useWorkspace();
  const lastVisit = useSyncExternalStore(
    drafts.follow,
    () => drafts.read("front", "last-visit")?.text ?? null,
    () => null,
  );
  useEffect(() => {
    const leave = () => drafts.write("front", "last-visit", { text: new Date().toISOString(), seen: null });
    addEventListener("pagehide", leave);
    return () => removeEventListener("pagehide", leave);
  }, [drafts]);
  return lastVisit;
};
