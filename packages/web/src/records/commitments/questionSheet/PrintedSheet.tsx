import { useParams, useSearch } from "wouter";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, ButtonLink, Loading } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { NoSuchRoom } from "../../../workspace/NoSuchRoom.tsx";
import { useAddress } from "../../../workspace/useAddress.ts";
import { useRoomTitle } from "../../../workspace/useRoomTitle.ts";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { useNames } from "../../coalition/useNames.ts";
import { standardContexts, useSheets } from "./useSheets.ts";

/** A question sheet on paper, with room for a hand: for a room where nobody wants a screen, or there is no line. */
export function PrintedSheet() {
  const { say, day, list } = useSpeech();
  const { world, isWhole } = useStanding();
  const { sheet: id = "" } = useParams();
  const address = useAddress();
  const names = useNames();
  const { name: coalition, host } = useCoalition();
  const { sheetOf } = useSheets();
  const talk = world.conversations.get(new URLSearchParams(useSearch()).get("talk") ?? "");
  const isKnown = world.questionSheets.has(id) || standardContexts.some((context) => context === id);
  const { name, questions } = sheetOf(id);
  useRoomTitle(isKnown ? name : say("sheets.title"));
  if (!isKnown) return isWhole ? <NoSuchRoom /> : <Loading>{say("room.loading")}</Loading>;

  const heading = [
    { label: say("paper.with"), value: talk && list(talk.speakers.map(names.person)) },
    { label: say("paper.for"), value: talk && names.member(talk.member) },
    { label: say("paper.on"), value: talk && day(talk.on) },
    { label: say("paper.asked-by"), value: talk && names.person(talk.steward) },
    { label: say("paper.who-reads"), value: talk && list([...talk.readers.map(names.person), host]) },
  ];
  return (
    <article className="paper">
      <div className="screen-only">
        <Actions>
          <Button look="main" onClick={() => print()}>
            {say("paper.print")}
          </Button>
          <ButtonLink look="quiet" href={talk ? address.conversation(talk.id) : address.questions}>
            {say(talk ? "paper.talk" : "paper.back")}
          </ButtonLink>
        </Actions>
      </div>
      <header>
        <p className="small quiet">{coalition}</p>
        <h1>{name}</h1>
        <dl>
          {heading.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="small quiet">{say("paper.said")}</p>
      </header>
      <ol>
        {questions.map((question) => (
          <li key={question}>
            <h2 dir="auto">{question}</h2>
            <div className="ruled" aria-hidden="true" />
          </li>
        ))}
      </ol>
    </article>
  );
}
