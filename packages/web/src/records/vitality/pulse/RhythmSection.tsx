import { useState } from "react";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useWaitingAbout, useWorkspace } from "../../../coalition/WorkspaceContext.ts";
import { Actions, Button, Choice, Section, SelectField, TextField } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { FocusInside } from "../../../workspace/FocusInside.tsx";
import { WaitingAbout } from "../../../workspace/WaitingAbout.tsx";
import { useCoalition } from "../../coalition/useCoalition.ts";
import { ByTheClock } from "./ByTheClock.tsx";

const RHYTHM = "rhythm";

/** Months between rounds that can be chosen; an empty value leaves it to the stewards. */
const PULSE_MONTHS = [1, 2, 3, 4, 6, 12] as const;

/** How often members are asked, in one sentence; and the form to change it. */
export function RhythmSection() {
  const { say } = useSpeech();
  const { coalition } = useCoalition();
  const [isOpen, setOpen] = useState(false);
  const isOnTheWay = useWaitingAbout(RHYTHM).some(({ problem }) => !problem);
  const rhythm = coalition?.rhythm;
  return (
    <Section title={say("rhythm.title")}>
      <div className="telling" id={RHYTHM} tabIndex={-1}>
        <p>
          {rhythm?.pulseEveryMonths
            ? say("rhythm.pulse", { count: rhythm.pulseEveryMonths, days: rhythm.pulseDays })
            : say("rhythm.no-pulse")}{" "}
          {say(rhythm?.reviewMonthly ? "rhythm.review" : "rhythm.no-review")}
        </p>
        <WaitingAbout id={RHYTHM} />
        {isOpen ? (
          <RhythmForm onClose={() => setOpen(false)} />
        ) : (
          !isOnTheWay && (
            <Button look="quiet" onClick={() => setOpen(true)}>
              {say("rhythm.change")}
            </Button>
          )
        )}
      </div>
      <ByTheClock />
    </Section>
  );
}

function RhythmForm({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSpeech();
  const { notices } = useWorkspace();
  const { coalition } = useCoalition();
  const request = useRequest();
  const [months, setMonths] = useState(String(coalition?.rhythm?.pulseEveryMonths ?? ""));
  const [days, setDays] = useState(String(coalition?.rhythm?.pulseDays ?? 14));
  const [review, setReview] = useState(coalition?.rhythm?.reviewMonthly ? "monthly" : "never");
  if (!coalition) return null;
  const send = async () => {
    const ask = {
      id: coalition.id,
      pulseEveryMonths: months === "" ? null : Number(months),
      pulseDays: Number(days),
      reviewMonthly: review === "monthly",
    };
    const asked = request({ command: "setRhythm", ask, about: RHYTHM });
    onClose();
    if (await asked) notices.say(say("rhythm.now-set"));
  };
  return (
    <FocusInside back={RHYTHM}>
      <SelectField
        label={say("rhythm.how-often")}
        value={months}
        onChange={(event) => setMonths(event.currentTarget.value)}
      >
        <option value="">{say("rhythm.not-by-itself")}</option>
        {PULSE_MONTHS.map((count) => (
          <option key={count} value={count}>
            {say("rhythm.months", { count })}
          </option>
        ))}
      </SelectField>
      <TextField
        label={say("rhythm.days")}
        type="number"
        inputMode="numeric"
        min="3"
        max="60"
        value={days}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <Choice
        legend={say("view.review")}
        name="review rhythm"
        look="row"
        options={(["monthly", "never"] as const).map((value) => ({ value, label: say(`rhythm.review-${value}`) }))}
        chosen={[review]}
        onChoose={([chosen = "never"]) => setReview(chosen)}
      />
      <Actions>
        <Button look="main" disabled={Number(days) < 3 || Number(days) > 60} onClick={() => void send()}>
          {say("form.keep")}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say("form.not-now")}
        </Button>
      </Actions>
    </FocusInside>
  );
}
