import type { Evaluation } from '../../evaluation.ts';
import { percent, points, whole } from '../../format.ts';
import type { Slice } from '../../slices.ts';
import { estimateCell } from '../cells.ts';
import { forestChart } from '../charts/forest-chart.ts';
import { type Html, html } from '../html.ts';
import { type Column, table } from '../table.ts';

/** Whether what was found holds in every year and in every kind of market. */
export function slicesSection({ years, regimes }: Evaluation): Html {
  const rows = [...years, ...regimes].map(({ name, accuracyDifference }) => ({
    label: name,
    estimate: accuracyDifference,
  }));
  return html`<h2>By year and by kind of market</h2>
<figure>${forestChart('Accuracy against equal weights by year and regime, in points', rows, (value) =>
    points(value, 0).replace(' points', ''),
  )}<figcaption>Accuracy of the vote against equal weights, in points.</figcaption></figure>
${sliceTable('By year', years)}${sliceTable('By regime, as it looked when the decision was made', regimes)}`;
}

function sliceTable(caption: string, slices: readonly Slice[]): Html {
  const methods = slices[0]?.methods ?? [];
  const columns: Column<Slice>[] = [
    { name: 'Part', write: ({ name }) => name },
    { name: 'Decisions', write: ({ decisionCount }) => whole(decisionCount) },
    {
      name: 'Accuracy against equal',
      write: ({ accuracyDifference }) => estimateCell(accuracyDifference, (value) => points(value)),
    },
    {
      name: 'Net against equal',
      write: ({ netDifference }) => estimateCell(netDifference, (value) => percent(value, 3)),
    },
    ...methods.map(({ label }, place) => ({
      name: label,
      write: (slice: Slice) =>
        html`${percent(slice.methods[place]!.accuracy.value)}<small>net ${percent(slice.methods[place]!.net.value, 3)}</small>`,
    })),
  ];
  return table(caption, columns, slices);
}
