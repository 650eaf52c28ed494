import { circlesOf, replay, seen } from "@mortar/core";
import { reciprocity } from "@mortar/core/src/analyses/reciprocity/reciprocity.ts";
import type { Reciprocity } from "@mortar/core/src/analyses/reciprocity/shape.ts";
import { reciprocityRing } from "@mortar/core/src/pictures/reciprocityRing.ts";
import type { Canvas } from "@mortar/core/src/pictures/shape.ts";
import { basin, tellRiverBasin } from "@mortar/core/src/worlds/riverBasin/riverBasin.ts";
import { MemberDrawing, NameDrawing, RingGround, TieDrawing } from "../analyses/reciprocity/RingDrawing.tsx";
import { Page, Section } from "../parts/index.ts";
import { Frame } from "./Frame.tsx";
import "../style/pictures.css";

const whole = replay(tellRiverBasin().happened);
const asker = { person: basin.steward, members: [], isSteward: true, today: "2026-06-02" };
const answer = reciprocity.answer(seen(whole, circlesOf(whole, basin.steward)), asker) as Reciprocity;

/** The first so many members of the river basin, and what flows among them. */
const firstOf = (count: number) => {
  const members = answer.members.slice(0, count);
  const isHere = (id: string) => members.some((it) => it.id === id);
  return { members, exchanges: answer.exchanges.filter((it) => isHere(it.giver) && isHere(it.receiver)) };
};

const drawn: readonly (readonly [Canvas, number])[] = [
  ["wide", 30],
  ["wide", 7],
  ["narrow", 30],
  ["narrow", 12],
  ["narrow", 4],
  ["small", 30],
];

export function PicturesScreen() {
  return (
    <Frame here="#commitments">
      <Page title="The ring, for few and for many">
        {drawn.map(([canvas, count]) => (
          <Section key={`${canvas} ${count}`} title={`${count} members, ${canvas}`}>
            <Ring canvas={canvas} count={count} />
          </Section>
        ))}
      </Page>
    </Frame>
  );
}

function Ring({ canvas, count }: { readonly canvas: Canvas; readonly count: number }) {
  const ring = reciprocityRing(firstOf(count), canvas);
  return (
    <svg
      className="ring"
      width={ring.width}
      height={ring.height}
      viewBox={`0 0 ${ring.width} ${ring.height}`}
      role="img"
      aria-label={`${count} members`}
    >
      <RingGround outline={ring.outline} />
      {ring.ties.map((tie) => (
        <TieDrawing key={tie.id} tie={tie} nearness={undefined} />
      ))}
      {ring.members.map((member) => (
        <g key={member.id}>
          <NameDrawing member={member} nearness={undefined} />
          <MemberDrawing member={member} nearness={undefined} />
        </g>
      ))}
    </svg>
  );
}
