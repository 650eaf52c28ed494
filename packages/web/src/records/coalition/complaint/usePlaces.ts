import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useNames } from "../useNames.ts";

/** Everyone else who belongs to the coalition, and as what: stewards first. */
export const usePlaces = (): readonly { readonly person: string; readonly place: string }[] => {
  const { say, list } = useSpeech();
  const { world, me } = useStanding();
  const names = useNames();
  const places = new Map<string, string[]>();
  const put = (person: string, place: string) => {
    if (person === me.person) return;
    const known = places.get(person);
    if (known) known.push(place);
    else places.set(person, [place]);
  };
  for (const it of world.stewardships.values()) if (!it.isOver) put(it.person, say("complaint.steward"));
  for (const it of world.representations.values()) if (!it.isOver) put(it.person, names.member(it.member));
  return [...places].map(([person, all]) => ({ person, place: list(all) }));
};
