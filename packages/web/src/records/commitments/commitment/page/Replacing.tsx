import type { Commitment } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { Anchor, Note } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useAddress } from "../../../../workspace/useAddress.ts";
import { SaidWords } from "../../../SaidWords.tsx";

/** The words before and after, where one commitment took the place of another, or is to take it. */
export function Replacing({ it }: { readonly it: Commitment }) {
  const { say } = useSpeech();
  const { world } = useStanding();
  const after = it.replacedBy && world.commitments.get(it.replacedBy.id);
  const before = it.replaces ? world.commitments.get(it.replaces) : undefined;
  const waiting = [...world.commitments.values()].filter(
    ({ replaces, disclosure }) => replaces === it.id && isOnItsWay(disclosure),
  );
  return (
    <>
      {after && <Other it={after} title={say("replacing.after")} />}
      {!after && waiting.map((other) => <Other key={other.id} it={other} title={say("replacing.waiting")} />)}
      {before && (
        <Other it={before} title={say(it.disclosure === "affirmed" ? "replacing.before" : "replacing.would-replace")} />
      )}
    </>
  );
}

const isOnItsWay = (disclosure: Commitment["disclosure"]) =>
  disclosure === "released" || disclosure === "conditional" || disclosure === "spoken";

function Other({ it, title }: { readonly it: Commitment; readonly title: string }) {
  const { say } = useSpeech();
  const address = useAddress();
  return (
    <Note title={title}>
      <SaidWords words={it.words} size="small" />
      <p>
        <Anchor href={address.commitment(it.id)}>{say("commitment.see-whole")}</Anchor>
      </p>
    </Note>
  );
}
