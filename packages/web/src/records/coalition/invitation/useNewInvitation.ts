import { daysAfter } from "@mortar/core/src/values/days.ts";
import { present } from "@mortar/core/src/records/coalition/member/present.ts";
import { useState } from "react";
import { newId } from "../../../coalition/newId.ts";
import { useDraft } from "../../../coalition/useDraft.ts";
import { useRequest } from "../../../coalition/useRequest.ts";
import { useStanding } from "../../../coalition/WorkspaceContext.ts";
import type { forms } from "../member/useNewMember.ts";

/** What people answer within, and what members are given to choose, unless the steward says otherwise. */
const DAYS_TO_ANSWER = 10;
const DAYS_TO_JOIN = 24;

/** An invitation that is being written, and the asking for it. Who is here already is named, unless it is changed. */
export const useNewInvitation = () => {
  const { world, me } = useStanding();
  const request = useRequest();
  const [form, setForm] = useState<(typeof forms)[number]>("organisation");
  const [by, setBy] = useState(daysAfter(me.today, DAYS_TO_ANSWER));
  const [joins, setJoins] = useState(daysAfter(me.today, DAYS_TO_JOIN));
  const [hours, setHours] = useState("2");
  const person = useDraft("new-invitation", "person");
  const name = useDraft("new-invitation", "name");
  const why = useDraft("new-invitation", "why");
  const here = present(world.members)
    .map((it) => it.name.said)
    .join("\n");
  const others = useDraft("new-invitation", "others", { said: here, revision: "" });

  const send = (): Promise<boolean> => {
    const asked = request({
      command: "inviteMember",
      ask: {
        id: newId(),
        person: newId(),
        personName: person.text,
        name: name.text,
        form,
        why: why.text,
        others: linesIn(others.text),
        hours: Number(hours),
        on: me.today,
        by,
        joins,
      },
      about: "new-invitation",
    });
    for (const draft of [person, name, why, others]) draft.clear();
    return asked;
  };
  const isReady = [person, name, why].every(({ text }) => text.trim() !== "") && hours !== "" && by < joins;
  return { form, setForm, by, setBy, joins, setJoins, hours, setHours, person, name, why, others, send, isReady };
};

export type NewInvitation = ReturnType<typeof useNewInvitation>;

const linesIn = (text: string): readonly string[] => text.split("\n").filter((line) => line.trim() !== "");
