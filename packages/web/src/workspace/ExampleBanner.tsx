import { useWorkspace } from "../coalition/WorkspaceContext.ts";
import { useSpeech } from "../speech/SpeechContext.ts";

/** Says on every screen that nothing here is real, and leads to the others one can look at it as. */
export function ExampleBanner() {
  const { say } = useSpeech();
  const { boot } = useWorkspace();
  if (!boot.isExample) return null;
  return (
    <aside className="example screen-only">
      <p>
        <strong>{say("example.is-one")}</strong> <span>{say("example.yours")}</span>
      </p>
      <a href={`/example/${boot.view.coalition}`}>{say("menu.example")}</a>
    </aside>
  );
}
