import { useSearch } from "wouter";
import { Tabs } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";

export type CommitmentView = "list" | "ring" | "matrix" | "gaps" | "resources" | "closer";

/** The views of the Commitments room. A day that is looked back to stays chosen from one to the next. */
export function CommitmentTabs({ view }: { readonly view: CommitmentView }) {
  const { say } = useSpeech();
  const { commitments, resources } = useAddress();
  const on = new URLSearchParams(useSearch()).get("on");
  const then = on === null ? "" : `?on=${on}`;
  const hrefs = {
    list: `${commitments}${then}`,
    ring: `${commitments}/ring${then}`,
    matrix: `${commitments}/matrix${then}`,
    gaps: `${commitments}/gaps`,
    resources,
    closer: `${commitments}/look-closer`,
  };
  const tabs = (["list", "ring", "matrix", "gaps", "resources", "closer"] as const).map((it) => ({
    href: hrefs[it],
    name: say(`view.${it}`),
  }));
  return <Tabs label={say("view.of-commitments")} tabs={tabs} here={hrefs[view]} />;
}
