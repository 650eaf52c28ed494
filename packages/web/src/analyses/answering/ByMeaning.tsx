import { useEffect, useState, useSyncExternalStore } from "react";
import { useStanding, useWorkspace } from "../../coalition/WorkspaceContext.ts";
import { Button, Status } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { answering } from "./answering.ts";
import { useWordsHere } from "./useTold.ts";

/**
 * Brings the words as points while a page that rests on them is open, so that it follows every change and goes on without a
 * line. Whoever saves data is asked first: until then the server answers.
 */
export function ByMeaning() {
  const { say } = useSpeech();
  const { boot } = useWorkspace();
  const { isWhole } = useStanding();
  const words = useWordsHere();
  const [isWanted, want] = useState(false);
  const savesData = useSyncExternalStore(nothingToFollow, isSavingData, () => true);
  const at = boot.wordsAt;
  const brings = isWhole && at !== undefined && (isWanted || !savesData);
  useEffect(() => {
    if (!brings) return;
    const bring = () => answering.bringWords(at);
    bring();
    addEventListener("online", bring);
    return () => removeEventListener("online", bring);
  }, [brings, at]);

  if (!isWhole || at === undefined || words.are === "here") return null;
  if (words.are === "coming")
    return (
      <div className="by-meaning screen-only">
        <Status>{say("by-meaning.coming")}</Status>
        <progress aria-label={say("by-meaning.coming")} value={words.share} max={1} />
      </div>
    );
  if (words.are === "missed") return <Status>{say("by-meaning.missed")}</Status>;
  return (
    <div className="by-meaning screen-only">
      <Button onClick={() => want(true)}>{say("by-meaning.bring")}</Button>
      <p className="hint">{say("by-meaning.why")}</p>
    </div>
  );
}

type Connected = { readonly connection?: { readonly saveData?: boolean } };

const isSavingData = () => (navigator as Connected).connection?.saveData === true;
const nothingToFollow = () => () => {};
