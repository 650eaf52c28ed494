import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** What a member is, in a few words, and of which organisation. */
export const useWhatItIs = () => {
  const { say } = useSpeech();
  const { world } = useStanding();
  return ({ form, name, organisation: id }: Member): string => {
    const organisation = id === null ? undefined : world.organisations.get(id)?.name.said;
    return organisation === undefined || organisation === name.said
      ? say(`form.${form}`)
      : say("member.form-of", { form, organisation });
  };
};
