import type { FormEvent } from "react";
import { useLocation } from "wouter";
import { useStanding } from "../../coalition/WorkspaceContext.ts";
import { Button, ButtonLink, DayPicker, Disclosure } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";

/** Looks back to how this room was when a day ended. `address`: of the room as it is today. */
export function AnotherDay({ on, address }: { readonly on: string | null; readonly address: string }) {
  const { say } = useSpeech();
  const { me } = useStanding();
  const [, go] = useLocation();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).get("on");
    if (typeof chosen === "string" && chosen !== "") go(`${address}?on=${chosen}`);
  };
  return (
    <Disclosure summary={say("commitments.another-day")} open={on !== null}>
      <form className="stack" method="get" onSubmit={show}>
        <DayPicker label={say("commitments.day")} name="on" defaultValue={on ?? ""} max={me.today} required />
        <div className="actions">
          <Button type="submit">{say("commitments.show-day")}</Button>
          {on !== null && (
            <ButtonLink look="quiet" href={address}>
              {say("commitments.today")}
            </ButtonLink>
          )}
        </div>
      </form>
    </Disclosure>
  );
}
