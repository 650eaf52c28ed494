import { Stage } from "../parts/index.ts";

const cutLabel = "Something was taken back here.";
const said = "We keep a second on-call rota running until the last workload has moved, weekends included.";

export function StageWaiting() {
  return <Stage said={said} cuts={[]} cutLabel={cutLabel} by="Operations" />;
}

export function StageAffirmed() {
  return (
    <Stage
      said="One place to show the auditors, instead of nineteen."
      cuts={[]}
      cutLabel={cutLabel}
      by="Security"
      done="Affirmed by Ilse van Dam, 14 May"
    />
  );
}

export function StageLong() {
  return (
    <Stage
      lang="de"
      said="Wir halten die Rufbereitschaft doppelt besetzt, bis die letzte Anwendung umgezogen ist, auch am Wochenende und auch dann, wenn die Datenschutzgrundverordnungsfolgenabschätzung länger dauert als geplant. Dafür kommt im letzten Monat eines Quartals nichts Neues dazu."
      cuts={[]}
      cutLabel={cutLabel}
      by="Betrieb"
    />
  );
}
