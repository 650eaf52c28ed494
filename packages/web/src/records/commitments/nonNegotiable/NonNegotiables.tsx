import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { Disclosure, Empty, Section, Sentences } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NameNonNegotiable } from "./NameNonNegotiable.tsx";
import { NonNegotiableItem } from "./NonNegotiableItem.tsx";

type NonNegotiablesProps = { readonly world: World; readonly when: "now" | "then" };

/** What stands fast whoever is asked, beside what is promised: what binds everyone first. */
export function NonNegotiables({ world, when }: NonNegotiablesProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const all = [...world.nonNegotiables.values()].sort(
    (one, other) => Number(one.member !== null) - Number(other.member !== null),
  );
  const standing = all.filter(({ isLifted }) => !isLifted);
  const lifted = all.filter(({ isLifted }) => isLifted);
  const mayName = when === "now" && (me.isSteward || me.members.length > 0);
  if (all.length === 0 && !mayName) return null;
  return (
    <Section title={say("fast.title")} note={say("fast.note")} id="stands-fast">
      {standing.length === 0 ? (
        <Empty title={say("fast.none")} />
      ) : (
        <Sentences>
          {standing.map((it) => (
            <NonNegotiableItem key={it.id} it={it} when={when} />
          ))}
        </Sentences>
      )}
      {lifted.length > 0 && (
        <Disclosure summary={say("fast.lifted", { count: lifted.length })}>
          <Sentences>
            {lifted.map((it) => (
              <NonNegotiableItem key={it.id} it={it} when={when} />
            ))}
          </Sentences>
        </Disclosure>
      )}
      {mayName && <NameNonNegotiable />}
    </Section>
  );
}
