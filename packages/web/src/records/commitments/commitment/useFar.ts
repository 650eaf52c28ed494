import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";

/** How far a day lies from today, in words: "in 12 days", "yesterday". */
export const useFar = () => {
  const { locale } = useSpeech();
  const { me } = useStanding();
  return (day: string): string => {
    const days = daysBetween(me.today, day);
    const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    return Math.abs(days) < MONTHS_FROM ? words.format(days, "day") : words.format(Math.round(days / 30.44), "month");
  };
};

/** So many days away, a day is easier to place by its month. */
const MONTHS_FROM = 92;

/** Whole days: a day without a clock is read as its midnight in UTC. */
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
