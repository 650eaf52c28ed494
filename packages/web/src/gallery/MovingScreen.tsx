import { monthBars } from "@mortar/core/src/pictures/monthBars.ts";
import { Button, Page, Section, Sentence, Sentences, Tag, Words } from "../parts/index.ts";
import { Frame } from "./Frame.tsx";
import "../style/moving.css";

const moved = [4, 0, 12, 16, 16, 7.5, 0, 14].map((hours, index) => ({ month: `2026-0${index + 1}`, moved: hours }));

/** What was pledged beside what moved, and what waits for a word. */
export function MovingScreen() {
  const { bars, width, height, baseline } = monthBars(moved, "2026-08");
  return (
    <Frame here="#commitments">
      <Page title="What moves" lead="What was pledged, what moved of it, and what its receiver says.">
        <Section title="Waits for your word" note="It counts once you say that it has arrived.">
          <Sentences>
            <Sentence plain="Has it arrived? From Engineering for Operations, on 20 May 2026.">
              <Words said="The weekend move" cuts={[]} cutLabel="" quotes="none" />
              <p>14 hours</p>
              <div role="group" aria-label="Has it arrived?" className="thumbs">
                <Button look="main">Yes</Button>
                <Button>In part</Button>
                <Button>No</Button>
              </div>
            </Sentence>
          </Sentences>
        </Section>
        <Section title="What Engineering pledged">
          <Sentences>
            <Sentence
              margin={
                <>
                  <Tag>16 hours each month</Tag>
                  <Tag>Since 1 January 2026</Tag>
                </>
              }
            >
              <Words said="Two engineers on weekends" cuts={[]} cutLabel="" quotes="none" />
              <div className="pledged">
                <dl className="amounts">
                  <div>
                    <dt>Pledged by today</dt>
                    <dd>128 hours</dd>
                  </div>
                  <div>
                    <dt>Written down</dt>
                    <dd>83.5 hours</dd>
                  </div>
                  <div data-confirmed="">
                    <dt>Confirmed</dt>
                    <dd>69.5 hours</dd>
                  </div>
                </dl>
                <figure className="months">
                  <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Confirmed in each month">
                    <path d={`M0 ${baseline}H${width}`} className="ground" />
                    {bars.map(({ month, x, y, barWidth, barHeight }) => (
                      <rect key={month} x={x} y={y} width={barWidth} height={barHeight} />
                    ))}
                  </svg>
                </figure>
              </div>
              <div className="actions">
                <Button look="main">Done</Button>
              </div>
            </Sentence>
          </Sentences>
        </Section>
      </Page>
    </Frame>
  );
}
