import type { ReactNode } from "react";
import { useLocation, useSearch } from "wouter";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Empty, Loading, Note, Page, SelectField } from "../../parts/index.ts";
import { AnotherDay } from "../../records/commitments/AnotherDay.tsx";
import { CommitmentTabs } from "../../records/commitments/CommitmentTabs.tsx";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";
import { useRoomTitle } from "../../workspace/useRoomTitle.ts";
import { type Found, useReciprocity } from "./useReciprocity.ts";
import "../../style/pictures.css";

/** What the address asks to be shown: the day, and the member whose ties alone are drawn. */
export type Chosen = { readonly on: string | null; readonly of: string | null };

type PictureRoomProps = {
  readonly view: "ring" | "matrix";
  readonly children: (found: Found, chosen: Chosen) => ReactNode;
};

/** A room of one picture: its one sentence, the picture, and the day and the member it is about. */
export function PictureRoom({ view, children }: PictureRoomProps) {
  const { say, day } = useSpeech();
  const { commitments } = useAddress();
  const search = new URLSearchParams(useSearch());
  const on = search.get("on");
  const found = useReciprocity(on);
  useRoomTitle(say(`view.${view}`));
  const members = found === "coming" ? [] : (found?.answer.members ?? []);
  const of = members.find(({ id }) => id === search.get("of"))?.id ?? null;
  return (
    <Page title={say("place.commitments")} actions={<CommitmentTabs view={view} />}>
      <div className="picture-room">
        {on !== null && <Note tone="held">{say("commitments.as-it-was", { day: day(on) })}</Note>}
        {found === "coming" && <Loading>{say(on === null ? "room.loading" : "commitments.past-loading")}</Loading>}
        {found === null && <Empty title={say("commitments.no-members")} />}
        {found !== null && found !== "coming" && (
          <>
            <p className="picture-says">
              {say(`analysis.reciprocity.${found.answer.whole.code}`, found.answer.whole.args)}
            </p>
            <p className="picture-why">{say(`analysis.reciprocity.${found.answer.whole.code}.reason`)}</p>
            {members.length > 1 && <OneMember found={found} of={of} />}
            {children(found, { on, of })}
          </>
        )}
        <div className="screen-only">
          <AnotherDay on={on} address={`${commitments}/${view}`} />
        </div>
      </div>
    </Page>
  );
}

/** The ties of one member alone: one's own first. */
function OneMember({ found, of }: { readonly found: Found; readonly of: string | null }) {
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
    <div className="picture-choice screen-only">
      <SelectField
        label={say("picture.whose")}
        value={of ?? ""}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">{say("picture.everyone")}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {isOwn(id) ? say("picture.own", { member: name }) : name}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
