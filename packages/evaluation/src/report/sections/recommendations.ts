import type { Evaluation } from '../../evaluation.ts';
import { decimal, percent, whole } from '../../format.ts';
import { estimateCell } from '../cells.ts';
import { type Html, html } from '../html.ts';
import { table } from '../table.ts';

/** What acting on the recommendations alone was worth. */
export function recommendationsSection({ recommendations: record }: Evaluation): Html {
  if (record.count === 0) return html`<h2>The recommendations</h2><p>No decision passed the threshold.</p>`;
  const finely = (value: number) => percent(value, 3);
  const { account } = record;
  const lines: readonly (readonly [string, Html | string])[] = [
    ['Recommendations', `${whole(record.count)}, ${percent(record.share)} of the decisions`],
    ['Direction right after 24 hours', estimateCell(record.direction, (value) => percent(value))],
    [
      'Right (target before stop, else the horizon)',
      estimateCell(record.accuracy, (value) => percent(value)),
    ],
    ['Net return of 24 hours', estimateCell(record.net, finely)],
    ['— as many of the clearest majorities', estimateCell(record.equalNet, finely)],
    ['— difference', estimateCell(record.netDifference, finely)],
    ['— the majority on the very same decisions', estimateCell(record.equalNetThere, finely)],
    ['Net return with target and stop, of the notional', estimateCell(record.pathNet, finely)],
    ['Sharpe ratio of the account', estimateCell(account.sharpe, (value) => decimal(value, 2))],
    ['Deepest fall of the account', percent(account.maxDrawdown)],
    ['Total return of the account', percent(account.totalReturn)],
  ];
  return html`<h2>The recommendations</h2>${table(
    'Decisions that passed the threshold',
    [
      { name: 'Figure', write: ([name]: (typeof lines)[number]) => name },
      { name: 'Value', write: ([, value]: (typeof lines)[number]) => value },
    ],
    lines,
  )}`;
}
