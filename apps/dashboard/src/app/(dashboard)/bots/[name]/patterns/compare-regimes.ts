import type { Figures } from '#data/metrics/figures.ts';
import type { RegimePerformance } from '#data/metrics/get-regime-performance.ts';
import { type Regime, regimes } from '#metrics/choice.ts';

/** How many samples the overall value counts for, as in the database. */
const priorCount = 30;

/** The regimes in which calls were made, each drawn to the figures over all of them. The first figures are those over all. */
export function compareRegimes(figures: readonly Figures[]): RegimePerformance[] {
  const [overall, ...each] = figures;
  if (overall === undefined) return [];
  return each
    .filter(({ trade_count, decided_count }) => trade_count > 0 || decided_count > 0)
    .map((own, index) => toPerformance(own, overall, regimes[index + 1] ?? 'ALL'))
    .filter(({ market_regime }) => market_regime !== 'ALL');
}

function toPerformance(own: Figures, overall: Figures, fallback: Regime): RegimePerformance {
  const why = own.unknown_reasons;
  const market_regime = regimes.find((regime) => regime === own.market_regime) ?? fallback;
  return {
    market_regime,
    decided_count: own.decided_count,
    correct_count: own.correct_count,
    accuracy: own.accuracy,
    accuracy_shrunk: draw(own.correct_count, own.decided_count, overall.accuracy),
    trade_count: own.trade_count,
    mean_net_return: own.expectancy,
    mean_net_return_shrunk: draw(
      (own.expectancy ?? 0) * own.trade_count,
      own.trade_count,
      overall.expectancy,
    ),
    total_return: own.total_return,
    unknown_reasons: {
      ...why,
      ...(why.expectancy === undefined ? {} : { mean_net_return: why.expectancy }),
    },
    as_of: own.as_of,
  };
}

function draw(sum: number, count: number, towards: number | null): number | null {
  return towards === null ? null : (sum + priorCount * towards) / (count + priorCount);
}
