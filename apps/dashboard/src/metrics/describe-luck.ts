import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';
import { formatPercent } from '#format/format-percent.ts';

type Judged = Pick<AdvancedMetrics, 'market_regime' | 'is_told_from_luck' | 'probability_above_coin'>;

/** Whether luck could explain the record, in a sentence for a trader. */
export function describeLuck({ market_regime, is_told_from_luck, probability_above_coin }: Judged): string {
  if (probability_above_coin === null) return 'Nothing has been decided yet, so nothing can be said.';
  if (market_regime !== 'ALL') {
    return 'Of this regime alone: whether it is told from luck is judged over all its calls together.';
  }
  if (is_told_from_luck === null)
    return 'Not judged yet: the metrics job compares the crowd every six hours.';
  if (is_told_from_luck) {
    return 'Told from luck: it guesses the direction better than a coin, even after looking at every bot.';
  }
  if (probability_above_coin >= 0.95) {
    return 'Cannot be told from luck yet: alone it would look good, but among so many bots some do by chance.';
  }
  return 'Cannot be told from luck yet.';
}

/** A probability that never claims certainty: 0.99996 → "> 99.9%". */
export function formatProbability(probability: number): string {
  if (probability > 0.999) return '> 99.9%';
  if (probability < 0.001) return '< 0.1%';
  return formatPercent(probability);
}
