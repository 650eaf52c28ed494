import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { type Commitment, isOut } from "@mortar/core/src/records/commitments/commitment/shape.ts";
import { useLocation } from "wouter";
import { useStanding } from "../../../../coalition/WorkspaceContext.ts";
import { ButtonLink, Empty, Loading, SelectField } from "../../../../parts/index.ts";
import { useSpeech } from "../../../../speech/SpeechContext.ts";
import { useAddress } from "../../../../workspace/useAddress.ts";
import { useCoalition } from "../../../coalition/useCoalition.ts";
import { MemberSheet } from "./MemberSheet.tsx";
import { PrintActions } from "./PrintActions.tsx";

/** Every member on a page of its own. */
const EACH = "each";

/** The sheet everyone leaves with: what was said in front of all, in the words as they were said; or one member's own. */
export function MembersSheet({ of }: { readonly of: string | null }) {
  const { say, day } = useSpeech();
  const { world, me, isWhole } = useStanding();
  const { name } = useCoalition();
  const address = useAddress();
  const members = [...world.members.values()].filter((it) => !it.left);
  const isForAll = of === null || of === EACH;
  const sheets = members
    .filter(({ id }) => isForAll || id === of)
    .map((member) => ({ member, said: saidBy(member, world.commitments, isForAll) }))
    .filter(({ said }) => !isForAll || said.length > 0);
  if (!isWhole) return <Loading>{say("room.loading")}</Loading>;
  return (
    <div className="page said-sheets" data-pages={isForAll && of !== EACH ? "one" : "each"}>
      <header>
        <h1>{say("sheet.said-in", { coalition: name })}</h1>
        <p className="lead">{say("sheet.as-of", { day: day(me.today) })}</p>
        <p className="quiet small">{say("sheet.how-to-read")}</p>
      </header>
      <PrintActions>
        <ForWhom of={of} members={members} />
        <ButtonLink look="quiet" href={address.reading}>
          {say("sheet.back")}
        </ButtonLink>
      </PrintActions>
      {sheets.length === 0 && <Empty title={say("sheet.nothing-said")} />}
      {sheets.map(({ member, said }) => (
        <MemberSheet key={member.id} member={member} said={said} />
      ))}
    </div>
  );
}

type ForWhomProps = { readonly of: string | null; readonly members: readonly Kept<Member>[] };

function ForWhom({ of, members }: ForWhomProps) {
  const { say } = useSpeech();
  const address = useAddress();
  const [, go] = useLocation();
  return (
    <SelectField
      label={say("sheet.for")}
      value={of ?? ""}
      onChange={({ currentTarget: { value } }) => go(value === "" ? address.sheet : address.sheetOf(value))}
    >
      <option value="">{say("sheet.for-everyone")}</option>
      <option value={EACH}>{say("sheet.for-each")}</option>
      {members.map(({ id, name }) => (
        <option key={id} value={id}>
          {name.said}
        </option>
      ))}
    </SelectField>
  );
}

const kinds = ["give", "need", "gain-for-others", "own-gain", "risk"];

/** What a member has said in front of the others. What only named members may read is on its own sheet alone. */
const saidBy = ({ id }: Kept<Member>, commitments: ReadonlyMap<string, Kept<Commitment>>, isForAll: boolean) =>
  [...commitments.values()]
    .filter((it) => it.member === id && isOut(it) && !(isForAll && it.readers))
    .sort((one, other) => kinds.indexOf(one.as) - kinds.indexOf(other.as));
