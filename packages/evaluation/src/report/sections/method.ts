import type { Evaluation } from '../../evaluation.ts';
import { day, decimal, percent, whole } from '../../format.ts';
import { type Html, html } from '../html.ts';
import type { RunFacts } from '../run-facts.ts';

const DAY = 24 * 60 * 60_000;

/** How it was measured, so that somebody else can do it again. */
export function methodSection({ scope }: Evaluation, run: RunFacts): Html {
  const roundTrip = 2 * (scope.costs.fee + scope.costs.slippage);
  return html`<h2>How it was measured</h2><ul>
<li>Candles: ${run.candles}. Coins: ${scope.symbols.join(', ')}.</li>
<li>Walk-forward through the jobs that run live: the bots saw closed candles only, and the vote learned an outcome only once it
was known. The bots were asked every ${run.scanEvery} hours; ${whole(run.callCount)} calls were made, ${decimal(scope.meanVoters, 1)} of
them standing at a decision on average. In ${percent(scope.disagreement)} of the decisions the vote took the other side than the majority.</li>
<li>Scored: ${day(scope.from)} to ${day(scope.to - DAY)}, ${whole(scope.decisionCount)} decisions, of which ${whole(scope.unknownCount)}
have no known end. The ${scope.warmUpDays} days before were for learning alone.</li>
<li>Direction: whether the price stood higher or lower 24 hours after the first candle that follows the decision.</li>
<li>Costs: ${percent(scope.costs.fee, 3)} fee and ${percent(scope.costs.slippage, 3)} slippage a side, so ${percent(roundTrip, 2)} a round
trip, and funding where it is recorded.</li>
<li>Intervals: circular block bootstrap of weeks, ${whole(scope.repetitions)} draws, 95 %. All methods see the same weeks.</li>
<li>Engine: ${run.engine}. ${run.tookSeconds === null ? '' : `The walk took ${whole(run.tookSeconds / 60)} minutes.`}</li></ul>
<p class="quiet">Replayed results are hypothetical. Every coin here survived, and the bots’ ideas were published before or during
these years: both flatter the past. Nothing here is advice.</p>`;
}
