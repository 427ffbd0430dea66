import type { Evaluation } from '../../evaluation.ts';
import { day } from '../../format.ts';
import { equityChart } from '../charts/equity-chart.ts';
import { type Html, html } from '../html.ts';

const DAY = 24 * 60 * 60_000;

/** What one unit became, net of costs. */
export function equitySection({ equity, scope }: Evaluation): Html {
  return html`<h2>What an account would have become</h2>
<figure>${equityChart(equity, classOf, [day(scope.from), day(scope.to - DAY)])}
<figcaption>One position a coin, held until the method’s next decision; fees, slippage and recorded funding paid. Hypothetical:
nobody traded this.</figcaption></figure>`;
}

function classOf(name: string): string {
  if (name === 'quorum' || name === 'equal') return name;
  if (name === 'buy_and_hold') return 'hold';
  return name.startsWith('bot:') ? 'best' : 'other';
}
