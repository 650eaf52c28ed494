import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { ReadersList, Section } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useHomeLines } from "./useHomeLines.ts";
import { usePersonLines } from "./usePersonLines.tsx";

/** Who is known here and belongs to no member: for the stewards, and for each such person herself. */
export function PeopleApart() {
  const { say } = useSpeech();
  const { world, me } = useStanding();
  const homes = useHomeLines();
  const lineOf = usePersonLines();
  const apart = [...world.persons.values()].filter(({ id }) => !homes.has(id) && (me.isSteward || me.person === id));
  if (apart.length === 0) return null;
  const readers = apart.map(({ id }) => ({ id, ...lineOf(id, id), why: say("person.apart") }));
  return (
    <Section title={say("person.apart-title")} note={me.isSteward ? say("person.apart-note") : undefined}>
      <ReadersList label={say("person.apart-title")} readers={readers} />
    </Section>
  );
}
