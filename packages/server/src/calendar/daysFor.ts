import type { App } from "@mortar/app";
import type { Finding } from "@mortar/core";
import { inLineSayer } from "../mail/inLine.ts";
import { beginning } from "../pages/parts.ts";
import { rowsOf } from "../pages/rows.ts";
import type { DayEvent } from "./ics.ts";

type Opening = {
  readonly app: Pick<App, "coalitionsOf" | "look" | "answer">;
  readonly person: string;
  /** Whether it says what is due, or only that something is: a calendar is often kept by others. */
  readonly tells: "days" | "words";
  readonly locale: string;
  readonly publicUrl: string;
};

type Owed = Finding & {
  readonly side: string;
  readonly commitment: string;
  readonly member: string;
  readonly due: string | null;
};

/** The days of all her coalitions, of what she may read at this moment, the soonest first. */
export const daysFor = async ({ app, person, ...how }: Opening): Promise<readonly DayEvent[]> => {
  const days = [];
  for (const { id } of await app.coalitionsOf(person)) days.push(...(await daysIn(app, id, person, how)));
  return days.toSorted((one, other) => compare(`${one.on} ${one.uid}`, `${other.on} ${other.uid}`));
};

const daysIn = async (
  app: Opening["app"],
  id: string,
  person: string,
  { tells, locale, publicUrl }: Pick<Opening, "tells" | "locale" | "publicUrl">,
): Promise<readonly DayEvent[]> => {
  const view = await app.look(id, person, ["coalitions", "members", "commitments", "pulses", "reviews"]);
  const [coalition] = view ? rowsOf(view, "coalitions") : [];
  if (!view || !coalition) return [];
  const owed = ((await app.answer(id, person, "owed")) ?? []) as readonly Owed[];
  const say = inLineSayer(locale);
  const commitments = new Map(rowsOf(view, "commitments").map((it) => [it.id, it]));
  const names = new Map(rowsOf(view, "members").map((it) => [it.id, it.name.said]));
  const host = new URL(publicUrl).hostname;
  const about = { coalition: coalition.name.said };
  const uidOf = (kind: string, record: string) => `${id}.${kind}.${record}@${host}`;

  const due = firstOfEach(owed.filter(({ side }) => side !== "watched")).flatMap((it): readonly DayEvent[] => {
    const commitment = commitments.get(it.commitment);
    if (!commitment || it.due === null) return [];
    const told = { ...about, member: names.get(it.member) ?? "", words: beginning(commitment.words.said) };
    return [
      {
        uid: uidOf("commitment", it.commitment),
        on: it.due,
        summary: say(`calendar.due.${tells}`, told),
        description: tells === "words" ? commitment.words.said : "",
        url: `${publicUrl}/c/${id}/commitments/${it.commitment}`,
        changedAt: commitment.changed.at,
      },
    ];
  });
  const round = (kind: "pulse" | "review", it: Round, on: string): DayEvent => ({
    uid: uidOf(kind, it.id),
    on,
    summary: say(`calendar.${kind}`, about),
    description: "",
    url: `${publicUrl}/c/${id}/${kind}`,
    changedAt: it.changed.at,
  });
  return [
    ...due,
    ...rowsOf(view, "pulses").flatMap((it) => (it.isClosed ? [] : [round("pulse", it, it.until)])),
    ...rowsOf(view, "reviews").flatMap((it) => (it.isClosed ? [] : [round("review", it, it.on)])),
  ];
};

type Round = { readonly id: string; readonly changed: { readonly at: string } };

/** Who speaks for both sides has it in her calendar once. */
const firstOfEach = (owed: readonly Owed[]): readonly Owed[] => [
  ...new Map(owed.toReversed().map((it) => [it.commitment, it])).values(),
];

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
