import type { EquityLine } from '../../evaluation.ts';
import { type Html, html } from '../html.ts';
import { type Frame, horizontalGrid, legend, picture, polyline, WIDTH } from './picture.ts';
import { logarithmicScale } from './scale.ts';

const HEIGHT = 240;
const LEAST = 1e-3;
const frame: Frame = { left: 44, right: WIDTH - 10, top: 10, bottom: HEIGHT - 22 };

/** What one unit became, net of costs, on a scale of factors; lines end at a thousandth. */
export function equityChart(
  lines: readonly EquityLine[],
  classOf: (name: string) => string,
  dates: readonly [string, string],
): Html {
  const drawn = lines.map((line) => ({
    ...line,
    equity: line.equity.map((value) => Math.max(value, LEAST)),
  }));
  const values = drawn.flatMap(({ equity }) => equity);
  const length = Math.max(2, ...drawn.map(({ equity }) => equity.length));
  const y = logarithmicScale([...values, 0.9, 1.1], [frame.bottom, frame.top]);
  const x = (week: number) =>
    Number((frame.left + (week / (length - 1)) * (frame.right - frame.left)).toFixed(1));
  const text = `From ${dates[0]} to ${dates[1]}: what one unit became with each method, on a scale of factors. The table above has total return, Sharpe ratio and deepest fall.`;
  return html`${picture('Equity net of costs', text, HEIGHT, [
    ...horizontalGrid(y, frame, (value) => String(value)),
    html`<text x="${frame.left}" y="${HEIGHT - 6}">${dates[0]}</text><text x="${frame.right}" y="${HEIGHT - 6}" text-anchor="end">${dates[1]}</text>`,
    ...drawn.map(({ name, equity }) =>
      polyline(
        equity.map((value, week) => [x(week), y(value)] as const),
        `line ${classOf(name)}`,
      ),
    ),
  ])}${legend(drawn.map(({ name, label }) => ({ label, className: `line ${classOf(name)}` })))}`;
}
