import type { BotRecord } from '../../bot-records.ts';
import { strategyNames } from '../../decision.ts';
import type { Evaluation } from '../../evaluation.ts';
import { percent, whole } from '../../format.ts';
import type { QuarterShares } from '../../strategy-shares.ts';
import { estimateCell } from '../cells.ts';
import { shareChart } from '../charts/share-chart.ts';
import { type Html, html } from '../html.ts';
import { behind, type Column, table } from '../table.ts';

const botColumns: readonly Column<BotRecord>[] = [
  { name: 'Bot', write: ({ bot }) => bot },
  { name: 'Calls', write: ({ callCount }) => whole(callCount) },
  { name: 'Has a say in', write: ({ share }) => percent(share) },
  { name: 'Accuracy', write: ({ accuracy }) => estimateCell(accuracy, (value) => percent(value)) },
  { name: 'Net, 24 h', write: ({ net }) => estimateCell(net, (value) => percent(value, 3)) },
];

/** Whom the vote listened to, and what each bot was worth by itself. */
export function crowdSection({ strategyShares, methods, bots }: Evaluation): Html {
  const labelOf = (strategy: string) => methods.find(({ name }) => name === strategy)?.label ?? strategy;
  const shareColumns: readonly Column<QuarterShares>[] = [
    { name: 'Quarter', write: ({ quarter }) => quarter },
    ...strategyNames.map((name) => ({
      name: labelOf(name),
      write: ({ shares }: QuarterShares) => percent(shares[name]),
    })),
  ];
  return html`<h2>Whom the vote listened to</h2>
<figure>${shareChart(strategyShares, labelOf)}<figcaption>The safety net over the strategies, on average by quarter.</figcaption></figure>
${behind(table('Shares by quarter', shareColumns, strategyShares))}
<h2>The bots</h2>
<details><summary>What each of ${bots.length} bots was worth</summary>${table('Every bot that spoke, the most accurate first', botColumns, bots)}</details>`;
}
