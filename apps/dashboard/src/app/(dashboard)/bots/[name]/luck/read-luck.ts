import { getBot } from '#data/bots/get-bot.ts';
import type { AdvancedMetrics } from '#data/metrics/advanced-metrics.ts';
import { getAdvancedMetrics } from '#data/metrics/get-advanced-metrics.ts';
import { getCrowdMetrics } from '#data/metrics/get-crowd-metrics.ts';
import type { Regime } from '#metrics/choice.ts';
import { countTrials } from '#metrics/count-trials.ts';
import { noFigures } from '../figures/no-figures.ts';

export interface Luck {
  readonly metrics: AdvancedMetrics;
  readonly trialCount: number;
  readonly comparedCount: number;
}

/**
 * How much of a bot's record luck could explain, and how large the crowd is that it is compared with.
 * The ensemble's own is compared with nobody: it is one look.
 */
export async function readLuck(name: string, regime: Regime): Promise<Luck> {
  const [metrics, bot, crowd] = await Promise.all([
    getAdvancedMetrics(name, regime),
    getBot(name),
    getCrowdMetrics(),
  ]);
  const looks = bot?.is_ensemble ? { trialCount: 1, comparedCount: 1 } : countTrials(crowd);
  return { metrics: metrics ?? noLuck(name, regime), ...looks };
}

function noLuck(name: string, regime: Regime): AdvancedMetrics {
  const why = 'it has made no call in this regime';
  const columns = {
    effective_count: null,
    probability_above_coin: null,
    probabilistic_sharpe: null,
    minimum_track_record_days: null,
    deflated_sharpe: null,
    mean_return_low: null,
    mean_return_high: null,
    p_value: null,
    p_value_adjusted: null,
    is_told_from_luck: null,
  };
  const known = noFigures(name, why);
  const reasons = Object.fromEntries(Object.keys(columns).map((column) => [column, why]));
  return {
    ...known,
    ...columns,
    market_regime: regime,
    current_streak: 0,
    longest_win_streak: 0,
    longest_loss_streak: 0,
    unknown_reasons: { ...known.unknown_reasons, ...reasons },
  };
}
