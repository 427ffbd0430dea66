import type { Estimate } from '../../estimate.ts';
import { type Html, html } from '../html.ts';
import { bottomAxis, type Frame, picture, WIDTH } from './picture.ts';
import { linearScale } from './scale.ts';

const ROW = 34;
const TOP = 6;

export interface ForestRow {
  readonly label: string;
  readonly estimate: Estimate;
}

/** Differences with their intervals, one under the other; what touches the line at zero may be nothing. */
export function forestChart(
  title: string,
  rows: readonly ForestRow[],
  write: (value: number) => string,
): Html {
  const known = rows.filter(({ estimate }) => estimate.value !== null);
  if (known.length === 0) return html`<p>No difference is known.</p>`;
  const height = TOP + known.length * ROW + 22;
  const frame: Frame = { left: 20, right: WIDTH - 20, top: TOP, bottom: TOP + known.length * ROW };
  const ends = known.flatMap(({ estimate: { value, low, high } }) => [value!, low ?? value!, high ?? value!]);
  const x = linearScale([...ends, 0], [frame.left, frame.right], 4);
  return picture(
    title,
    `One line a row: the dot is the difference, the bar its 95 % interval, the dashed line zero. The table has the values.`,
    height,
    [
      ...bottomAxis(x, frame, write),
      html`<line class="reference" x1="${x(0)}" x2="${x(0)}" y1="${frame.top}" y2="${frame.bottom}"/>`,
      ...known.map((row, place) => rowOf(row, TOP + place * ROW, x)),
    ],
  );
}

function rowOf({ label, estimate }: ForestRow, top: number, x: (value: number) => number): Html {
  const { value, low, high } = estimate;
  const y = top + 24;
  const isSure = low !== null && high !== null && (low > 0 || high < 0);
  return html`<text class="row" x="${WIDTH / 2}" y="${top + 13}" text-anchor="middle">${label}</text>
<line class="interval${isSure ? ' sure' : ''}" x1="${x(low ?? value!)}" x2="${x(high ?? value!)}" y1="${y}" y2="${y}"/>
<circle class="dot${isSure ? ' sure' : ''}" cx="${x(value!)}" cy="${y}" r="4"/>`;
}
