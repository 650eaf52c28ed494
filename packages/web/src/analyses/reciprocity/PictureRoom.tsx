import type { ReactNode } from "react";
import { useSearch } from "wouter";
import { Empty, Loading, Note, Page } from "../../parts/index.ts";
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
