import type { CoveragePoint } from '../../coverage-curve.ts';
import type { Curve, Evaluation } from '../../evaluation.ts';
import { percent, whole } from '../../format.ts';
import { estimateCell } from '../cells.ts';
import { accuracyByCoverage, coverageChart, curveLegend, netByCoverage } from '../charts/coverage-chart.ts';
import { type Html, html } from '../html.ts';
import { behind, table } from '../table.ts';

/** Whether waiting for the sure decisions would have paid. */
export function coverageSection({ coverage }: Evaluation): Html {
  return html`<h2>Does being sure pay?</h2>
<p>The decisions are sorted by how sure they were. Further left only the surest are acted on.</p>
<div class="pair"><figure>${coverageChart(accuracyByCoverage(coverage))}${curveLegend(coverage)}
<figcaption>Accuracy by coverage; the dashed line is a coin.</figcaption></figure>
<figure>${coverageChart(netByCoverage(coverage))}${curveLegend(coverage)}
<figcaption>Mean net return of 24 hours by coverage; the dashed line is nothing won or lost.</figcaption></figure></div>
${behind(html`${coverage.map(tableOf)}`)}
<p class="quiet">Which decisions are the surest of all is known only at the end, so a threshold set in advance would have picked
slightly others. Of equal weights the sureness is the share of the voters on the side of the majority.</p>`;
}

function tableOf({ label, points }: Curve): Html {
  return table<CoveragePoint>(
    `${label}: the surest decisions`,
    [
      { name: 'Share', write: ({ coverage }) => percent(coverage) },
      { name: 'Decisions', write: ({ callCount }) => whole(callCount) },
      { name: 'Confidence from', write: ({ confidence }) => percent(confidence) },
      { name: 'Accuracy', write: ({ accuracy }) => estimateCell(accuracy, (value) => percent(value)) },
      { name: 'Net, 24 h', write: ({ net }) => estimateCell(net, (value) => percent(value, 3)) },
    ],
    points,
  );
}
