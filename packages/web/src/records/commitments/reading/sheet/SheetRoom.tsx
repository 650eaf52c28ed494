import { useSearch } from "wouter";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { Empty, Loading } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useRoomTitle } from "../../../../workspace/useRoomTitle.ts";
import { BoardPage } from "./BoardPage.tsx";
import { MembersSheet } from "./MembersSheet.tsx";
import { SpokenSlip } from "./SpokenSlip.tsx";

/** What leaves the room on paper: the sheet of what was said, a page for a board, a slip for who said yes aloud. */
export function SheetRoom() {
  const { say } = useSpeech();
  const { world, isWhole } = useStanding();
  const search = new URLSearchParams(useSearch());
  const [board, slip] = [search.get("board"), search.get("slip")];
  useRoomTitle(say("sheet.title"));
  const it = world.commitments.get(board ?? slip ?? "");
  if (board === null && slip === null) return <MembersSheet of={search.get("for")} />;
  if (board !== null && it?.conditional) return <BoardPage it={it} condition={it.conditional} />;
  if (slip !== null && it?.spoken?.isWitnessed) return <SpokenSlip it={it} spoken={it.spoken} />;
  return isWhole ? <Empty title={say("sheet.nothing-there")} /> : <Loading>{say("room.loading")}</Loading>;
}
