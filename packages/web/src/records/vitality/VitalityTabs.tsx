import { Tabs } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { useAddress } from "../../workspace/useAddress.ts";

export type VitalityView = "pulse" | "review" | "together";

/** The views of the Vitality room. */
export function VitalityTabs({ view }: { readonly view: VitalityView }) {
  const { say } = useSpeech();
  const address = useAddress();
  const tabs = (["pulse", "review", "together"] as const).map((it) => ({ href: address[it], name: say(`view.${it}`) }));
  return <Tabs label={say("view.of-vitality")} tabs={tabs} here={address[view]} />;
}
