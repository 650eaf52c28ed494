import { circlesOf, replay, seen } from "@mortar/core";
import { fragility } from "@mortar/core/src/analyses/fragility/fragility.ts";
import { leavingWaves } from "@mortar/core/src/pictures/leavingWaves.ts";
import { alongTheRiver } from "@mortar/core/src/worlds/riverBasin/members.ts";
import { basin, tellRiverBasin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import { WavesSvg } from "../analyses/fragility/WavesSvg.tsx";
import { Page, Section, TwoUp, Words } from "../parts/index.ts";
import { Frame } from "./Frame.tsx";
import "../style/closer.css";
import "../style/pictures.css";

const whole = replay(tellRiverBasin().happened);
const view = seen(whole, circlesOf(whole, basin.steward));
const asker = { person: basin.steward, members: [], isSteward: true, today: "2026-06-02" };
const resting = fragility.answer(view, asker)?.resting ?? [];

/** The longest and the shortest way in which members of the river basin might follow one another. */
const followings = resting
  .flatMap(({ following }) => (following && following.waves.length > 0 ? [following] : []))
  .sort((a, b) => b.waves.length - a.waves.length);
const shown = [followings[0], followings.at(-1)].filter((it) => it !== undefined);

const named = (id: string) => ({ id, name: view.members.get(id)?.name.said ?? id });
const arcs = [...view.ties.values()].filter(({ state }) => state === "agreed");
const heading = (wave: number) => (["Leaves", "Might follow"] as const)[wave] ?? "And then";

const [, , need] = alongTheRiver[22];
const [, give] = alongTheRiver[21];

export function QuestionsScreen() {
  return (
    <Frame here="#commitments">
      <Page title="Questions to ask of what was said">
        <Section title="Words that both say, and words that are close">
          <TwoUp
            first={{ title: "Bus Company Tal needs", children: <Marked said={need} shared="Fridays" near="Drivers" /> }}
            second={{
              title: "Schools of the Valley gives",
              children: <Marked said={give} shared="every" near="week" />,
            }}
          />
        </Section>
        {shown.flatMap((it) =>
          (["wide", "narrow"] as const).map((canvas) => (
            <Section key={`${it.id} ${canvas}`} title={`Who might follow ${named(it.id).name}, ${canvas}`}>
              <figure className="waves">
                <WavesSvg
                  drawn={leavingWaves({ waves: [[it.id], ...it.waves].map((wave) => wave.map(named)), arcs }, canvas)}
                  told={`Who might follow ${named(it.id).name}`}
                  heading={heading}
                />
              </figure>
            </Section>
          )),
        )}
      </Page>
    </Frame>
  );
}

type MarkedProps = { readonly said: string; readonly shared: string; readonly near: string };

function Marked({ said, shared, near }: MarkedProps) {
  const at = (word: string) => ({ from: said.indexOf(word), to: said.indexOf(word) + word.length });
  const passages = [
    { ...at(shared), label: "Both say this" },
    { ...at(near), label: "Close to a word of the other", tone: "near" as const },
  ];
  return <Words said={said} cuts={[]} cutLabel="Taken out" passages={passages} size="small" />;
}
