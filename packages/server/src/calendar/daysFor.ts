import type { App, View } from "@mortar/app";
import type { Say } from "@mortar/catalogue";
import type { Finding } from "@mortar/core";
import { inLineSayer } from "../mail/inLine.ts";
import { beginning } from "../pages/parts.ts";
import { nameIn, rowsOf } from "../pages/rows.ts";
import { roundsToCome } from "../rounds/roundsToCome.ts";
import type { DayEvent } from "./ics.ts";

type Opening = {
  readonly app: Pick<App, "coalitionsOf" | "look" | "answer" | "history">;
  readonly person: string;
  /** Whether it says what is due, or only that something is: a calendar is often kept by others. */
  readonly tells: "days" | "words";
  readonly locale: string;
  readonly publicUrl: string;
};

type Owed = Finding & {
  readonly side: string;
  readonly commitment: string;
  readonly pledge?: string;
  readonly member: string;
  readonly due: string | null;
};

/** The days of all her coalitions, of what she may read at this moment, the soonest first. */
export const daysFor = async ({ app, person, ...how }: Opening): Promise<readonly DayEvent[]> => {
  const days = [];
  for (const { id } of await app.coalitionsOf(person)) days.push(...(await daysIn(app, id, person, how)));
  return days.toSorted((one, other) => compare(`${one.on} ${one.uid}`, `${other.on} ${other.uid}`));
};

const kinds = ["coalitions", "members", "commitments", "pledges", "pulses", "reviews", "stewardships"] as const;

const daysIn = async (
  app: Opening["app"],
  id: string,
  person: string,
  { tells, locale, publicUrl }: Pick<Opening, "tells" | "locale" | "publicUrl">,
): Promise<readonly DayEvent[]> => {
  const view = await app.look(id, person, kinds);
  const [coalition] = view ? rowsOf(view, "coalitions") : [];
  if (!view || !coalition) return [];
  const host = new URL(publicUrl).hostname;
  const at: Telling = {
    view,
    tells,
    say: inLineSayer(locale),
    coalition: coalition.name.said,
    uidOf: (kind, record) => `${id}.${kind}.${record}@${host}`,
    urlOf: (path) => `${publicUrl}/c/${id}/${path}`,
  };
  const owed = ((await app.answer(id, person, "owed")) ?? []) as readonly Owed[];
  return [
    ...dueDays(at, owed),
    ...pledgesEnding(at),
    ...openRounds(at),
    ...(await roundsToCome(app, view, person)).map(({ kind, on, changedAt }) => ({
      uid: at.uidOf(`${kind}-to-come`, on),
      on,
      summary: at.say(`calendar.${kind}.to-come`, { coalition: at.coalition }),
      description: "",
      url: at.urlOf(kind),
      changedAt,
    })),
  ];
};

type Telling = {
  readonly view: View;
  readonly tells: Opening["tells"];
  readonly say: Say;
  readonly coalition: string;
  readonly uidOf: (kind: string, record: string) => string;
  readonly urlOf: (path: string) => string;
};

const dueDays = ({ view, tells, say, coalition, uidOf, urlOf }: Telling, owed: readonly Owed[]) => {
  const commitments = new Map(rowsOf(view, "commitments").map((it) => [it.id, it]));
  return firstOfEach(owed.filter(({ side, pledge }) => side !== "watched" && pledge === undefined)).flatMap(
    (it): readonly DayEvent[] => {
      const commitment = commitments.get(it.commitment);
      if (!commitment || it.due === null) return [];
      const member = nameIn(view, "members", it.member);
      return [
        {
          uid: uidOf("commitment", it.commitment),
          on: it.due,
          summary: say(`calendar.due.${tells}`, { coalition, member, words: beginning(commitment.words.said) }),
          description: tells === "words" ? commitment.words.said : "",
          url: urlOf(`commitments/${it.commitment}`),
          changedAt: commitment.changed.at,
        },
      ];
    },
  );
};

/** The last days of what her members pledged, to be renewed or let go. */
const pledgesEnding = ({ view, tells, say, coalition, uidOf, urlOf }: Telling): readonly DayEvent[] =>
  rowsOf(view, "pledges").flatMap((it) =>
    it.until === null || it.isEnded || it.until < view.me.today || !view.me.members.includes(it.member)
      ? []
      : [
          {
            uid: uidOf("pledge", it.id),
            on: it.until,
            summary: say(`calendar.pledge.${tells}`, {
              coalition,
              member: nameIn(view, "members", it.member),
              words: beginning(it.what.said),
            }),
            description: "",
            url: urlOf("resources"),
            changedAt: it.changed.at,
          },
        ],
  );

const openRounds = ({ view, say, coalition, uidOf, urlOf }: Telling): readonly DayEvent[] => {
  const round = (kind: "pulse" | "review", it: Round, on: string): DayEvent => ({
    uid: uidOf(kind, it.id),
    on,
    summary: say(`calendar.${kind}`, { coalition }),
    description: "",
    url: urlOf(kind),
    changedAt: it.changed.at,
  });
  return [
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
