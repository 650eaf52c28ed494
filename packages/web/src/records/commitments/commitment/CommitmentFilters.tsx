import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { Filters } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAddress } from "../../../workspace/useAddress.ts";
import { type FilterName, filters, isShownIn } from "./filters.ts";

type FiltersProps = { readonly world: World; readonly here: FilterName };

/** How many there are of each; one that would show nothing is not offered, save where one stands. */
export function CommitmentFilters({ world, here }: FiltersProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const address = useAddress();
  const all = [...world.commitments.values()];
  const hrefOf = (name: FilterName) => (name === "all" ? address.commitments : `${address.commitments}?show=${name}`);
  const offered = filters
    .map((name) => ({ name, count: all.filter((it) => isShownIn[name](it, me)).length }))
    .filter(({ name, count }) => name === "all" || name === here || count > 0);
  if (offered.length < 2) return null;
  return (
    <Filters
      label={say("commitments.show")}
      here={hrefOf(here)}
      filters={offered.map(({ name, count }) => ({ href: hrefOf(name), name: say(`commitments.show-${name}`), count }))}
    />
  );
}
