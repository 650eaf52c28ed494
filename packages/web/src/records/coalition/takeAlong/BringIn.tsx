import { type ChangeEvent, useState } from "react";
import { Actions, Button, Choice, Field, Note, Section, Status } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import type { TableKind } from "./bringTableIn.ts";
import { RowsCame } from "./RowsCame.tsx";
import { useBringingIn } from "./useBringingIn.ts";

type BringInProps = { readonly kinds: readonly [TableKind, ...TableKind[]] };

/** A table is looked through row by row before anything of it is in. A corrected one can be sent again. */
export function BringIn({ kinds }: BringInProps) {
  const { say } = useSpeech();
  const [kind, setKind] = useState<TableKind>(kinds[0]);
  const [file, setFile] = useState<File | null>(null);
  const { state, send, forget } = useBringingIn();
  const isBusy = state.is === "looking" || state.is === "bringing";
  const rows = "rows" in state ? state.rows : [];
  const isSound = state.is === "looked" && rows.some(({ came }) => came === "added" || came === "changed");

  const choose = ([chosen]: readonly string[]) => {
    setKind(chosen as TableKind);
    forget();
  };
  const pick = (event: ChangeEvent<HTMLInputElement>) => {
    setFile(event.currentTarget.files?.[0] ?? null);
    forget();
  };
  return (
    <Section id="bring-in" title={say("bring-in.title")} note={say("bring-in.note")}>
      <Choice
        legend={say("bring-in.kind")}
        name="kind"
        chosen={[kind]}
        onChoose={choose}
        options={kinds.map((value) => ({
          value,
          label: say(`bring-in.${value}`),
          hint: say(`bring-in.${value}-hint`),
        }))}
      />
      <Field label={say("bring-in.file")} hint={say(`bring-in.${kind}-columns`)}>
        {(wiring) => <input {...wiring} className="input" type="file" accept=".csv,text/csv" onChange={pick} />}
      </Field>
      <Actions>
        <Button
          look={isSound ? "plain" : "main"}
          disabled={!file || isBusy}
          onClick={() => file && void send(kind, file, "look")}
        >
          {say("bring-in.look")}
        </Button>
        {isSound && (
          <Button look="main" onClick={() => file && void send(kind, file, "bring")}>
            {say("bring-in.bring")}
          </Button>
        )}
      </Actions>
      <div className="stack">
        <Status>{isBusy ? say(`bring-in.${state.is}`, { count: rows.length }) : null}</Status>
        {state.is === "trouble" && (
          <Note tone="held">
            <p role="alert">{state.sentence ?? say("bring-in.no-line")}</p>
          </Note>
        )}
        {(state.is === "looked" || state.is === "brought") && <RowsCame is={state.is} rows={rows} />}
      </div>
    </Section>
  );
}
