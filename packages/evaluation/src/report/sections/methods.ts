import type { Evaluation } from '../../evaluation.ts';
import { decimal, percent, points, whole } from '../../format.ts';
import type { MethodRecord } from '../../method-record.ts';
import { estimateCell } from '../cells.ts';
import { forestChart } from '../charts/forest-chart.ts';
import { type Html, html } from '../html.ts';
import { type Column, table } from '../table.ts';

const finely = (value: number) => percent(value, 3);
const inPoints = (value: number) => points(value);

const columns: readonly Column<MethodRecord>[] = [
  { name: 'Method', write: ({ label }) => label },
  { name: 'Decided', write: ({ decidedCount }) => whole(decidedCount) },
  { name: 'Accuracy', write: ({ accuracy }) => estimateCell(accuracy, (value) => percent(value)) },
  { name: 'against equal', write: (row) => estimateCell(row.accuracyDifference, inPoints) },
  { name: 'Gross, 24 h', write: ({ gross }) => estimateCell(gross, finely) },
  { name: 'Net, 24 h', write: ({ net }) => estimateCell(net, finely) },
  { name: 'against equal', write: ({ netDifference }) => estimateCell(netDifference, finely) },
  { name: 'Brier', write: ({ brier }) => estimateCell(brier, (value) => decimal(value, 4)) },
  { name: 'Log-loss', write: ({ logLoss }) => decimal(logLoss, 4) },
  { name: 'ECE', write: ({ calibrationError }) => decimal(calibrationError) },
  { name: 'Sharpe', write: ({ account }) => estimateCell(account.sharpe, (value) => decimal(value, 2)) },
  { name: 'against equal', write: (row) => estimateCell(row.sharpeDifference, (value) => decimal(value, 2)) },
  { name: 'Deepest fall', write: ({ account }) => percent(account.maxDrawdown) },
  { name: 'Total return', write: ({ account }) => percent(account.totalReturn) },
];

/** Every method beside every other, and how far each is from equal weights. */
export function methodsSection({ methods }: Evaluation): Html {
  const rows = (of: (method: MethodRecord) => MethodRecord['accuracy']) =>
    methods.slice(2).map((method) => ({ label: method.label, estimate: of(method) }));
  const [quorum] = methods;
  const ours = (estimate: MethodRecord['accuracy']) => ({ label: quorum!.label, estimate });
  return html`<h2>The methods, on the same calls</h2>
<div class="pair"><figure>${forestChart(
    'Accuracy against equal weights, in points',
    [ours(quorum!.accuracyDifference), ...rows(({ accuracyDifference }) => accuracyDifference)],
    (value) => points(value, 0).replace(' points', ''),
  )}<figcaption>Accuracy against equal weights, in points, with 95 % intervals.</figcaption></figure>
<figure>${forestChart(
    'Net return of 24 hours against equal weights, %',
    [ours(quorum!.netDifference), ...rows(({ netDifference }) => netDifference)],
    (value) => percent(value, 2),
  )}<figcaption>Mean net return of 24 hours against equal weights.</figcaption></figure></div>
${table('Every method on the same decisions', columns, methods)}
<p class="quiet">Small letters are 95 % intervals. Accuracy, returns and scores are means over decisions; Sharpe ratio, deepest fall
and total return are those of an account that holds one position a coin until the method’s next decision and pays only for what it
buys and sells. A bot alone is scored on the decisions in which a call of it stood. The best one is known only afterwards, and the
best of 87 is partly luck.</p>`;
}
