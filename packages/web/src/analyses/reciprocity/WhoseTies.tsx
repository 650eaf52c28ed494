import { useLocation, useSearch } from "wouter";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { SelectField } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import type { Found } from "./useReciprocity.ts";

type WhoseProps = {
  readonly found: Found;
  readonly of: string | null;
  /** `each`: there is no picture of everyone's here, only of one member's at a time. */
  readonly offers: "everyone" | "each";
};

/** Whose ties are drawn: everyone's, or those of one member, one's own first. It is kept in the address. */
export function WhoseTies({ found, of, offers }: WhoseProps) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const [here, go] = useLocation();
  const search = new URLSearchParams(useSearch());
  const isOwn = (id: string) => me.members.includes(id);
  const members = found.answer.members.toSorted((a, b) => Number(isOwn(b.id)) - Number(isOwn(a.id)));
  const choose = (id: string) => {
    if (id === "") search.delete("of");
    else search.set("of", id);
    const asked = search.toString();
    go(asked === "" ? here : `${here}?${asked}`, { replace: true });
  };
  return (
    <SelectField label={say("picture.whose")} value={of ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
      {offers === "everyone" && <option value="">{say("picture.everyone")}</option>}
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {isOwn(id) ? say("picture.own", { member: name }) : name}
        </option>
      ))}
    </SelectField>
  );
}
