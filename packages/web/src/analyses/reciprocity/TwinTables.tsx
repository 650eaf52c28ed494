import { Disclosure, Scrolled } from "../../parts/index.ts";
import { useSpeech } from "../../speech/SpeechContext.ts";
import { type Row, rowsOf } from "./rowsOf.ts";
import { kinds } from "./standings.ts";
import type { Found } from "./useReciprocity.ts";

/** Everything the picture says, as tables: who gives what to whom, and what each member has named. */
export function TwinTables({ found, of }: { readonly found: Found; readonly of: string | null }) {
  const { say } = useSpeech();
  return (
    <Disclosure summary={say("picture.as-table")}>
      <div className="stack">
        <TieTable rows={rowsOf(found, of)} />
        <NamedTable found={found} of={of} />
      </div>
    </Disclosure>
  );
}

function TieTable({ rows }: { readonly rows: readonly Row[] }) {
  const { say } = useSpeech();
  return (
    <Scrolled label={say("table.ties")}>
      <table className="table">
        <caption>{say("table.ties")}</caption>
        <thead>
          <tr>
            {(["giver", "give", "receiver", "need", "standing"] as const).map((column) => (
              <th key={column} scope="col">
                {say(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, giver, give, receiver, need, standing, arrived }) => (
            <tr key={key}>
              <td>{giver ?? say("table.nobody")}</td>
              <td>{give ?? say("table.nothing")}</td>
              <td>{receiver ?? say("table.nobody")}</td>
              <td>{need ?? say("table.nothing")}</td>
              <td>
                {standing ? say(`standing.${standing}`) : say(give === null ? "looked.unmet" : "looked.unasked")}
                {arrived && `. ${say(`looked.arrived-${arrived}`)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function NamedTable({ found: { answer }, of }: { readonly found: Found; readonly of: string | null }) {
  const { say, list } = useSpeech();
  const standingOf = (member: (typeof answer.members)[number], as: (typeof kinds)[number]) => {
    const named = member.named.filter((it) => it.as === as);
    if (named.length > 0) return list([...new Set(named.map(({ standing }) => say(`standing.${standing}`)))]);
    return say(member.gaps.includes(as) ? "looked.not-named" : "table.nothing");
  };
  return (
    <Scrolled label={say("table.named")}>
      <table className="table">
        <caption>{say("table.named")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("table.member")}</th>
            {kinds.map((as) => (
              <th key={as} scope="col">
                {say(`as.${as}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.members
            .filter(({ id }) => of === null || id === of)
            .map((member) => (
              <tr key={member.id}>
                <th scope="row">
                  {member.name}
                  {member.hasLeft && ` (${say("ring.has-left")})`}
                </th>
                {kinds.map((as) => (
                  <td key={as}>{standingOf(member, as)}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
