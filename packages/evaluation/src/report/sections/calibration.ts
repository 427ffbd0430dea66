import type { Evaluation, ReliabilityPoint } from '../../evaluation.ts';
import { percent, whole } from '../../format.ts';
import { reliabilityChart } from '../charts/reliability-chart.ts';
import { type Html, html } from '../html.ts';
import { behind, table } from '../table.ts';

/** Whether a stated 60 % comes six times in ten. */
export function calibrationSection({ reliability }: Evaluation): Html {
  const tables = reliability.map(({ label, points }) =>
    table<ReliabilityPoint>(
      label,
      [
        { name: 'Stated', write: ({ stated }) => percent(stated) },
        { name: 'Observed', write: ({ observed }) => percent(observed) },
        { name: 'Decisions', write: ({ count }) => whole(count) },
      ],
      points,
    ),
  );
  return html`<h2>Are the probabilities true?</h2>
<figure>${reliabilityChart(reliability)}<figcaption>On the dashed line, words and facts agree. Bins under 30 decisions are left
out.</figcaption></figure>${behind(html`${tables}`)}`;
}
