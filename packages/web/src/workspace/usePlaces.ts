import { useStanding } from "../coalition/WorkspaceContext.ts";
import type { Place } from "../parts/index.ts";
import { useSpeech } from "../speech/SpeechContext.ts";
import { useAddress } from "./useAddress.ts";

/** Three rooms on the first day. Each other one appears once there is something in it, or while one is in it. */
export const usePlaces = (here: string): readonly Place[] => {
  const { say } = useSpeech();
  const address = useAddress();
  const { world, me } = useStanding();
  const hasPart = me.isSteward || me.members.length > 0;
  const isSomethingSaid = world.commitments.size > 0;
  const isSomethingOwed = [...world.commitments.values()].some((it) => it.disclosure === "affirmed");
  const isAskedOrTold = world.pulses.size + world.reviews.size + world.jointGains.size > 0;
  const rooms = [
    { href: address.front, name: say("place.front"), isUsed: true },
    { href: address.commitments, name: say("place.commitments"), isUsed: true },
    { href: address.owed, name: say("place.owed"), isUsed: hasPart && isSomethingOwed },
    { href: address.pulse, name: say("place.vitality"), isUsed: isAskedOrTold || (me.isSteward && isSomethingOwed) },
    { href: address.members, name: say("place.members"), isUsed: true },
    { href: address.conversations, name: say("place.conversations"), isUsed: world.conversations.size > 0 },
    { href: address.reading, name: say("place.reading"), isUsed: hasPart && isSomethingSaid },
  ];
  return rooms.filter(({ href, isUsed }) => isUsed || here === href).map(({ href, name }) => ({ href, name }));
};
