import type { Kept } from "@mortar/core";
import type { Member } from "@mortar/core/src/records/coalition/member/member.ts";
import { useState } from "react";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { World } from "../../../coalition/world.ts";
import { Button, Section, Sentence, Sentences, Tag } from "../../../parts/index.ts";
import { useNames } from "../../coalition/useNames.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { CommitmentItem } from "./CommitmentItem.tsx";
import { type FilterName, isShownIn } from "./filters.ts";
import { NameCommitment } from "./NameCommitment.tsx";
import { Talks } from "../conversation/Talks.tsx";

/** How many of each member are drawn before one asks for the rest, and how many in all where members are many. */
const SHOWN = 20;
const SHOWN_IN_ALL = 200;
const SHOWN_AT_LEAST = 3;

const shownOf = (members: number) => Math.min(SHOWN, Math.max(SHOWN_AT_LEAST, Math.floor(SHOWN_IN_ALL / members)));

type MemberProps = {
  readonly member: Kept<Member>;
  readonly world: World;
  readonly when: "now" | "then";
  readonly show: FilterName;
  readonly isWhole: boolean;
};

export function MemberCommitments({ member, world, when, show, isWhole }: MemberProps) {
  const { say, list } = useSpeech();
  const { me } = useStanding();
  const names = useNames();
  const [isAll, setAll] = useState(false);
  const isOwn = when === "now" && me.members.includes(member.id);
  const all = [...world.commitments.values()]
    .filter((it) => it.member === member.id && isShownIn[show](it, me))
    .sort(asSaid);
  const shown = isAll ? all : all.slice(0, shownOf(world.members.size));
  const voices = [...world.representations.values()].filter(
    (it) => it.member === member.id && !it.isOver && it.role !== "voice",
  );
  if (show !== "all" && all.length === 0) return null;
  const speakers = list(voices.map(({ person }) => names.person(person)));
  return (
    <Section
      title={member.name.said}
      note={
        voices.length === 0
          ? say("member.nobody-speaks")
          : say("member.speak", { people: speakers, count: voices.length })
      }
    >
      <Sentences label={member.name.said}>
        {shown.map((it) => (
          <CommitmentItem key={it.id} it={it} when={when} />
        ))}
        {all.length === 0 && (
          <Sentence
            label={<Tag shape="gap">{say("commitments.nothing")}</Tag>}
            plain={say("commitments.nothing-yet", { member: member.name.said })}
          />
        )}
      </Sentences>
      {all.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {say("commitments.rest", { count: all.length - shown.length })}
        </Button>
      )}
      {isOwn && show === "all" && <NameCommitment member={member.id} />}
      {when === "now" && show === "all" && isWhole && <Talks member={member.id} />}
    </Section>
  );
}

const order = ["give", "need", "own-gain", "gain-for-others", "risk"];

type Ordered = { readonly as: string; readonly disclosure: string };

/** What waits for a yes first, then what stands, then what was taken back; within each by kind. */
const asSaid = (a: Ordered, b: Ordered) => standing(a) - standing(b) || order.indexOf(a.as) - order.indexOf(b.as);

const standing = ({ disclosure }: Ordered) => standings.indexOf(disclosure);

const standings = ["released", "conditional", "spoken", "affirmed", "withdrawn", "held-back"];
