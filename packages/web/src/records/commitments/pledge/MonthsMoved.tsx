import type { Pledge } from "@mortar/core/src/records/commitments/pledge/shape.ts";
import { monthBars } from "@mortar/core/src/pictures/monthBars.ts";
import { Disclosure } from "../../../parts/index.ts";
import { useSpeech } from "../../../speech/SpeechContext.ts";
import { useAmount } from "../../useAmount.ts";
import type { MovedOfPledge } from "@mortar/core/src/analyses/moved/shape.ts";
import { monthOf } from "@mortar/core/src/values/days.ts";

type MonthsMovedProps = { readonly pledge: Pledge; readonly moved: MovedOfPledge; readonly today: string };

/** What was confirmed month by month: a small picture, and the same as a table. */
export function MonthsMoved({ pledge, moved, today }: MonthsMovedProps) {
  const { say } = useSpeech();
  const amount = useAmount();
  const monthName = useMonthName();
  const { bars, width, height, baseline } = monthBars(moved.months, monthOf(today));
  const [first, last] = [bars[0], bars.at(-1)];
  const isEmpty = moved.months.length === 0;
  // What has no number has no height, and what was pledged this month has no year yet.
  if (!first || !last || moved.moved === null || (isEmpty && monthOf(pledge.from) >= monthOf(today))) return null;
  const of = (quantity: number) => amount({ kind: pledge.kind, currency: pledge.currency, quantity });
  const months = bars.filter(({ moved: quantity }) => quantity > 0);
  return (
    <figure className="months">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say("pledge.chart", { what: pledge.what.said })}>
        <path d={`M0 ${baseline}H${width}`} className="ground" />
        {bars.map(({ month, x, y, barWidth, barHeight, moved: quantity }) => (
          <rect key={month} x={x} y={y} width={barWidth} height={barHeight}>
            <title>{`${monthName(month)}: ${of(quantity)}`}</title>
          </rect>
        ))}
      </svg>
      <figcaption>
        <span>{monthName(first.month)}</span>
        <span>{monthName(last.month)}</span>
      </figcaption>
      {!isEmpty && (
        <Disclosure summary={say("pledge.month-by-month")}>
          <table className="table" data-narrow="">
            <caption>{say("pledge.confirmed-each")}</caption>
            <thead>
              <tr>
                <th scope="col">{say("pledge.the-month")}</th>
                <th scope="col">{say("pledge.confirmed")}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, moved: quantity }) => (
                <tr key={month}>
                  <th scope="row">{monthName(month)}</th>
                  <td>{of(quantity)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Disclosure>
      )}
    </figure>
  );
}

/** "March 2026", as one writes it here. */
const useMonthName = () => {
  const { locale } = useSpeech();
  const names = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return (month: string) => names.format(new Date(`${month}-01T00:00:00Z`));
};
